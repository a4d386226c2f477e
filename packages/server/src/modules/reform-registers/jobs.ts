import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { ReformRegisters } from './reform-registers.ts';

/** One line per job. */
export function reformRegisterTasks(registers: Pick<ReformRegisters, 'remindAll'>): Tasks {
  return {
    'remind-of-registers': async () => {
      await registers.remindAll();
    },
  };
}

/** At 00:20 in Viet Nam: what fell due yesterday is late today. */
export const reformRegisterCron: readonly CronJob[] = [
  { task: 'remind-of-registers', match: '20 17 * * *' },
];
