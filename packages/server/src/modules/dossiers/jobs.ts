import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { Dossiers } from './dossiers.ts';

/** One line per job. */
export function dossierTasks(dossiers: Dossiers): Tasks {
  return { 'close-history': () => dossiers.closeDay() };
}

/** Each hour: the first run after midnight in Viet Nam closes the day, whatever the zone of the server. */
export const dossierCron: readonly CronJob[] = [{ task: 'close-history', match: '10 * * * *' }];
