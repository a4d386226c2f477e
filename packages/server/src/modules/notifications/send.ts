import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { laneNumber, type MessageWords, type NewMessage } from './message.ts';
import { insertMessage } from './store.ts';
import { insertNotice } from './store-notices.ts';
import { fillTemplate, newestTemplate } from './templates.ts';

export const DELIVER_MESSAGES = 'deliver-messages';

/** Writes the message in the caller's transaction; false when the same was said before. */
export async function sendMessage(
  tx: Transaction,
  { tenantId, now, message }: { tenantId: string; now: Instant; message: NewMessage },
): Promise<boolean> {
  const { subject, text, template } = wordsOf(message.words);
  const common = {
    ...{ id: newId(), subject, body: text, madeAt: now, dedupeKey: message.dedupeKey },
    relatesTo: message.relatesTo ?? null,
  };
  if (message.channel === 'desk')
    return await insertNotice(tx, tenantId, {
      ...common,
      officerId: 'officerId' in message.to ? message.to.officerId : null,
      unitId: 'unitId' in message.to ? message.to.unitId : null,
      roles: 'roles' in message.to ? (message.to.roles ?? []) : [],
      path: message.path ?? null,
    });
  const lane = message.lane ?? 'normal';
  const isNew = await insertMessage(tx, tenantId, {
    ...{ ...common, channel: message.channel, recipient: message.to, template },
    ...{ lane: laneNumber(lane), confidential: message.confidential ?? false },
  });
  if (isNew) await enqueueDelivery(tx, { tenantId, lane });
  return isNew;
}

/** One waiting job for each lane: what is urgent has a job of its own. */
export async function enqueueDelivery(
  tx: Transaction,
  { tenantId, lane, runAt }: { tenantId: string; lane: string; runAt?: Instant },
): Promise<void> {
  await enqueueJob(tx, {
    ...{ task: DELIVER_MESSAGES, payload: { tenantId } },
    key: `${DELIVER_MESSAGES}:${tenantId}:${lane}${runAt === undefined ? '' : ':again'}`,
    ...(runAt === undefined ? {} : { runAt }),
  });
}

function wordsOf(words: MessageWords) {
  if (!('template' in words)) return { ...words, template: null };
  const { code, version, words: languages } = newestTemplate(words.template);
  const { subject, text } = languages[words.language ?? 'vi'];
  return {
    subject: fillTemplate(subject, words.values),
    text: fillTemplate(text, words.values),
    template: { code, version },
  };
}
