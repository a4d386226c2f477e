import type { CalendarVersion, CalendarYear } from '@motcua/contract/calendars.ts';
import {
  entriesOn,
  sessionsOf,
  type WorkingCalendar,
  workingDaysInYear,
} from '@motcua/domain/calendar/working-calendar.ts';
import { addDays, plainDate, weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import type { VersionRow } from './calendar-row.ts';

/** Every day of a year: worked or not, in which sessions, and why. */
export function calendarYear(calendar: WorkingCalendar, year: number): CalendarYear {
  const { coverage, version } = calendar;
  const first = plainDate(year, 1, 1);
  const last = plainDate(year, 12, 31);
  const days: CalendarYear['days'] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const sessions = sessionsOf(calendar, date).map(({ start, end }) => ({ start, end }));
    const entries = entriesOn(calendar, date).map((entry) => ({
      ...{ date, kind: entry.kind, name: entry.name, nameEn: entry.nameEn ?? null },
      ...{ confirmed: entry.confirmed, applied: entry.applied, source: entry.source },
    }));
    const working = sessions.length > 0;
    days.push({ date, weekday: weekdayOf(date), working, sessions, entries });
  }
  const covered = coverage === undefined || (coverage.from <= first && last <= coverage.to);
  const workingDays = workingDaysInYear(calendar, year);
  return { calendar: calendar.id, version, year, workingDays, covered, days };
}

export function versionView(row: VersionRow): CalendarVersion {
  return {
    ...{ version: row.version, unitId: row.unit_id, change: row.change },
    ...{ inForceFrom: row.in_force_from, source: row.source },
    ...{ madeBy: row.made_by, madeAt: row.made_at },
  };
}
