import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Reference } from '../dossiers/index.ts';
import type { EvidenceLocker } from '../evidence/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Procedures } from '../procedures/index.ts';
import type { SimulationThread } from './simulations/simulation-thread.ts';

/** What reviews, time cuts and posting checks stand on. */
export interface ReviewParts {
  db: Database;
  clock: Clock;
  organisation: Pick<Organisation, 'findUnit' | 'listDescendantIds'>;
  procedures: Pick<
    Procedures,
    | ('findNewest' | 'findOn' | 'findVersion' | 'publishRevisionIn' | 'abolishIn')
    | ('listCountable' | 'listSummaries')
  >;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf' | 'calendarOf'>;
  evidence: Pick<EvidenceLocker, 'link' | 'show'>;
  thread: SimulationThread;
}
