import type { TimeLimit } from '../calendar/time-limit.ts';
import { DomainError } from '../shared/errors.ts';
import type { Instant } from '../shared/instant.ts';
import type { FeedbackEvent, RefusalGround } from './events.ts';
import type { Feedback } from './feedback.ts';
import type { DivertedSubject, OwnSubject } from './subject.ts';
import { FEEDBACK_ACTS, type FeedbackAct, feedbackVerdict } from './transitions.ts';

export type FeedbackOrder =
  | { act: 'sort'; subject: OwnSubject; field: string | null; answerLimit: TimeLimit | null }
  | { act: 'transfer'; toUnitId: string; reason: string }
  | { act: 'return'; reason: string }
  | { act: 'ask'; question: string }
  | { act: 'supplement'; text: string }
  | { act: 'refuse'; ground: RefusalGround; reason: string }
  | { act: 'divert'; subject: DivertedSubject; guidance: string }
  | { act: 'answer'; text: string; throughId?: string }
  | { act: 'publish' }
  | { act: 'withhold'; reason: string }
  | { act: 'rate'; solved: boolean; liked: boolean | null; comment: string | null }
  | { act: 'reopen'; reason: string }
  | { act: 'join'; mainId: string }
  | { act: 'separate'; reason: string }
  | { act: 'note'; text: string };

/**
 * The event that an order makes. Throws `feedback.<refusal>` where the state does not allow the act,
 * `feedback.words-missing` where words are owed, `feedback.transfer-to-itself`, `feedback.nowhere-to-return`,
 * `feedback.field-missing`, `feedback.not-answered-yet`, `feedback.joined-to-itself`.
 */
export function decideFeedback(
  feedback: Feedback,
  order: FeedbackOrder,
  at: Instant,
): FeedbackEvent {
  const verdict = feedbackVerdict(order.act, feedback.state);
  if ('refused' in verdict) throw new DomainError(`feedback.${verdict.refused}`);
  requireWords(order);
  return { at, ...eventOf(feedback, order) };
}

/** What may be done next, by the state alone; who may do it is asked elsewhere. */
export function availableFeedbackActs(feedback: Feedback): FeedbackAct[] {
  const { state, answeredAt } = feedback;
  return FEEDBACK_ACTS.filter((act) => {
    if ('refused' in feedbackVerdict(act, state)) return false;
    if (state !== 'joined') return act !== 'return' || feedback.unitIds.length > 1;
    // Until it is answered through the other, a joined one waits; it is answered there, not here.
    return act === 'rate' || act === 'reopen' ? answeredAt !== null : act !== 'answer';
  });
}

type Bare = FeedbackEvent extends infer E ? (E extends { at: Instant } ? Omit<E, 'at'> : E) : never;

function eventOf(feedback: Feedback, order: FeedbackOrder): Bare {
  switch (order.act) {
    case 'sort':
      if (order.subject === 'urban' && order.field === null)
        throw new DomainError('feedback.field-missing');
      return { ...without(order), type: 'sorted' };
    case 'transfer':
      if (order.toUnitId === feedback.unitId) throw new DomainError('feedback.transfer-to-itself');
      return { ...without(order), type: 'transferred' };
    case 'return': {
      const toUnitId = feedback.unitIds.at(-2);
      if (toUnitId === undefined) throw new DomainError('feedback.nowhere-to-return');
      return { type: 'returned', toUnitId, reason: order.reason };
    }
    case 'ask':
      return { type: 'asked', question: order.question };
    case 'supplement':
      return { type: 'supplemented', text: order.text };
    case 'refuse':
      return { ...without(order), type: 'refused' };
    case 'divert':
      return { ...without(order), type: 'diverted' };
    case 'answer':
      return answered(feedback, order);
    case 'publish':
      return { type: 'published' };
    case 'withhold':
      return { type: 'withheld', reason: order.reason };
    case 'rate':
      requireAnswered(feedback);
      return { ...without(order), type: 'rated' };
    case 'reopen':
      requireAnswered(feedback);
      return { type: 'reopened', reason: order.reason };
    case 'join':
      return { type: 'joined', mainId: order.mainId };
    case 'separate':
      return { type: 'separated', reason: order.reason };
    case 'note':
      return { type: 'noted', text: order.text };
    default:
      return order satisfies never;
  }
}

function without<T extends { act: FeedbackAct }>({ act: _, ...rest }: T): Omit<T, 'act'> {
  return rest;
}

/** One answer serves all that were joined: theirs names the one it was given to. */
function answered(
  feedback: Feedback,
  { text, throughId }: Extract<FeedbackOrder, { act: 'answer' }>,
): Bare {
  if (feedback.state === 'joined' && throughId !== feedback.mainId)
    throw new DomainError('feedback.joined-elsewhere');
  return { type: 'answered', text, throughId: throughId ?? null };
}

function requireAnswered({ answeredAt }: Feedback): void {
  if (answeredAt === null) throw new DomainError('feedback.not-answered-yet');
}

function requireWords(order: FeedbackOrder): void {
  const owed =
    'reason' in order
      ? order.reason
      : 'text' in order
        ? order.text
        : 'question' in order
          ? order.question
          : 'guidance' in order
            ? order.guidance
            : 'x';
  if (owed.trim() === '') throw new DomainError('feedback.words-missing');
}
