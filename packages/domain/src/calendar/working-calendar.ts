import { DomainError } from '../shared/errors.ts';
import {
  epochDayOf,
  epochDayOfParts,
  type PlainDate,
  plainDateOfEpochDay,
} from '../shared/plain-date.ts';
import type { CalendarEntry, Session, WorkingCalendar } from './calendar-entry.ts';
import {
  indexOf,
  sessionsOfDay,
  workingDayAfter,
  workingDayFrom,
  workingDaysThrough,
} from './calendar-index.ts';

export { DEFAULT_SESSIONS, DEFAULT_WEEK } from './calendar-entry.ts';
export type { CalendarEntry, DayEntryKind, Session, WorkingCalendar } from './calendar-entry.ts';

export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  return sessionsOf(calendar, date).length > 0;
}

/** The sessions worked on a day, in order; empty on a day off. */
export function sessionsOf(calendar: WorkingCalendar, date: PlainDate): readonly Session[] {
  return sessionsOfDay(indexOf(calendar), epochDayOf(date));
}

/** Every entry of a day, applied or not. */
export function entriesOn(calendar: WorkingCalendar, date: PlainDate): readonly CalendarEntry[] {
  return indexOf(calendar).entries.get(epochDayOf(date)) ?? [];
}

/** The first working day after the given day. */
export function nextWorkingDay(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return addWorkingDays(calendar, date, 1);
}

/** The day itself when it is worked, otherwise the next working day (Civil Code 2015, Art. 148.5). */
export function workingDayOnOrAfter(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return plainDateOfEpochDay(workingDayFrom(indexOf(calendar), epochDayOf(date)));
}

/**
 * The `count`-th working day after a day that is itself not counted (Civil Code 2015, Art. 147.2);
 * negative counts go back, 0 gives the day itself. Throws `calendar.not-a-whole-number`.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: PlainDate,
  count: number,
): PlainDate {
  if (!Number.isSafeInteger(count)) throw new DomainError('calendar.not-a-whole-number', { count });
  return plainDateOfEpochDay(workingDayAfter(indexOf(calendar), epochDayOf(date), count));
}

/** Working days after the first day through the last; negative when `to` lies before `from`. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): number {
  const index = indexOf(calendar);
  return workingDaysThrough(index, epochDayOf(to)) - workingDaysThrough(index, epochDayOf(from));
}

/** Working days of a calendar year. */
export function workingDaysInYear(calendar: WorkingCalendar, year: number): number {
  const index = indexOf(calendar);
  const beforeYear = epochDayOfParts(year, 1, 1) - 1;
  const lastDay = epochDayOfParts(year + 1, 1, 1) - 1;
  return workingDaysThrough(index, lastDay) - workingDaysThrough(index, beforeYear);
}
