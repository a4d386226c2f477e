import { describe, expect, it } from 'vitest';
import { DEFAULT_WEEK } from '../calendar/working-calendar.ts';
import { timeActivities } from './activity-times.ts';
import { listCaseEvents, listCaseRows } from './case-rows.ts';
import { compareLogs } from './compare.ts';
import { selectPart } from './part.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import { countMonths, daysBegun } from './months.ts';
import { makeLog } from './testing/make-log.ts';
import { compareWaiting } from './waiting.ts';
import { workedTimes } from './working-clock.ts';

const calendar = { id: 'week', version: 1, offsetMinutes: 420, week: DEFAULT_WEEK, entries: [] };

/** Friday 16:00 to Monday 8:00 is an hour and a half of work; a case of one moment; one without time. */
const log = makeLog(
  [
    [
      ['a', '2026-03-06T16:00:00+07:00'],
      ['b', '2026-03-09T08:00:00+07:00'],
    ],
    [['a', '2026-04-01T08:00:00+07:00']],
    [['a', undefined]],
  ],
  [{ dossier_id: 'd1' }],
);
const worked = workedTimes(log, { calendar, clock: 'calendar' });
const all = { cases: [0, 1, 2], from: 0, limit: 10 };

describe('the list of cases', () => {
  it('given cases of different length, when listed, then hours of wall and work stand side by side, longest first', () => {
    const rows = listCaseRows(log, worked, { ...all, order: 'longest' });
    expect(rows.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(rows[0]).toMatchObject({ id: 'c1', dossierId: 'd1', wallHours: 64, workingHours: 1.5 });
    expect(rows[2]).toMatchObject({ begun: null, wallHours: null });
  });

  it('given an order and a page, when listed, then only that page comes', () => {
    const rows = listCaseRows(log, worked, { ...all, order: 'newest', limit: 1 });
    expect(rows.map(({ id }) => id)).toEqual(['c2']);
  });

  it('given one case, when opened, then each event says what passed since the one before', () => {
    const events = listCaseEvents(log, worked, 0);
    expect(events.map(({ activity }) => activity)).toEqual(['a', 'b']);
    expect(events[0]).toMatchObject({ wallHours: null, workingHours: null });
    expect(events[1]).toMatchObject({ wallHours: 64, workingHours: 1.5, resource: null });
  });
});

describe('where time passes', () => {
  it('given a log without beginnings of work, when timed, then the time before each activity is known', () => {
    const [first, second] = timeActivities(log, worked);
    expect(first).toMatchObject({ activity: 'b', count: 1, cases: 1, share: 1 });
    expect(first?.before.working?.total).toBe(1.5);
    expect(second).toMatchObject({ activity: 'a', count: 3, cases: 3, share: 0 });
    expect(second?.before.wall).toBeNull();
  });

  it('given cases of two months, when counted by month, then each stands where it began', () => {
    expect(countMonths(log, worked)).toMatchObject([
      { month: '2026-03', cases: 1, working: { median: 1.5 } },
      { month: '2026-04', cases: 1 },
    ]);
    expect(daysBegun(log, worked)).toEqual({ first: '2026-03-06', last: '2026-04-01' });
    expect(daysBegun(makeLog([]), worked)).toBeNull();
  });

  it('given two periods, when compared, then the waits of what both did stand side by side', () => {
    const before = selectPart(log, { to: parsePlainDate('2026-03-31') });
    const side = { log: before, worked: workedTimes(before, { calendar, clock: 'calendar' }) };
    const { waits } = compareLogs(side, { log, worked });
    expect(waits).toHaveLength(1);
    expect(waits[0]).toMatchObject({ activity: 'b', first: { working: { median: 1.5 } } });
  });
});

describe('waiting where only some events carry a beginning', () => {
  it('given a moment within the work, when waiting is told from work, then it runs from the end of the work before', () => {
    const steps = makeLog([
      [
        ['nhận', '2026-03-02T09:00:00+07:00', { start: '2026-03-02T08:30:00+07:00' }],
        ['trình', '2026-03-03T09:00:00+07:00'],
        ['xét', '2026-03-03T10:00:00+07:00', { start: '2026-03-03T09:00:00+07:00' }],
      ],
    ]);
    const report = compareWaiting(steps, workedTimes(steps, { calendar, clock: 'calendar' }));
    expect(report).toMatchObject({ items: 2, unpaired: 1 });
    const [first] = report?.byActivity ?? [];
    expect(first).toMatchObject({ activity: 'xét', waiting: { wall: { total: 24 } } });
    expect(first?.inHand.wall?.total).toBe(1);
  });

  it('given work done in no time, when waiting is told, then it does not wait for itself', () => {
    const at = (time: string) => ({ start: time });
    const [first, second] = ['2026-03-02T09:00:00+07:00', '2026-03-02T11:00:00+07:00'] as const;
    const steps = makeLog([
      [
        ['nhận', first, at(first)],
        ['xét', second, at(second)],
      ],
    ]);
    const report = compareWaiting(steps, workedTimes(steps, { calendar, clock: 'calendar' }));
    const work = report?.byActivity.find(({ activity }) => activity === 'xét');
    expect(work).toMatchObject({ waiting: { wall: { total: 2 } }, inHand: { wall: { total: 0 } } });
  });
});
