import { DomainError } from '../shared/errors.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import { addMonths, type EpochDay, epochDayOf, plainDateOfEpochDay } from '../shared/plain-date.ts';
import type { LimitUnit, TimeLimit } from './time-limit.ts';
import {
  type CalendarIndex,
  isWorkingEpochDay,
  workingDayAfter,
  workingDayFrom,
} from './calendar-index.ts';
import { closingOf, dayOfLocalMs, type LocalMs } from './working-time.ts';

/** Where a limit ends on the wall clock. */
export interface End {
  at: LocalMs;
  day: EpochDay;
}

/**
 * The ways of counting. There are two sets of them: one in closed form for speed, one day by day
 * that takes out pauses and writes the ledger. That both end alike is a property test.
 */
export interface Counting {
  workingDays(days: number, from: LocalMs): End;
  workingTime(ms: number, from: LocalMs): End;
  clockTime(ms: number, from: LocalMs): End;
  calendarDays(days: number, from: LocalMs): End;
  sameDay(cutOffMinute: number, from: LocalMs): End;
  /** An end on a day off moves to the close of the next working day (Civil Code 2015, Art. 148.5). */
  rolled(end: End): End;
  /** The next part of a combined limit begins. */
  part(limit: TimeLimit): void;
  /** The best of several ends: each way is counted on its own, one is kept. */
  choose(ways: readonly (() => End | null)[], best: 'longest' | 'shortest'): End | null;
}

/** Where the limit ends when the clock starts at `from`; null when the limit asks for a person. */
export function endOfLimit(limit: TimeLimit, from: LocalMs, counting: Counting): End | null {
  const end = unrolledEnd(limit, from, counting);
  return end === null ? null : counting.rolled(end);
}

/** The close of the working day of `from`; of the next one after the cut-off or the last session. */
export function sameDayEnd(index: CalendarIndex, cutOffMinute: number, from: LocalMs): End {
  const day = dayOfLocalMs(from);
  const isTooLate = from > day * MS_PER_DAY + cutOffMinute * MS_PER_MINUTE;
  const isOpen = isWorkingEpochDay(index, day) && from <= closingOf(index, day) && !isTooLate;
  const endDay = isOpen ? day : workingDayAfter(index, day, 1);
  return { at: closingOf(index, endDay), day: endDay };
}

export function rolledEnd(index: CalendarIndex, end: End): End {
  if (isWorkingEpochDay(index, end.day)) return end;
  const day = workingDayFrom(index, end.day);
  return { at: closingOf(index, day), day };
}

/** The end of a day before it is known whether it is worked: its close, or its last moment. */
export function endOfCalendarDay(index: CalendarIndex, day: EpochDay): End {
  const at = isWorkingEpochDay(index, day) ? closingOf(index, day) : (day + 1) * MS_PER_DAY - 1;
  return { at, day };
}

/** No cut-off within the day. */
export const END_OF_DAY_MINUTE = 1440;

function unrolledEnd(limit: TimeLimit, from: LocalMs, counting: Counting): End | null {
  switch (limit.kind) {
    case 'duration':
      return durationEnd(limit, from, counting);
    case 'immediate':
      return counting.sameDay(END_OF_DAY_MINUTE, from);
    case 'same_day':
      return counting.sameDay(limit.cutOffMinute, from);
    case 'sum':
      return sumEnd(limit.parts, from, counting);
    case 'longest':
    case 'shortest':
      return counting.choose(
        limit.parts.map((part) => () => endOfLimit(part, from, counting)),
        limit.kind,
      );
    case 'text':
      return null;
    default:
      return limit satisfies never;
  }
}

/** Parts follow each other; only the end of the last one moves off a day off. */
function sumEnd(parts: readonly TimeLimit[], from: LocalMs, counting: Counting): End | null {
  let end: End | null = null;
  for (const part of parts) {
    if (end !== null) counting.part(part);
    end = unrolledEnd(part, end?.at ?? from, counting);
    if (end === null) return null;
  }
  return end;
}

interface Duration {
  value: number;
  unit: LimitUnit;
}

function durationEnd(duration: Duration, from: LocalMs, counting: Counting): End | null {
  const { value, unit } = duration;
  if (!(value >= 0) || value > LONGEST[unit]) {
    throw new DomainError('time-limit.out-of-range', { value, unit });
  }
  switch (unit) {
    case 'working_day':
      return value === 0
        ? counting.sameDay(END_OF_DAY_MINUTE, from)
        : counting.workingDays(value, from);
    case 'working_hour':
      return counting.workingTime(Math.round(value * MS_PER_HOUR), from);
    case 'hour':
      return counting.clockTime(Math.round(value * MS_PER_HOUR), from);
    case 'day':
      return calendarEnd(Math.ceil(value), from, counting);
    case 'week':
      return calendarEnd(Math.ceil(value * 7), from, counting);
    case 'month':
      return monthsEnd(value, from, counting);
    default:
      return unit satisfies never;
  }
}

function calendarEnd(days: number, from: LocalMs, counting: Counting): End {
  if (days === 0) return counting.sameDay(END_OF_DAY_MINUTE, from);
  return counting.calendarDays(days, from);
}

/** Half a month is fifteen days (Civil Code 2015, Art. 146.1.c); other fractions ask for a person. */
function monthsEnd(months: number, from: LocalMs, counting: Counting): End | null {
  const whole = Math.floor(months);
  if (months !== whole && months !== whole + 0.5) return null;
  const start = dayOfLocalMs(from);
  const end = epochDayOf(addMonths(plainDateOfEpochDay(start), whole));
  return calendarEnd(end - start + (months === whole ? 0 : 15), from, counting);
}

const MS_PER_HOUR = 60 * MS_PER_MINUTE;

/** A century and no more: what is longer is a slip of the pen. */
const LONGEST: Record<LimitUnit, number> = {
  working_hour: 200_000,
  working_day: 25_000,
  hour: 876_600,
  day: 36_525,
  week: 5_217,
  month: 1_200,
};
