import type { MessageChannel } from '@motcua/contract/notifications.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { LANES } from './message.ts';
import type { Handover, Outside } from './ports.ts';
import { later, nextAttempt } from './retry.ts';
import { enqueueDelivery, sendMessage } from './send.ts';
import { claimMessage, markFailed, markSent, type MessageRow, releaseLost } from './store.ts';

export interface DeliveryParts {
  db: Database;
  clock: Clock;
  outside: Outside;
}

/** So many of one run; then the other jobs of the house have their turn. */
const MOST_AT_ONCE = 50;
/** Longer than any adapter waits for an answer. */
const LEASE_MS = 120_000;

/** Hands over what is due, the most urgent first, one after the other; how many were tried. */
export async function deliverDue(parts: DeliveryParts, tenantId: string): Promise<number> {
  const channels = channelsOf(parts.outside);
  if (channels.length === 0) return 0;
  await parts.db.inTenant(tenantId, (tx) => releaseLost(tx, tenantId, parts.clock()));
  for (let tried = 0; tried < MOST_AT_ONCE; tried += 1) {
    const now = parts.clock();
    const message = await parts.db.inTenant(tenantId, (tx) =>
      claimMessage(tx, tenantId, { now, leaseUntil: later(now, LEASE_MS), channels }),
    );
    if (message === null) return tried;
    await handOver(parts, tenantId, message);
  }
  await parts.db.inTenant(tenantId, (tx) => enqueueDelivery(tx, { tenantId, lane: 'more' }));
  return MOST_AT_ONCE;
}

export function channelsOf({ sendMail, sendSms }: Outside): MessageChannel[] {
  return [
    ...(sendMail === undefined ? [] : ['email' as const]),
    ...(sendSms === undefined ? [] : ['sms' as const]),
  ];
}

async function handOver(parts: DeliveryParts, tenantId: string, message: MessageRow) {
  const handover = await tryIt(parts.outside, tenantId, message);
  const { id } = message;
  await parts.db.inTenant(tenantId, async (tx) => {
    const at = parts.clock();
    if (handover.outcome === 'taken')
      return await markSent(tx, tenantId, { id, at, outsideId: handover.outsideId });
    const { failure, detail } = handover;
    const nextAt = nextAttempt({ attempts: message.attempts, failure }, at);
    await markFailed(tx, tenantId, { id, nextAt, failure, detail });
    if (nextAt === null) return await raiseAlarm(tx, { tenantId, message, at });
    const lane = LANES[message.lane] ?? 'normal';
    return await enqueueDelivery(tx, { tenantId, lane, runAt: nextAt });
  });
}

/** An adapter names its failures; whatever it throws all the same is tried again and never lost. */
async function tryIt(outside: Outside, tenantId: string, message: MessageRow): Promise<Handover> {
  const { id, recipient: to, subject, body } = message;
  const text = body ?? '';
  const missing: Handover = { outcome: 'failed', failure: 'unreachable', detail: 'not set up' };
  try {
    if (message.channel === 'email')
      return (await outside.sendMail?.({ messageId: id, to, subject, text })) ?? missing;
    return (await outside.sendSms?.({ reference: `${tenantId}:${id}`, to, text })) ?? missing;
  } catch (error) {
    return { outcome: 'failed', failure: 'unreachable', detail: String(error) };
  }
}

/** Those who keep the server running are told once a day and channel that something will not go out by itself. */
async function raiseAlarm(
  tx: Parameters<typeof sendMessage>[0],
  { tenantId, message, at }: { tenantId: string; message: MessageRow; at: ReturnType<Clock> },
): Promise<void> {
  const day = plainDateOf(at, VIETNAM_OFFSET_MINUTES);
  const way = { email: 'thư điện tử', sms: 'tin nhắn' }[message.channel];
  await sendMessage(tx, {
    ...{ tenantId, now: at },
    message: {
      channel: 'desk',
      to: { roles: ['administrator'] },
      words: {
        subject: `Có ${way} không gửi được`,
        text: `Hệ thống đã thử nhiều lần hoặc bị từ chối và không tự gửi lại nữa. Mở danh sách tin gửi đi để xem lý do, sửa rồi gửi lại.`,
      },
      path: '/reform/messages',
      dedupeKey: `dead-message:${message.channel}:${day}`,
      relatesTo: { kind: 'message', id: message.id },
    },
  });
}
