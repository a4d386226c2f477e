import {
  addWorkingDays,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '../calendar/working-calendar.ts';
import { addDays, addMonths, isPlainDate, type PlainDate } from '../shared/plain-date.ts';
import type { Duration, EntryValue, EntryValues } from './definition.ts';

/**
 * The day so much later; the first day is not counted (Civil Code 2015, Art. 147.2). Null when the length is
 * told by a field that is empty.
 */
export function dayAfter(
  day: PlainDate,
  { amount, field, unit }: Duration,
  { values, calendar }: { values: EntryValues; calendar: WorkingCalendar },
): PlainDate | null {
  const told = amount ?? (field === undefined ? undefined : values[field]);
  if (typeof told !== 'number') return null;
  switch (unit) {
    case 'working_day':
      return addWorkingDays(calendar, day, told);
    case 'day':
      return addDays(day, told);
    case 'month':
      return addMonths(day, told);
    case 'year':
      return addMonths(day, told * 12);
  }
}

/** The same as a last day in time: an end on a day off moves to the next working day (Art. 148.5). */
export function lastDayAfter(
  day: PlainDate,
  span: Duration,
  given: { values: EntryValues; calendar: WorkingCalendar },
): PlainDate | null {
  const end = dayAfter(day, span, given);
  return end === null ? null : workingDayOnOrAfter(given.calendar, end);
}

/** The day that a field holds; null when it is empty. */
export function dayIn(values: EntryValues, field: string | undefined): PlainDate | null {
  const value: EntryValue | undefined = field === undefined ? undefined : values[field];
  return typeof value === 'string' && isPlainDate(value) ? value : null;
}
