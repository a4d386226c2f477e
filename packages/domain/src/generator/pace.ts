import { addWorkingMinutes, workingMinutesBetween } from '../calendar/working-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { compareInstants, type Instant } from '../shared/instant.ts';

/** The time of one life: it moves in working minutes and never past the end of the span. */
export interface Pace {
  now(): Instant;
  /** Moves on by a share of the work; false when that lies beyond the end, and the life stands still there. */
  pass(share: number): boolean;
  passMinutes(minutes: number): boolean;
  /** Moves to an instant that is later. */
  passTo(instant: Instant): boolean;
}

/** No work is done faster than this, in working minutes, unless less is left of the day on which it is due. */
const FASTEST = 20;

/** All shares of a life together, waiting and delivery included, are never more than this. */
const MOST_SHARES = 1.6;

export function paceOf(of: {
  calendar: WorkingCalendar;
  start: Instant;
  due: Instant | null;
  end: Instant;
  /** Per cent of the limit. */
  perCent: number;
  /** All of it must fit before the end. */
  mustEnd: boolean;
}): Pace {
  const { calendar, start, due, end, mustEnd } = of;
  const limit = due === null ? 0 : Math.max(0, workingMinutesBetween(calendar, start, due));
  const wanted = Math.max(fastestWithin(limit), (limit * of.perCent) / 100);
  const left = mustEnd ? workingMinutesBetween(calendar, start, end) / MOST_SHARES : wanted;
  const span = Math.min(wanted, left);
  let now = start;
  const moveTo = (next: Instant) => {
    if (compareInstants(next, end) > 0) return false;
    if (compareInstants(next, now) > 0) now = next;
    return true;
  };
  const passMinutes = (minutes: number) => moveTo(addWorkingMinutes(calendar, now, minutes));
  return {
    now: () => now,
    passMinutes: (minutes) => passMinutes(mustEnd ? Math.min(minutes, span / 10) : minutes),
    pass: (share) => passMinutes(span * share),
    passTo: moveTo,
  };
}

function fastestWithin(limit: number): number {
  return limit > 0 ? Math.min(FASTEST, limit * 0.9) : FASTEST;
}
