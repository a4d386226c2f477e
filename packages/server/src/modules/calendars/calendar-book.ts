import {
  type CalendarEntry,
  DEFAULT_WEEK,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { indexOf } from '@motcua/domain/calendar/calendar-index.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { type EntryRow, entryOfRow, type VersionRow } from './calendar-row.ts';

/** All changes of a tenant's calendars, from which the calendar of any unit at any version is put together. */
export interface CalendarBook {
  versions: readonly VersionRow[];
  entries: readonly EntryRow[];
}

/** The last change that concerns the unit and is in force on the day; null when there is none. */
export function versionInForce(
  { versions }: CalendarBook,
  { unitId, day }: { unitId: string | null; day: PlainDate },
): number | null {
  const found = versions.findLast(
    (version) => concerns(version, unitId) && version.in_force_from <= day,
  );
  return found?.version ?? null;
}

/** The calendar of a unit, or of the tenant where it is null, after all changes up to a version. */
export function calendarAt(
  { versions, entries }: CalendarBook,
  { unitId, version }: { unitId: string | null; version: number },
): WorkingCalendar | null {
  const changes = versions.filter((row) => row.version <= version && concerns(row, unitId));
  if (changes.at(-1)?.version !== version) return null;
  const numbers = new Set(changes.map((row) => row.version));
  const covering = changes.findLast((row) => row.covered_from !== null);
  const own = changes.some((row) => row.unit_id !== null);
  return {
    id: own && unitId !== null ? unitId : 'vn',
    version,
    offsetMinutes: VIETNAM_OFFSET_MINUTES,
    week: changes.findLast((row) => row.week !== null)?.week ?? DEFAULT_WEEK,
    entries: lastOfEachDay(entries.filter((row) => numbers.has(row.version))),
    ...(covering?.covered_from && covering.covered_to
      ? { coverage: { from: covering.covered_from, to: covering.covered_to } }
      : {}),
  };
}

/** Throws what the domain has against a calendar that cannot be (`calendar.*`). */
export function checkCalendar(calendar: WorkingCalendar): void {
  indexOf(calendar);
}

function concerns(version: VersionRow, unitId: string | null): boolean {
  return version.unit_id === null || version.unit_id === unitId;
}

function lastOfEachDay(rows: readonly EntryRow[]): CalendarEntry[] {
  const last = new Map(rows.map((row) => [`${row.date} ${row.kind}`, row]));
  return [...last.values()].sort((a, b) => (a.date < b.date ? -1 : 1)).map(entryOfRow);
}
