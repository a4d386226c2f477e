import type { Http } from './http.ts';
import type { CronJob, Tasks } from './jobs.ts';
import type { ProblemTable } from './problems.ts';

/** What a module hands to app.ts; everything but the name may be missing. */
export interface Module {
  name: string;
  /** The sentences of its error codes. */
  problems?: ProblemTable;
  /** Registers its addresses, whole (`/api/v1/dossiers`), on the server. */
  routes?: (http: Http) => void | Promise<void>;
  tasks?: Tasks;
  cron?: readonly CronJob[];
}
