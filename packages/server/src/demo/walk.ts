import { addWorkingMinutes, workingMinutesBetween } from '@motcua/domain/calendar/working-time.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { compareInstants, type Instant } from '@motcua/domain/shared/instant.ts';

/** The time of one life: each act comes some working minutes after the last, and none after now. */
export interface Walk {
  /** Moves on by a share of the whole span; false when that lies in the future, and the life stops there. */
  pass(share: number): boolean;
  now(): Instant;
}

export function walkFrom(of: {
  start: Instant;
  due: Instant | null;
  /** Per cent of the time to the due date that the whole work takes. */
  pace: number;
  end: Instant;
  calendar: WorkingCalendar;
  setNow(now: Instant): void;
}): Walk {
  const oneDay = 450;
  const limit = of.due === null ? oneDay : workingMinutesBetween(of.calendar, of.start, of.due);
  const span = (Math.max(limit, 30) * of.pace) / 100;
  let now = of.start;
  return {
    now: () => now,
    pass(share) {
      const next = addWorkingMinutes(of.calendar, now, Math.max(1, Math.round(span * share)));
      if (compareInstants(next, of.end) > 0) return false;
      now = next;
      of.setNow(now);
      return true;
    },
  };
}
