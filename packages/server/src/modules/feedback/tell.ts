import type { FeedbackEvent } from '@motcua/domain/feedback/events.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { FeedbackParts } from './parts.ts';
import type { FeedbackRow } from './store.ts';
import { findSender } from './store-attached.ts';
import { EVENT_SENTENCES, GROUND_SENTENCES, textOf } from './words.ts';

/** What the sender of a feedback is written about. */
const OF_SENDER = new Set<FeedbackEvent['type']>([
  ...(['transferred', 'asked', 'refused', 'diverted', 'answered', 'published', 'joined'] as const),
]);

/** Writes the sender by mail, or by text message where they left a telephone alone. */
export async function tellSender(
  tx: Transaction,
  { notifications }: Pick<FeedbackParts, 'notifications'>,
  told: { tenantId: string; row: FeedbackRow; event: FeedbackEvent; number: number },
): Promise<void> {
  const { tenantId, row, event, number } = told;
  if (!OF_SENDER.has(event.type)) return;
  // Where the answer came through another, publication is of that one.
  if (event.type === 'published' && row.mainId !== null) return;
  const sender = await findSender(tx, tenantId, row.id);
  const common = {
    dedupeKey: `feedback ${row.id} ${number}`,
    relatesTo: { kind: 'feedback', id: row.id },
  };
  if (sender?.email != null)
    await notifications.send(tx, tenantId, {
      ...{ ...common, channel: 'email', to: sender.email, words: letterOf(row, event) },
    });
  else if (sender?.phone != null)
    await notifications.send(tx, tenantId, {
      ...{ ...common, channel: 'sms', to: sender.phone },
      words: { subject: row.code, text: shortOf(row, event) },
    });
}

/** Tells the unit that now has it. */
export async function tellUnit(
  tx: Transaction,
  { notifications }: Pick<FeedbackParts, 'notifications'>,
  { tenantId, row, key, text }: { tenantId: string; row: FeedbackRow; key: string; text: string },
): Promise<void> {
  await notifications.send(tx, tenantId, {
    ...{ channel: 'desk', to: { unitId: row.unitId }, path: `/feedback/${row.id}` },
    ...{ dedupeKey: `feedback ${row.id} ${key}`, relatesTo: { kind: 'feedback', id: row.id } },
    words: { subject: `Phản ánh, kiến nghị ${row.code}`, text },
  });
}

function letterOf(row: FeedbackRow, event: FeedbackEvent): { subject: string; text: string } {
  const { language, code } = row;
  const day = formatPlainDate(row.receivedOn);
  const what = EVENT_SENTENCES[event.type][language];
  const lines = [
    language === 'vi'
      ? `Kính gửi ông/bà, về phản ánh, kiến nghị mã ${code} gửi ngày ${day}: ${what}.`
      : `About your feedback ${code} of ${day}: ${what}.`,
    ...(event.type === 'refused' ? [GROUND_SENTENCES[event.ground][language]] : []),
    ...[textOf(event)].filter((text) => text !== null),
    language === 'vi'
      ? `Xem tiến độ, bổ sung hoặc đánh giá tại trang Phản ánh, kiến nghị bằng mã ${code} và khóa tra cứu đã cấp khi gửi.`
      : `Follow it, add to it or judge it on the page of feedback by the code ${code} and the key you were given.`,
  ];
  return { subject: `${code}: ${what}`, text: lines.join('\n\n') };
}

function shortOf({ code, language }: FeedbackRow, event: FeedbackEvent): string {
  const what = EVENT_SENTENCES[event.type][language];
  return language === 'vi'
    ? `Phan anh ${code}: ${what}. Tra cuu tai trang Phan anh, kien nghi.`
    : `Feedback ${code}: ${what}. See the page of feedback.`;
}
