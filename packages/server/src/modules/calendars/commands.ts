import type { CalendarEntry, WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import {
  addDays,
  daysBetween,
  formatPlainDate,
  parsePlainDate,
  type PlainDate,
} from '@motcua/domain/shared/plain-date.ts';
import type { DayDecision } from '@motcua/contract/calendars.ts';
import type { Transaction } from '../../platform/db.ts';
import { calendarAt, checkCalendar, versionInForce } from './calendar-book.ts';
import { rowOfEntry, type VersionRow, type Week } from './calendar-row.ts';
import type { Edition } from './national-calendar.ts';
import { changedSince } from './shipped-changes.ts';
import * as store from './store.ts';

/** Who changes a calendar, when, for which unit (null: all of the tenant), and by which paper. */
export interface Change {
  unitId: string | null;
  source: string;
  madeBy: { id: string; name: string } | null;
  now: Instant;
  today: PlainDate;
}

export interface Closure {
  from: PlainDate;
  to: PlainDate;
  name: string;
  sessions?: WorkingCalendar['week'][number];
}

/** Before any reception that can be imported. */
const ALWAYS = parsePlainDate('1900-01-01');
const LONGEST_CLOSURE_DAYS = 92;

/**
 * Brings the shipped calendar into the tenant: everything the first time, what a newer edition changed
 * later. Days that were settled here stay as they were settled. Null when there is nothing new.
 */
export async function loadShipped(
  tx: Transaction,
  tenantId: string,
  { edition, now, today }: { edition: Edition; now: Instant; today: PlainDate },
): Promise<VersionRow | null> {
  const version = await store.takeNextVersion(tx, tenantId);
  const book = await readBook(tx, tenantId);
  const last = book.versions.findLast((row) => row.change === 'shipped');
  if (last?.edition === edition.hash) return null;
  const { calendar } = edition;
  const entries = changedSince(book, calendar);
  return await writeVersion(tx, tenantId, {
    ...{ version, unit_id: null, change: 'shipped', edition: edition.hash, entries },
    in_force_from: last === undefined ? ALWAYS : today,
    week: last === undefined ? calendar.week : null,
    covered_from: calendar.coverage?.from ?? null,
    covered_to: calendar.coverage?.to ?? null,
    ...{ source: 'reference-data/holidays', made_by_id: null, made_by: null, made_at: now },
  });
}

/** Settles open days and adds announced ones. Throws `calendar.entry-not-found`, `calendar.entry-settled`. */
export async function settleDays(
  tx: Transaction,
  tenantId: string,
  { days, ...change }: Change & { days: DayDecision['days'] },
): Promise<VersionRow> {
  return await addChange(tx, tenantId, change, (calendar) => ({
    change: 'decision',
    entries: days.map((day) => settledEntry(calendar, day, change.source)),
  }));
}

/** Closes offices from the first through the last day. Throws `calendar.closure-too-long`. */
export async function closeOffices(
  tx: Transaction,
  tenantId: string,
  { closure, ...change }: Change & { closure: Closure },
): Promise<VersionRow> {
  const length = daysBetween(closure.from, closure.to) + 1;
  if (length < 1 || length > LONGEST_CLOSURE_DAYS) {
    throw new DomainError('calendar.closure-too-long', { days: length });
  }
  const entries = Array.from(
    { length },
    (_, day): CalendarEntry => ({
      ...{ date: addDays(closure.from, day), kind: 'local_closure', name: closure.name },
      ...{ confirmed: true, applied: true, source: change.source },
      ...(closure.sessions === undefined ? {} : { sessions: closure.sessions }),
    }),
  );
  return await addChange(tx, tenantId, change, () => ({ change: 'closure', entries }));
}

/** Sets the office hours. Throws `calendar.week-without-work`, `calendar.sessions-overlap`. */
export async function setWeek(
  tx: Transaction,
  tenantId: string,
  { week, ...change }: Change & { week: Week },
): Promise<VersionRow> {
  return await addChange(tx, tenantId, change, () => ({ change: 'week', entries: [], week }));
}

interface Difference {
  change: VersionRow['change'];
  entries: CalendarEntry[];
  week?: Week;
}

async function addChange(
  tx: Transaction,
  tenantId: string,
  { unitId, source, madeBy, now, today }: Change,
  differ: (calendar: WorkingCalendar) => Difference,
): Promise<VersionRow> {
  const version = await store.takeNextVersion(tx, tenantId);
  const book = await readBook(tx, tenantId);
  const before = versionInForce(book, { unitId, day: today }) ?? 0;
  const calendar = calendarAt(book, { unitId, version: before });
  if (calendar === null)
    throw new DomainError('calendar.unknown', { calendar: unitId ?? tenantId });
  const { change, entries, week } = differ(calendar);
  checkCalendar({ ...calendar, week: week ?? calendar.week, entries });
  return await writeVersion(tx, tenantId, {
    ...{ version, unit_id: unitId, change, in_force_from: today, week: week ?? null, entries },
    ...{ covered_from: null, covered_to: null, edition: null, source },
    ...{ made_by_id: madeBy?.id ?? null, made_by: madeBy?.name ?? null, made_at: now },
  });
}

async function writeVersion(
  tx: Transaction,
  tenantId: string,
  { entries, ...row }: VersionRow & { entries: readonly CalendarEntry[] },
): Promise<VersionRow> {
  await store.insertVersion(tx, tenantId, row);
  const rows = entries.map((entry) => rowOfEntry(entry, row.version));
  await store.insertEntries(tx, tenantId, rows);
  return row;
}

async function readBook(tx: Transaction, tenantId: string) {
  const [versions, entries] = await Promise.all([
    store.listVersions(tx, tenantId),
    store.listEntries(tx, tenantId),
  ]);
  return { versions, entries };
}

function settledEntry(
  { entries }: WorkingCalendar,
  day: DayDecision['days'][number],
  source: string,
): CalendarEntry {
  const { date, kind, applied, name, pairedWith } = day;
  const pair = pairedWith === undefined ? {} : { pairedWith };
  const known = entries.find((entry) => entry.date === date && entry.kind === kind);
  if (known === undefined && name === undefined) {
    throw new DomainError('calendar.entry-not-found', { date: formatPlainDate(date) });
  }
  if (known?.confirmed && known.applied === applied) {
    throw new DomainError('calendar.entry-settled', { date: formatPlainDate(date) });
  }
  const { sameInEveryChoice: _settledNow, ...kept } = known ?? { date, kind };
  return { ...kept, name: name ?? known?.name ?? '', confirmed: true, applied, source, ...pair };
}
