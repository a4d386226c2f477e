import type { LimitUnit, TimeLimit } from '../calendar/time-limit.ts';
import type { DivertedSubject, FeedbackSubject } from './subject.ts';

/** The clocks that run for a feedback. */
export const FEEDBACK_CLOCKS = ['transfer', 'refusal', 'request', 'answer', 'publication'] as const;
export type FeedbackClock = (typeof FEEDBACK_CLOCKS)[number];

/**
 * Nobody has to refuse or to ask: their limits bind only who does. The other three are owed.
 */
export const OPTIONAL_CLOCKS: ReadonlySet<FeedbackClock> = new Set(['refusal', 'request']);

export interface FeedbackLimits extends Record<FeedbackClock, TimeLimit> {
  /** Whether the time in which the sender is asked for more counts against the office. */
  whileWaiting: 'pause' | 'run';
}

/** A field of urban matters, as a city sets it; it is an Open311 service too. */
export interface UrbanField {
  code: string;
  name: Words;
  description: Words;
  group: Words | null;
  /** Within which the office answers; null: the limit of the law. */
  answer: TimeLimit | null;
  /** Agency code of who gets it at first; null: the unit that the sender or the desk names. */
  unit: string | null;
  keywords: readonly string[];
  attributes: readonly FieldAttribute[];
}

/** A question of an Open311 service definition. */
export interface FieldAttribute {
  code: string;
  datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist';
  required: boolean;
  name: Words;
  values: readonly { key: string; name: Words }[];
}

export interface Diversion {
  law: Words;
  guidance: Words;
}

/** What an office may change about feedback: limits, fields with their own, where the diverted go. */
export interface FeedbackRulebook {
  code: string;
  name: Words;
  source: string;
  confidence: 'confirmed' | 'reported' | 'example';
  limits: FeedbackLimits;
  fields: readonly UrbanField[];
  diversions: Record<DivertedSubject, Diversion>;
}

export interface Words {
  vi: string;
  en: string;
}

/** Days or hours within which a field is answered: the limit of the field, or that of the law. */
export function answerLimitOf(
  rulebook: FeedbackRulebook,
  { subject, field }: { subject: FeedbackSubject; field: string | null },
): TimeLimit {
  const own = subject === 'urban' ? rulebook.fields.find(({ code }) => code === field) : undefined;
  return own?.answer ?? rulebook.limits.answer;
}

export function limitOf(value: number, unit: LimitUnit = 'working_day'): TimeLimit {
  return { kind: 'duration', value, unit };
}
