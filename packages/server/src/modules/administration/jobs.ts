import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { Administration } from './administration.ts';

/** One line per job. */
export function administrationTasks(administration: Administration): Tasks {
  return { 'rehome-closed-units': () => administration.rehomeClosedUnits() };
}

/** Each hour: the first run after midnight in Viet Nam finds the units that closed with the day. */
export const administrationCron: readonly CronJob[] = [
  { task: 'rehome-closed-units', match: '20 * * * *' },
];
