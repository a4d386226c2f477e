import { DomainError } from '../shared/errors.ts';
import {
  epochMs,
  type Instant,
  instantOfEpochMs,
  isFinerThanMs,
  MS_PER_DAY,
  MS_PER_MINUTE,
} from '../shared/instant.ts';
import type { EpochDay } from '../shared/plain-date.ts';
import type { Session, WorkingCalendar } from './calendar-entry.ts';
import {
  type CalendarIndex,
  indexOf,
  sessionsOfDay,
  workingDayAfter,
  workingDayFrom,
} from './calendar-index.ts';

/**
 * Milliseconds on the wall clock of the calendar's zone since 1970-01-01T00:00 there. Inside the
 * calendar all reckoning is done in it, because sessions and legal days are those of the wall clock.
 */
export type LocalMs = number;

/** A fraction finer than milliseconds stands as half of one: enough to lie after a cut-off. */
export function localMsOf(instant: Instant, offsetMinutes: number): LocalMs {
  return epochMs(instant) + offsetMinutes * MS_PER_MINUTE + (isFinerThanMs(instant) ? 0.5 : 0);
}

export function instantOfLocalMs(local: LocalMs, offsetMinutes: number): Instant {
  return instantOfEpochMs(local - offsetMinutes * MS_PER_MINUTE, offsetMinutes);
}

export function dayOfLocalMs(local: LocalMs): EpochDay {
  return Math.floor(local / MS_PER_DAY);
}

/** Minutes of sessions between two instants; negative when the second is earlier. */
export function workingMinutesBetween(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
): number {
  const start = localMsOf(from, calendar.offsetMinutes);
  const end = localMsOf(to, calendar.offsetMinutes);
  const index = indexOf(calendar);
  const size = workingMsBetween(index, Math.min(start, end), Math.max(start, end)) / MS_PER_MINUTE;
  return start <= end ? size : -size;
}

/**
 * The instant after so many minutes of sessions. Time outside sessions does not pass; work that
 * ends with a session ends there, not at the start of the next one. 0 gives the instant itself.
 * Throws `working-time.negative`.
 */
export function addWorkingMinutes(
  calendar: WorkingCalendar,
  instant: Instant,
  minutes: number,
): Instant {
  if (!(minutes >= 0)) throw new DomainError('working-time.negative', { minutes });
  if (minutes === 0) return instant;
  const { offsetMinutes } = calendar;
  const start = localMsOf(instant, offsetMinutes);
  const end = addWorkingMs(indexOf(calendar), start, Math.round(minutes * MS_PER_MINUTE));
  return instantOfLocalMs(end, offsetMinutes);
}

/**
 * The instant after a step allowance in days: a day is one full day of sessions, half a day half
 * of its minutes; a day that is shorter than others is used up by its own length.
 * Throws `working-time.negative`.
 */
export function addWorkingDayFraction(
  calendar: WorkingCalendar,
  instant: Instant,
  days: number,
): Instant {
  if (!(days >= 0)) throw new DomainError('working-time.negative', { days });
  if (days === 0) return instant;
  const index = indexOf(calendar);
  let local = localMsOf(instant, calendar.offsetMinutes);
  let remaining = days;
  for (
    let day = workingDayFrom(index, dayOfLocalMs(local));
    ;
    day = workingDayAfter(index, day, 1)
  ) {
    const open = openSpans(index, day, local);
    const share = lengthOf(open) / msOfDay(index, day);
    if (remaining <= share + ROUNDING) {
      const end = walkInto(open, remaining * msOfDay(index, day));
      return instantOfLocalMs(end, calendar.offsetMinutes);
    }
    remaining -= share;
    local = (day + 1) * MS_PER_DAY;
  }
}

/** Minutes of sessions in a usual full working day of the week: the longest of its days. */
export function workingDayMinutes(calendar: WorkingCalendar): number {
  return Math.max(...calendar.week.map(minutesOf));
}

/** Two reckonings in fractions of a day that differ by less are the same. */
export const ROUNDING = 1e-9;

/** A stretch of worked local time. */
export interface Span {
  from: LocalMs;
  to: LocalMs;
}

export function workingMsBetween(index: CalendarIndex, from: LocalMs, to: LocalMs): number {
  if (to <= from) return 0;
  const lastDay = dayOfLocalMs(to);
  let total = 0;
  for (
    let day = workingDayFrom(index, dayOfLocalMs(from));
    day <= lastDay;
    day = workingDayAfter(index, day, 1)
  ) {
    total += lengthOf(openSpans(index, day, from, to));
  }
  return total;
}

export function addWorkingMs(index: CalendarIndex, start: LocalMs, ms: number): LocalMs {
  let remaining = ms;
  for (
    let day = workingDayFrom(index, dayOfLocalMs(start));
    ;
    day = workingDayAfter(index, day, 1)
  ) {
    const open = openSpans(index, day, start);
    const available = lengthOf(open);
    if (available > 0 && remaining <= available) return walkInto(open, remaining);
    remaining -= available;
  }
}

/** The sessions of a day as local spans, cut to what lies between two local times. */
export function openSpans(
  index: CalendarIndex,
  day: EpochDay,
  from: LocalMs = Number.NEGATIVE_INFINITY,
  to: LocalMs = Number.POSITIVE_INFINITY,
): Span[] {
  const midnight = day * MS_PER_DAY;
  const spans: Span[] = [];
  for (const session of sessionsOfDay(index, day)) {
    const start = Math.max(from, midnight + session.start * MS_PER_MINUTE);
    const end = Math.min(to, midnight + session.end * MS_PER_MINUTE);
    if (start < end) spans.push({ from: start, to: end });
  }
  return spans;
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + (span.to - span.from), 0);
}

/** The local time at which so many milliseconds of the spans have passed, at most their end. */
export function walkInto(spans: readonly Span[], ms: number): LocalMs {
  let remaining = Math.round(ms);
  for (const { from, to } of spans) {
    if (remaining <= to - from) return from + remaining;
    remaining -= to - from;
  }
  return spans.at(-1)?.to ?? Number.NaN;
}

export function msOfDay(index: CalendarIndex, day: EpochDay): number {
  return minutesOf(sessionsOfDay(index, day)) * MS_PER_MINUTE;
}

/** When the last session of a working day ends. */
export function closingOf(index: CalendarIndex, day: EpochDay): LocalMs {
  return day * MS_PER_DAY + (sessionsOfDay(index, day).at(-1)?.end ?? 1440) * MS_PER_MINUTE;
}

function minutesOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { start, end }) => sum + (end - start), 0);
}
