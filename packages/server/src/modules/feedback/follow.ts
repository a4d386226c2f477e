import type { FeedbackTracking, TrackingKey } from '@motcua/contract/public-feedback.ts';
import type { FeedbackOrder } from '@motcua/domain/feedback/decide.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { carryOut } from './act.ts';
import { type OpenFeedback, openFeedback } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import { isSecret, readFeedbackCode } from './secrets.ts';
import { answerOf } from './show.ts';
import { findFeedbackByCode } from './store.ts';
import { unitView } from './unit-view.ts';
import { EVENT_SENTENCES, STATE_SENTENCES, textOf } from './words.ts';

/** What its sender may do to a feedback by code and secret. */
export type SenderOrder = Extract<FeedbackOrder, { act: 'supplement' | 'rate' | 'reopen' }>;

/** How far it is (NĐ 20/2008 Art. 12: the right to ask for progress). Throws `feedback.secret-wrong`. */
export async function track(parts: FeedbackParts, key: TrackingKey): Promise<FeedbackTracking> {
  const { tenantId, open } = await openWithSecret(parts, key);
  return await trackingOf(parts, tenantId, open);
}

/** Throws `feedback.secret-wrong` and what `decideFeedback` throws. */
export async function actAsSender(
  parts: FeedbackParts,
  key: TrackingKey,
  order: SenderOrder,
): Promise<FeedbackTracking> {
  const { tenantId, open } = await openWithSecret(parts, key);
  await carryOut(parts, { tenantId, open, order, by: null });
  return await track(parts, key);
}

async function openWithSecret(parts: FeedbackParts, { code, secret }: TrackingKey) {
  const { id: tenantId } = await parts.organisation.getPublicTenant();
  const row = await parts.db.inTenant(tenantId, (tx) =>
    findFeedbackByCode(tx, tenantId, readFeedbackCode(code)),
  );
  if (row === null || !isSecret(secret, row.secretHash))
    throw new DomainError('feedback.secret-wrong');
  return { tenantId, open: await openFeedback(parts, tenantId, row.id) };
}

async function trackingOf(
  { reference }: FeedbackParts,
  tenantId: string,
  { row, feedback, events, clocks }: OpenFeedback,
): Promise<FeedbackTracking> {
  const { state, answeredAt, rating } = feedback;
  const isAnswered = answeredAt !== null;
  const asked = events.findLast(({ type }) => type === 'asked');
  const running = clocks.findLast(({ kind, endedAt }) => kind === 'answer' && endedAt === null);
  return {
    ...{ code: row.code, receivedAt: row.receivedAt, state, answeredAt, rating },
    ...{ sentence: STATE_SENTENCES[state], text: row.text, answer: answerOf(events) },
    unit: (await unitView(reference, tenantId, row.unitId)).name,
    answerDue: running?.due?.due ?? null,
    published: feedback.publishedAt !== null,
    question: state === 'waiting' && asked?.type === 'asked' ? asked.question : null,
    mayRate: isAnswered && rating === null,
    mayReopen: isAnswered,
    history: events
      // What officers note among themselves is not for the sender.
      .filter(({ type }) => type !== 'noted' && type !== 'separated')
      .map((event) => ({
        at: event.at,
        sentence: EVENT_SENTENCES[event.type],
        text: event.type === 'transferred' || event.type === 'returned' ? null : textOf(event),
      })),
  };
}
