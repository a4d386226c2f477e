import { DomainError } from '../shared/errors.ts';
import { VIETNAM_OFFSET_MINUTES } from '../shared/instant.ts';
import { parsePlainDate, plainDate } from '../shared/plain-date.ts';
import {
  type CalendarEntry,
  type DayEntryKind,
  DEFAULT_WEEK,
  type WorkingCalendar,
} from './calendar-entry.ts';

/** A year of holidays as the reference data ship it. */
export interface HolidayYear {
  country: string;
  year: number;
  /** Working days of the year, to be recounted by whoever loads the file. */
  workingDays: number;
  entries: readonly HolidayEntry[];
}

export interface HolidayEntry {
  date: string;
  kind: DayEntryKind;
  name: string;
  nameEn?: string;
  confirmed: boolean;
  applied: boolean;
  source: string;
  pairedWith?: string;
  sameInEveryChoice?: boolean;
}

/**
 * The calendar of a country from its years: Monday to Friday in default sessions, covering the
 * first year to the last without a gap. Throws `calendar.years-missing`, `date.invalid`.
 */
export function nationalCalendar(years: readonly HolidayYear[], version = 1): WorkingCalendar {
  const ordered = [...years].sort((a, b) => a.year - b.year);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined || last.year - first.year + 1 !== ordered.length) {
    throw new DomainError('calendar.years-missing', {
      years: ordered.map(({ year }) => year).join(' '),
    });
  }
  return {
    id: first.country,
    version,
    offsetMinutes: VIETNAM_OFFSET_MINUTES,
    week: DEFAULT_WEEK,
    entries: ordered.flatMap(({ entries }) => entries.map(calendarEntry)),
    coverage: { from: plainDate(first.year, 1, 1), to: plainDate(last.year, 12, 31) },
  };
}

function calendarEntry({ date, pairedWith, ...entry }: HolidayEntry): CalendarEntry {
  const pair = pairedWith === undefined ? {} : { pairedWith: parsePlainDate(pairedWith) };
  return { ...entry, date: parsePlainDate(date), ...pair };
}
