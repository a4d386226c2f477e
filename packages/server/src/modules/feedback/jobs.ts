import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { FeedbackModule } from './feedback.ts';

/** One line per job. */
export function feedbackTasks(feedback: Pick<FeedbackModule, 'warnOfAll'>): Tasks {
  return {
    'warn-of-feedback': async () => {
      await feedback.warnOfAll();
    },
  };
}

/** Twice an hour: some fields of urban matters have hours only. */
export const feedbackCron: readonly CronJob[] = [
  { task: 'warn-of-feedback', match: '12,42 * * * *' },
];
