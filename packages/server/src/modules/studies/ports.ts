import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FolderStore } from '../../platform/files.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { StudyThread } from './study-thread.ts';

/** What studies are built from; each tenant's files lie in a folder of their own. */
export interface StudyParts {
  db: Database;
  clock: Clock;
  organisation: Pick<Organisation, 'findUnit' | 'listDescendantIds' | 'getTenant'>;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf' | 'calendarOf'>;
  filesOf(tenantId: string): FolderStore;
  thread: StudyThread;
}
