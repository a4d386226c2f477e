import type { CalendarVersion, DayDecision } from '@motcua/contract/calendars.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { epochMs, plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import { type CalendarBook, calendarAt, versionInForce } from './calendar-book.ts';
import type { VersionRow, Week } from './calendar-row.ts';
import * as commands from './commands.ts';
import { type Edition, shippedCalendar } from './national-calendar.ts';
import { versionView } from './queries.ts';
import * as store from './store.ts';

/** Who enters a change, and by which paper; `unitId` null: for every unit of the tenant. */
export interface Entered {
  unitId: string | null;
  source: string;
  madeBy: { id: string; name: string } | null;
}

/** `unitId` null: the calendar of the tenant. */
export interface CalendarWanted {
  unitId: string | null;
  version?: number;
  day?: PlainDate;
}

export type Calendars = ReturnType<typeof createCalendars>;

export interface CalendarParts {
  db: Database;
  clock: Clock;
  /** The shipped reference data, unless a test brings its own. */
  edition?: () => Edition;
}

/**
 * Working calendars of tenants and units. The shipped calendar is brought into a tenant when it is
 * first asked for; every change is a new version in force from its day on, so that what was promised
 * before stays as it was.
 */
export function createCalendars({ db, clock, edition = shippedCalendar }: CalendarParts) {
  const today = () => plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
  const books = createBooks({ db, clock, edition });
  const enter = async (
    tenantId: string,
    entered: Entered,
    command: (tx: Transaction, change: commands.Change) => Promise<VersionRow>,
  ): Promise<CalendarVersion> => {
    await books.open(tenantId);
    const change = { ...entered, now: clock(), today: today() };
    const row = await db.inTenant(tenantId, (tx) => command(tx, change));
    books.forget(tenantId);
    return versionView(row);
  };
  return {
    /**
     * The calendar by which a reception on a day is counted (a missing day is today), or the version
     * that a dossier kept. Null when no such version concerned the unit.
     */
    async getCalendar(tenantId: string, { unitId, version, day = today() }: CalendarWanted) {
      const book = await books.open(tenantId);
      const number = version ?? versionInForce(book, { unitId, day });
      return number === null ? null : book.at(unitId, number);
    },
    /** Every change, newest first. */
    listVersions: async (tenantId: string): Promise<CalendarVersion[]> =>
      (await books.open(tenantId)).versions.map(versionView).reverse(),
    settleDays: (tenantId: string, { days, ...entered }: Entered & { days: DayDecision['days'] }) =>
      enter(tenantId, entered, (tx, change) =>
        commands.settleDays(tx, tenantId, { ...change, days }),
      ),
    closeOffices: (
      tenantId: string,
      { closure, ...entered }: Entered & { closure: commands.Closure },
    ) =>
      enter(tenantId, entered, (tx, change) =>
        commands.closeOffices(tx, tenantId, { ...change, closure }),
      ),
    setWeek: (tenantId: string, { week, ...entered }: Entered & { week: Week }) =>
      enter(tenantId, entered, (tx, change) => commands.setWeek(tx, tenantId, { ...change, week })),
  };
}

interface OpenBook extends CalendarBook {
  at(unitId: string | null, version: number): WorkingCalendar | null;
  readAt: number;
}

/** Another process may have changed a calendar: after so long its number is asked for again. */
const FRESH_MS = 10_000;

function createBooks({ db, clock, edition }: Required<CalendarParts>) {
  const books = new Map<string, Promise<OpenBook>>();
  async function read(tenantId: string): Promise<OpenBook> {
    const now = clock();
    const day = plainDateOf(now, VIETNAM_OFFSET_MINUTES);
    return await db.inTenant(tenantId, async (tx) => {
      await commands.loadShipped(tx, tenantId, { edition: edition(), now, today: day });
      const [versions, entries] = [
        await store.listVersions(tx, tenantId),
        await store.listEntries(tx, tenantId),
      ];
      return {
        versions,
        entries,
        at: rememberCalendars({ versions, entries }),
        readAt: epochMs(now),
      };
    });
  }
  function open(tenantId: string): Promise<OpenBook> {
    const book = read(tenantId);
    books.set(tenantId, book);
    book.catch(() => books.delete(tenantId));
    return book;
  }
  return {
    async open(tenantId: string): Promise<OpenBook> {
      const known = await books.get(tenantId);
      if (known === undefined) return await open(tenantId);
      if (Math.abs(epochMs(clock()) - known.readAt) < FRESH_MS) return known;
      const latest = await db.inTenant(tenantId, (tx) => store.findLatestVersion(tx, tenantId));
      if (latest !== known.versions.length) return await open(tenantId);
      known.readAt = epochMs(clock());
      return known;
    },
    forget: (tenantId: string) => books.delete(tenantId),
  };
}

function rememberCalendars(book: CalendarBook): OpenBook['at'] {
  const calendars = new Map<string, WorkingCalendar | null>();
  const owners = new Set(book.versions.map((row) => row.unit_id));
  return (unitId, version) => {
    // Units without a change of their own share one calendar, and its index.
    const owner = owners.has(unitId) ? unitId : null;
    const key = `${owner ?? ''} ${version}`;
    const known = calendars.get(key);
    if (known !== undefined) return known;
    const calendar = calendarAt(book, { unitId: owner, version });
    calendars.set(key, calendar);
    return calendar;
  };
}
