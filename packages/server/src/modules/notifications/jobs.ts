import * as z from 'zod';
import type { CronJob, Tasks } from '../../platform/jobs.ts';
import type { Notifications } from './notifications.ts';
import { DELIVER_MESSAGES } from './send.ts';

const payloadSchema = z.object({ tenantId: z.string() });

/** One line per job. */
export function notificationTasks(
  notifications: Pick<Notifications, 'deliver' | 'deliverAll'>,
): Tasks {
  return {
    [DELIVER_MESSAGES]: async (payload) => {
      await notifications.deliver(payloadSchema.parse(payload).tenantId);
    },
    'deliver-all-messages': () => notifications.deliverAll(),
  };
}

/** Each five minutes: what was left by a server that stopped, or waited for a way out. */
export const notificationCron: readonly CronJob[] = [
  { task: 'deliver-all-messages', match: '*/5 * * * *' },
];
