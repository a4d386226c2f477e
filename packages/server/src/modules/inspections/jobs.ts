import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { Inspections } from './inspections.ts';

/** One line per job. */
export function inspectionTasks(inspections: Pick<Inspections, 'remindAll'>): Tasks {
  return {
    'remind-of-inspections': async () => {
      await inspections.remindAll();
    },
  };
}

/** At 00:20 in Viet Nam, when a day has begun. */
export const inspectionCron: readonly CronJob[] = [
  { task: 'remind-of-inspections', match: '20 17 * * *' },
];
