import type { Http } from './http.ts';
import type { CronJob, Tasks } from './jobs.ts';

/** What a module hands to app.ts; everything but the name may be missing. */
export interface Module {
  name: string;
  /** Registers its addresses, whole (`/api/v1/dossiers`), on the server. */
  routes?: (http: Http) => void | Promise<void>;
  tasks?: Tasks;
  cron?: readonly CronJob[];
}
