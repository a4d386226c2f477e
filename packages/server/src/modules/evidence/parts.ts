import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';

/** What the locker stands on. */
export interface EvidenceParts {
  db: Database;
  clock: Clock;
  files: FileStore;
  organisation: Pick<Organisation, 'findUnit' | 'listDescendantIds'>;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;
}
