import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { Seasons } from './seasons.ts';

/** One line per job. */
export function seasonTasks(seasons: Pick<Seasons, 'remindAll'>): Tasks {
  return {
    'remind-of-seasons': async () => {
      await seasons.remindAll();
    },
  };
}

/** At 00:20 in Viet Nam: a day that has begun makes yesterday's sheets late. */
export const seasonCron: readonly CronJob[] = [{ task: 'remind-of-seasons', match: '20 17 * * *' }];
