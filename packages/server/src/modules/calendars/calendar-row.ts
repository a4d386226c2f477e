import type {
  CalendarEntry,
  DayEntryKind,
  Session,
} from '@motcua/domain/calendar/working-calendar.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';

export type Week = readonly (readonly Session[])[];
export type ChangeKind = 'shipped' | 'decision' | 'closure' | 'week';

export interface VersionRow {
  version: number;
  unit_id: string | null;
  change: ChangeKind;
  in_force_from: PlainDate;
  week: Week | null;
  covered_from: PlainDate | null;
  covered_to: PlainDate | null;
  edition: string | null;
  source: string;
  made_by_id: string | null;
  made_by: string | null;
  made_at: Instant;
}

export interface EntryRow {
  version: number;
  date: PlainDate;
  kind: DayEntryKind;
  name: string;
  name_en: string | null;
  confirmed: boolean;
  applied: boolean;
  source: string;
  sessions: readonly Session[] | null;
  paired_with: PlainDate | null;
  same_in_every_choice: boolean;
}

export function entryOfRow(row: EntryRow): CalendarEntry {
  return {
    ...{ date: row.date, kind: row.kind, name: row.name },
    ...{ confirmed: row.confirmed, applied: row.applied, source: row.source },
    ...(row.name_en === null ? {} : { nameEn: row.name_en }),
    ...(row.sessions === null ? {} : { sessions: row.sessions }),
    ...(row.paired_with === null ? {} : { pairedWith: row.paired_with }),
    ...(row.same_in_every_choice ? { sameInEveryChoice: true } : {}),
  };
}

export function rowOfEntry(entry: CalendarEntry, version: number): EntryRow {
  return {
    ...{ version, date: entry.date, kind: entry.kind, name: entry.name },
    ...{ confirmed: entry.confirmed, applied: entry.applied, source: entry.source },
    name_en: entry.nameEn ?? null,
    sessions: entry.sessions ?? null,
    paired_with: entry.pairedWith ?? null,
    same_in_every_choice: entry.sameInEveryChoice ?? false,
  };
}
