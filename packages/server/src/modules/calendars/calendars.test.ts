import {
  entriesOn,
  isWorkingDay,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { settableClock } from '../../platform/clock.ts';
import { createTestDatabase } from '../../testing/database.ts';
import { makeOrganisation } from '../../testing/make-organisation.ts';
import { createCalendars, shippedCalendar } from './index.ts';

const db = await createTestDatabase();
const day = parsePlainDate;
const cultureDay = day('2026-11-24');
const time = settableClock(parseInstant('2026-05-04T08:00:00+07:00'));
let count = 0;

async function arrange(edition = shippedCalendar) {
  count += 1;
  const tenantId = `H${10 + count}`;
  const { unitId } = await makeOrganisation(db, { tenantId });
  time.set(parseInstant('2026-05-04T08:00:00+07:00'));
  const calendars = createCalendars({ db, clock: time.clock, edition });
  const calendarOf = async (unit: string | null, wanted: object = {}): Promise<WorkingCalendar> => {
    const calendar = await calendars.getCalendar(tenantId, { unitId: unit, ...wanted });
    if (calendar === null) throw new Error('no calendar');
    return calendar;
  };
  return { tenantId, unitId, calendars, calendarOf };
}

const decision = { unitId: null, source: 'Công văn 1/VPCP', madeBy: null };

describe('the shipped calendar in a tenant', () => {
  it('given a new tenant, when its calendar is first asked for, then it is the shipped one as version 1', async () => {
    const { calendarOf, unitId } = await arrange();
    const calendar = await calendarOf(unitId);
    const shipped = shippedCalendar().calendar;
    expect(calendar).toMatchObject({ id: 'vn', version: 1, coverage: shipped.coverage });
    expect(calendar.week).toEqual(shipped.week);
    expect(new Set(calendar.entries)).toEqual(new Set(shipped.entries));
  });

  it('given a reception of years ago, when its calendar is asked for, then there is one', async () => {
    const { calendarOf } = await arrange();
    expect((await calendarOf(null, { day: day('2011-01-04') })).version).toBe(1);
  });

  it('given the same edition again, when a second process starts, then nothing is written', async () => {
    const { tenantId, calendars, calendarOf } = await arrange();
    await calendarOf(null);
    const second = createCalendars({ db, clock: time.clock });
    expect(await second.listVersions(tenantId)).toHaveLength(1);
    expect(await calendars.listVersions(tenantId)).toHaveLength(1);
  });

  it('given units without a change of their own, when asked, then they share one calendar', async () => {
    const { calendarOf, unitId } = await arrange();
    expect(await calendarOf(unitId)).toBe(await calendarOf(null));
  });
});

describe('a newer edition', () => {
  const [first] = shippedCalendar().calendar.entries;
  const withEntries = (hash: string, change: Partial<WorkingCalendar>) => () => ({
    calendar: { ...shippedCalendar().calendar, ...change },
    hash,
  });

  it('given days that changed, when it is loaded, then only those make the new version', async () => {
    const { tenantId, calendarOf } = await arrange();
    await calendarOf(null);
    const entries = shippedCalendar().calendar.entries.filter((entry) => entry !== first);
    time.set(parseInstant('2026-06-01T08:00:00+07:00'));
    const edition = withEntries('newer', { entries });
    const later = createCalendars({ db, clock: time.clock, edition });
    const calendar = await later.getCalendar(tenantId, { unitId: null });
    expect(calendar?.version).toBe(2);
    expect(calendar?.entries.find(({ date }) => date === first?.date)?.applied).toBe(false);
    const [written] = await db.owner`
      select count(*)::int as rows from calendar_entry where tenant_id = ${tenantId} and version = 2`;
    expect(written).toEqual({ rows: 1 });
    const before = await later.getCalendar(tenantId, { unitId: null, day: day('2026-05-31') });
    expect(before?.version).toBe(1);
  });

  it('given a day settled here, when a newer edition still leaves it open, then it stays settled', async () => {
    const { tenantId, calendars } = await arrange();
    await calendars.settleDays(tenantId, {
      ...decision,
      days: [{ date: cultureDay, kind: 'public_holiday', applied: true }],
    });
    const later = createCalendars({ db, clock: time.clock, edition: withEntries('newer', {}) });
    const calendar = await later.getCalendar(tenantId, { unitId: null });
    expect(calendar?.version).toBe(3);
    expect(calendar && isWorkingDay(calendar, cultureDay)).toBe(false);
  });
});

describe('settling a day', () => {
  it('given 24/11/2026 open, when it is settled as a day off, then later receptions know and earlier keep theirs', async () => {
    const { tenantId, unitId, calendars, calendarOf } = await arrange();
    const before = await calendarOf(unitId);
    time.set(parseInstant('2026-10-01T08:00:00+07:00'));
    const version = await calendars.settleDays(tenantId, {
      ...decision,
      madeBy: null,
      days: [{ date: cultureDay, kind: 'public_holiday', applied: true }],
    });
    expect(version).toMatchObject({ version: 2, change: 'decision', inForceFrom: '2026-10-01' });
    const after = await calendarOf(unitId);
    expect(entriesOn(after, cultureDay)).toMatchObject([
      { confirmed: true, applied: true, source: 'Công văn 1/VPCP', name: 'Ngày Văn hóa Việt Nam' },
    ]);
    expect(isWorkingDay(after, cultureDay)).toBe(false);
    expect(isWorkingDay(before, cultureDay)).toBe(true);
    expect(await calendarOf(unitId, { version: 1 })).toEqual(before);
    expect((await calendarOf(unitId, { day: day('2026-09-30') })).version).toBe(1);
  });

  it('given a day the calendar does not know, when it is announced by name, then it is added', async () => {
    const { tenantId, calendars, calendarOf } = await arrange();
    const swap = [
      { date: day('2027-01-04'), kind: 'swapped_off', applied: true, name: 'Nghỉ hoán đổi' },
      { date: day('2027-01-09'), kind: 'make_up_day', applied: true, name: 'Làm bù' },
    ] as const;
    await calendars.settleDays(tenantId, { ...decision, days: [...swap] });
    const calendar = await calendarOf(null);
    expect(isWorkingDay(calendar, day('2027-01-04'))).toBe(false);
    expect(isWorkingDay(calendar, day('2027-01-09'))).toBe(true);
  });

  it.each([
    ['2026-06-03', undefined, 'calendar.entry-not-found'],
    ['2026-04-30', undefined, 'calendar.entry-settled'],
  ])('given %s, when it is settled without need, then %s%s', async (date, _name, code) => {
    const { tenantId, calendars } = await arrange();
    const days = [{ date: day(date), kind: 'public_holiday' as const, applied: true }];
    await expect(calendars.settleDays(tenantId, { ...decision, days })).rejects.toThrow(code);
    expect(await calendars.listVersions(tenantId)).toHaveLength(1);
  });
});

describe('closures and hours of a unit', () => {
  it('given a storm, when one unit closes for two days, then only that unit has them off', async () => {
    const { tenantId, unitId, calendars, calendarOf } = await arrange();
    const closure = { from: day('2026-09-24'), to: day('2026-09-25'), name: 'Phòng chống bão' };
    await calendars.closeOffices(tenantId, { ...decision, unitId, closure });
    expect(isWorkingDay(await calendarOf(unitId), day('2026-09-25'))).toBe(false);
    expect(isWorkingDay(await calendarOf(null), day('2026-09-25'))).toBe(true);
    expect(await calendarOf(unitId)).toMatchObject({ id: unitId, version: 2 });
  });

  it('given a closure that ends before it begins, when entered, then it is refused', async () => {
    const { tenantId, calendars } = await arrange();
    const closure = { from: day('2026-09-25'), to: day('2026-09-24'), name: 'Bão' };
    const entered = calendars.closeOffices(tenantId, { ...decision, closure });
    await expect(entered).rejects.toThrow('calendar.closure-too-long');
  });

  it('given Saturday mornings, when the week is set, then the unit works on them from then on', async () => {
    const { tenantId, unitId, calendars, calendarOf } = await arrange();
    const usual = shippedCalendar().calendar.week;
    const week = [...usual.slice(0, 5), [{ start: 450, end: 690 }], []];
    await calendars.setWeek(tenantId, { ...decision, unitId, week });
    expect(isWorkingDay(await calendarOf(unitId), day('2026-05-09'))).toBe(true);
    expect((await calendarOf(unitId)).entries).toHaveLength(
      shippedCalendar().calendar.entries.length,
    );
  });

  it('given sessions that overlap, when the week is set, then it is refused and nothing is written', async () => {
    const { tenantId, calendars } = await arrange();
    const week = Array.from({ length: 7 }, () => [
      { start: 450, end: 700 },
      { start: 690, end: 1020 },
    ]);
    const entered = calendars.setWeek(tenantId, { ...decision, week });
    await expect(entered).rejects.toThrow('calendar.sessions-overlap');
    expect(await calendars.listVersions(tenantId)).toHaveLength(1);
  });
});

describe('changes at the same time and elsewhere', () => {
  it('given ten closures at once, when entered, then each has its own number', async () => {
    const { tenantId, calendars } = await arrange();
    const days = Array.from({ length: 10 }, (_, at) => day(`2026-07-${10 + at}`));
    const entered = days.map((date) =>
      calendars.closeOffices(tenantId, {
        ...decision,
        closure: { from: date, to: date, name: 'Lũ' },
      }),
    );
    const numbers = (await Promise.all(entered))
      .map(({ version }) => version)
      .sort((a, b) => a - b);
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('given a change by another process, when ten seconds have passed, then it is seen', async () => {
    const { tenantId, calendars, calendarOf } = await arrange();
    await calendarOf(null);
    const other = createCalendars({ db, clock: time.clock });
    const closure = { from: day('2026-07-10'), to: day('2026-07-10'), name: 'Lũ' };
    await other.closeOffices(tenantId, { ...decision, closure });
    time.set(parseInstant('2026-05-04T08:00:11+07:00'));
    expect((await calendarOf(null)).version).toBe(2);
    expect(await calendars.listVersions(tenantId)).toHaveLength(2);
  });

  it('given rows of one tenant, when another looks, or somebody would change them, then the database refuses', async () => {
    const { tenantId, calendarOf } = await arrange();
    await calendarOf(null);
    const seen = await db.inTenant(
      'H99',
      (tx) => tx`select 1 from calendar_entry where tenant_id = ${tenantId}`,
    );
    expect(seen).toHaveLength(0);
    const changed = db.inTenant(tenantId, (tx) => tx`update calendar_entry set applied = false`);
    await expect(changed).rejects.toThrow('permission denied');
  });
});

beforeAll(async () => {
  await makeOrganisation(db, { tenantId: 'H99' });
});
