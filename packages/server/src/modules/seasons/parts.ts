import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import type { Reference } from '../dossiers/index.ts';
import type { EvidenceLocker } from '../evidence/index.ts';
import type { Indicators } from '../indicators/index.ts';
import type { Notifications } from '../notifications/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Print } from '../papers/index.ts';

/** What seasons of an index stand on. */
export interface SeasonParts {
  db: Database;
  clock: Clock;
  organisation: Pick<Organisation, 'findUnit' | 'listTenants' | 'getPublicTenant'>;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;
  indicators: Pick<Indicators, 'getSet' | 'list' | 'know'>;
  evidence: Pick<
    EvidenceLocker,
    'show' | 'link' | 'unlink' | 'listFor' | 'listProven' | 'countEarlier'
  >;
  notifications: Pick<Notifications, 'send'>;
  /** What modules count: the names that the binding of an own set may use. */
  sources: readonly FactSource[];
  print: Print;
}
