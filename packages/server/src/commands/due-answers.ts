import {
  deadlineRequestSchema,
  NATIONAL_CALENDAR,
  workingDaysRequestSchema,
} from '@motcua/contract/deadlines.ts';
import {
  type WorkingCalendar,
  workingDaysBetween,
} from '@motcua/domain/calendar/working-calendar.ts';
import { errorSentence } from '@motcua/domain/dossier/error-messages.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';
import * as z from 'zod';
import { answerDeadline } from '../modules/calendars/deadline-view.ts';
import { CALENDAR_PROBLEMS } from '../modules/calendars/problems.ts';
import { fill, type ProblemTable } from '../platform/problems.ts';

export interface Answer {
  /** One JSON object, without its line break. */
  text: string;
  failed: boolean;
}

export type AnswerLine = (line: string, number: number) => Answer;

/** `{"received","limit","calendar"}` → the due date with its ledger. */
export function deadlineAnswers(calendar: WorkingCalendar, withLedger: boolean): AnswerLine {
  return answerBy((question) => {
    const request = deadlineRequestSchema.parse(question);
    requireNational(request.calendar);
    const ledger = withLedger && request.ledger;
    return answerDeadline({ ...request, ledger }, calendar);
  });
}

/** `{"from","to"}` → the working days after the first through the last. */
export function workingDayAnswers(calendar: WorkingCalendar): AnswerLine {
  return answerBy((question) => {
    const { from, to, calendar: name } = workingDaysRequestSchema.parse(question);
    requireNational(name);
    return { workingDays: workingDaysBetween(calendar, from, to) };
  });
}

/** What was wrong with a question, in one sentence. */
export function faultOf(error: unknown): { code: string; message: string } {
  if (isDomainError(error)) return { code: error.code, message: sentenceOfCode(error) };
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const path = issue?.path.join('.') ?? '';
    const message = ISSUES[issue?.message ?? ''] ?? issue?.message ?? '';
    return { code: 'request.invalid', message: path === '' ? message : `${path}: ${message}` };
  }
  if (error instanceof SyntaxError) return { code: 'request.unreadable', message: NOT_JSON };
  throw error;
}

const NOT_JSON = 'This line is not a JSON object.';

const ISSUES: Readonly<Record<string, string>> = {
  'instant.invalid': 'Must be an ISO 8601 instant with zone, as 2026-04-24T09:00+07:00.',
  'plain-date.invalid': 'Must be a day that exists, YYYY-MM-DD.',
  'time-limit.not-understood': CALENDAR_PROBLEMS['time-limit.not-understood'].en,
};

function answerBy(answer: (question: unknown) => object): AnswerLine {
  return (line, number) => {
    try {
      return { text: JSON.stringify(answer(JSON.parse(line))), failed: false };
    } catch (error) {
      return { text: JSON.stringify({ line: number, error: faultOf(error) }), failed: true };
    }
  };
}

function requireNational(calendar: string): void {
  if (calendar !== NATIONAL_CALENDAR) throw new DomainError('calendar.unknown', { calendar });
}

function sentenceOfCode({ code, params, message }: DomainError): string {
  const table: ProblemTable = CALENDAR_PROBLEMS;
  const own = table[code];
  if (own !== undefined) return fill(own.en, params);
  return errorSentence(code, params, 'en') ?? message;
}
