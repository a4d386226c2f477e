import type { TimeLimit } from '../calendar/time-limit.ts';
import type { Instant } from '../shared/instant.ts';
import type { FeedbackLimits } from './rulebook.ts';
import type { DivertedSubject, FeedbackChannel, OwnSubject } from './subject.ts';

/** What happened to a feedback, in the order in which it happened. */
export type FeedbackEvent = { at: Instant } & (
  | { type: 'received'; channel: FeedbackChannel; unitId: string; limits: FeedbackLimits }
  /** `answerLimit` where the field of an urban matter has its own. */
  | { type: 'sorted'; subject: OwnSubject; field: string | null; answerLimit: TimeLimit | null }
  | { type: 'transferred'; toUnitId: string; reason: string }
  | { type: 'returned'; toUnitId: string; reason: string }
  | { type: 'asked'; question: string }
  | { type: 'supplemented'; text: string }
  | { type: 'refused'; ground: RefusalGround; reason: string }
  | { type: 'diverted'; subject: DivertedSubject; guidance: string }
  | { type: 'answered'; text: string; throughId: string | null }
  | { type: 'published' }
  | { type: 'withheld'; reason: string }
  | { type: 'rated'; solved: boolean; liked: boolean | null; comment: string | null }
  | { type: 'reopened'; reason: string }
  | { type: 'joined'; mainId: string }
  | { type: 'separated'; reason: string }
  | { type: 'noted'; text: string }
);

/** Why an office does not take a feedback in (NĐ 20/2008 Art. 7, 9). */
export const REFUSAL_GROUNDS = [
  'not_feedback',
  'unclear',
  'no_sender',
  'no_supplement',
  'outside',
  'answered_before',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];
