import { makeCalendar } from '../../calendar/testing/make.ts';
import { type Instant, parseInstant } from '../../shared/instant.ts';
import type { FeedbackEvent } from '../events.ts';
import { type FeedbackLimits, limitOf } from '../rulebook.ts';

/** The limits that the national system works by: 5, 2, 5, 15 and 2 working days. */
export const nationalLimits: FeedbackLimits = {
  transfer: limitOf(5),
  refusal: limitOf(2),
  request: limitOf(5),
  answer: limitOf(15),
  publication: limitOf(2),
  whileWaiting: 'pause',
};

export const calendar = makeCalendar();
export const calendarOf = () => calendar;

export function at(text: string): Instant {
  return parseInstant(`${text}:00+07:00`);
}

/** Received on Monday 4 May 2026 at 9:00; no holiday follows for weeks. */
export const received: FeedbackEvent = {
  ...{ type: 'received', at: at('2026-05-04T09:00'), channel: 'web', unitId: 'xa' },
  limits: nationalLimits,
};
