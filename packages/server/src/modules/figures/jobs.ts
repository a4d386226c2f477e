import { z } from 'zod';
import type { CronJob, Tasks } from '../../platform/jobs.ts';
import { RECONCILE_TASK, type Reconciliations } from './reconcile.ts';

const orderSchema = z.object({ tenantId: z.string(), id: z.string() });

/** One line per job. */
export function figureTasks(reconciliations: Reconciliations): Tasks {
  return {
    [RECONCILE_TASK]: (payload) => reconciliations.runQueued(orderSchema.parse(payload)),
    'reconcile-figures-nightly': () => reconciliations.runNightly(),
  };
}

/** Each hour: the first run after one in the morning in Viet Nam reconciles, whatever the zone of the server. */
export const figureCron: readonly CronJob[] = [
  { task: 'reconcile-figures-nightly', match: '40 * * * *' },
];
