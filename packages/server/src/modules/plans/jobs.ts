import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { Plans } from './plans.ts';

/** One line per job. */
export function planTasks(plans: Pick<Plans, 'remindAll'>): Tasks {
  return {
    'remind-of-plan-tasks': async () => {
      await plans.remindAll();
    },
  };
}

/** At 00:20 in Viet Nam: a day that has begun makes what was due yesterday late. */
export const planCron: readonly CronJob[] = [
  { task: 'remind-of-plan-tasks', match: '20 17 * * *' },
];
