import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Reference } from '../dossiers/index.ts';
import type { EvidenceLocker } from '../evidence/index.ts';
import type { Notifications } from '../notifications/index.ts';
import type { Organisation } from '../organisation/index.ts';

/** What plans stand on. */
export interface PlanParts {
  db: Database;
  clock: Clock;
  organisation: Pick<Organisation, 'listTenants' | 'listDescendantIds'>;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf' | 'calendarOf' | 'findUnit'>;
  evidence: Pick<EvidenceLocker, 'link' | 'unlink' | 'listFor' | 'show'>;
  notifications: Pick<Notifications, 'send'>;
}
