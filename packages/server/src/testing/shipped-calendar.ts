import { readdirSync, readFileSync } from 'node:fs';
import { type HolidayYear, nationalCalendar } from '@motcua/domain/calendar/national-calendar.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';

const folder = new URL('../../../../reference-data/holidays/', import.meta.url);

/** The national calendar as it is shipped, without a database. */
export function shippedCalendarForTests(): WorkingCalendar {
  const years = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as HolidayYear);
  return nationalCalendar(years);
}
