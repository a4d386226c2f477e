import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Notifications } from '../notifications/index.ts';
import type { Organisation } from '../organisation/index.ts';

/** What feedback is made of. */
export interface FeedbackParts {
  db: Database;
  clock: Clock;
  files: FileStore;
  organisation: Organisation;
  reference: Reference;
  notifications: Pick<Notifications, 'send'>;
}
