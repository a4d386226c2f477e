import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { Surveys } from './surveys.ts';

/** One line per job. */
export function surveyTasks(surveys: Pick<Surveys, 'tend' | 'ratings'>): Tasks {
  return {
    'tend-surveys': async () => {
      await surveys.tend();
      await surveys.ratings.shuffleAll();
    },
  };
}

/** At 00:20 in Viet Nam: the last day of a survey is over. */
export const surveyCron: readonly CronJob[] = [{ task: 'tend-surveys', match: '20 17 * * *' }];
