import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { FiledReports } from './filed-reports.ts';

/** One line per job. */
export function reportingTasks(reports: Pick<FiledReports, 'remindAll'>): Tasks {
  return {
    'remind-of-reports': async () => {
      await reports.remindAll();
    },
  };
}

/** At 00:10 in Viet Nam: a day that has begun makes yesterday's due reports late. */
export const reportingCron: readonly CronJob[] = [
  { task: 'remind-of-reports', match: '10 17 * * *' },
];
