import type { Instant } from '../shared/instant.ts';
import type { FeedbackEvent } from './events.ts';
import type { FeedbackLimits } from './rulebook.ts';
import type { FeedbackChannel, FeedbackSubject } from './subject.ts';
import { type FeedbackAct, type FeedbackState, feedbackVerdict } from './transitions.ts';

/** A feedback as its events tell it. */
export interface Feedback {
  state: FeedbackState;
  channel: FeedbackChannel;
  receivedAt: Instant;
  /** Who has to deal with it now. */
  unitId: string;
  /** Every unit that had it, in order; a return leads to the one before. */
  unitIds: readonly string[];
  subject: FeedbackSubject | null;
  field: string | null;
  limits: FeedbackLimits;
  /** The one whose answer it shares. */
  mainId: string | null;
  /** 1, and one more with each reopening. */
  round: number;
  answeredAt: Instant | null;
  publishedAt: Instant | null;
  rating: { solved: boolean; liked: boolean | null } | null;
}

const actOf = {
  sorted: 'sort',
  transferred: 'transfer',
  returned: 'return',
  asked: 'ask',
  supplemented: 'supplement',
  refused: 'refuse',
  diverted: 'divert',
  answered: 'answer',
  published: 'publish',
  withheld: 'withhold',
  rated: 'rate',
  reopened: 'reopen',
  joined: 'join',
  separated: 'separate',
  noted: 'note',
} as const satisfies Record<Exclude<FeedbackEvent['type'], 'received'>, FeedbackAct>;

/** Folds the history, which begins with a reception. Throws RangeError where it does not: that is a fault of ours. */
export function feedbackOf(events: readonly FeedbackEvent[]): Feedback {
  const [first, ...later] = events;
  if (first?.type !== 'received') throw new RangeError('a feedback begins with its reception');
  return later.reduce(evolve, {
    ...{ state: 'received', channel: first.channel, receivedAt: first.at },
    ...{ unitId: first.unitId, unitIds: [first.unitId], limits: first.limits },
    ...{ subject: null, field: null, mainId: null, round: 1 },
    ...{ answeredAt: null, publishedAt: null, rating: null },
  });
}

/** What an event makes of a feedback; it asks no rule again. */
export function evolve(feedback: Feedback, event: FeedbackEvent): Feedback {
  if (event.type === 'received') return feedback;
  const verdict = feedbackVerdict(actOf[event.type], feedback.state);
  const state = 'to' in verdict ? verdict.to : feedback.state;
  return { ...feedback, state, ...changeOf(feedback, event) };
}

function changeOf(feedback: Feedback, event: FeedbackEvent): Partial<Feedback> {
  switch (event.type) {
    case 'sorted':
      return { subject: event.subject, field: event.field };
    case 'diverted':
      return { subject: event.subject, field: null };
    case 'transferred':
      return { unitId: event.toUnitId, unitIds: [...feedback.unitIds, event.toUnitId] };
    case 'returned':
      return { unitId: event.toUnitId, unitIds: [...feedback.unitIds, event.toUnitId] };
    case 'joined':
      return { mainId: event.mainId };
    case 'separated':
      return { mainId: null };
    case 'answered':
      return { answeredAt: event.at };
    case 'published':
      return { publishedAt: event.at };
    case 'rated':
      return { rating: { solved: event.solved, liked: event.liked } };
    case 'reopened':
      return { round: feedback.round + 1, answeredAt: null, mainId: null };
    default:
      return {};
  }
}
