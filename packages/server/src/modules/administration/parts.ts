import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Accounts } from '../accounts/index.ts';
import type { Dossiers } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';

export interface AdministrationParts {
  db: Database;
  clock: Clock;
  organisation: Pick<Organisation, 'today' | 'listTenants' | 'listDescendantIds' | 'successorOn'>;
  accounts: Pick<Accounts, 'forget'>;
  dossiers: Pick<Dossiers, 'act'>;
}

/** Who administers: an officer, or a command of the server. */
export interface Administrator {
  tenantId: string;
  officerId: string | null;
  name: string;
  address: string | null;
  agent: string | null;
}

export function clientOfAct({ address, agent }: Administrator) {
  return { address, agent };
}
