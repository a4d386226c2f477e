import type { CalendarEntry, WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { isDeepStrictEqual } from 'node:util';
import type { CalendarBook } from './calendar-book.ts';
import { type EntryRow, entryOfRow } from './calendar-row.ts';

/**
 * The entries by which a shipped calendar differs from what the tenant has. A day that was settled
 * here is left alone, unless the new edition itself knows the decision; a day that is no longer
 * shipped ceases to apply.
 */
export function changedSince(book: CalendarBook, shipped: WorkingCalendar): CalendarEntry[] {
  const present = tenantRows(book);
  const wanted = new Map(shipped.entries.map((entry) => [keyOf(entry), entry]));
  const added = shipped.entries.filter((entry) => isNews(present.get(keyOf(entry)), entry));
  const gone = [...present.values()]
    .filter(({ row, isShipped }) => isShipped && row.applied && !wanted.has(keyOf(row)))
    .map(({ row }) => ({ ...entryOfRow(row), applied: false, confirmed: true }));
  return [...added, ...gone];
}

interface Present {
  row: EntryRow;
  isShipped: boolean;
}

function tenantRows({ versions, entries }: CalendarBook): Map<string, Present> {
  const changes = new Map(
    versions.filter((row) => row.unit_id === null).map((row) => [row.version, row.change]),
  );
  return new Map(
    entries
      .filter((row) => changes.has(row.version))
      .map((row) => [keyOf(row), { row, isShipped: changes.get(row.version) === 'shipped' }]),
  );
}

function isNews(present: Present | undefined, entry: CalendarEntry): boolean {
  if (present === undefined) return true;
  if (isDeepStrictEqual(entryOfRow(present.row), entry)) return false;
  return present.isShipped || (entry.confirmed && entry.applied !== present.row.applied);
}

function keyOf({ date, kind }: { date: string; kind: string }): string {
  return `${date} ${kind}`;
}
