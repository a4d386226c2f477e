import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { makeCalendar, makeEntry } from './testing/make.ts';
import {
  addWorkingDays,
  DEFAULT_SESSIONS,
  DEFAULT_WEEK,
  entriesOn,
  isWorkingDay,
  nextWorkingDay,
  sessionsOf,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-calendar.ts';

const day = parsePlainDate;

describe('a working calendar', () => {
  const calendar = makeCalendar();

  test.each([
    ['2026-04-24', true, 'a Friday'],
    ['2026-04-25', false, 'a Saturday'],
    ['2026-04-27', false, 'a day off in lieu'],
    ['2026-04-30', false, 'a public holiday'],
    ['2026-08-22', true, 'a make-up Saturday'],
    ['2026-08-31', false, 'the Monday swapped for it'],
    ['2026-11-24', true, 'a holiday that is not applied yet'],
  ])('given %s, when asked whether it is worked, then %s: it is %s', (date, expected) => {
    expect(isWorkingDay(calendar, day(date))).toBe(expected);
  });

  test('given a make-up Saturday, when its sessions are read, then they are those of a usual day', () => {
    expect(sessionsOf(calendar, day('2026-08-22'))).toEqual(DEFAULT_SESSIONS);
    expect(sessionsOf(calendar, day('2026-08-23'))).toEqual([]);
  });

  test('given a Friday before a long weekend, when the next working day is asked, then it is the Tuesday', () => {
    expect(nextWorkingDay(calendar, day('2026-04-24'))).toBe('2026-04-28');
    expect(workingDayOnOrAfter(calendar, day('2026-04-25'))).toBe('2026-04-28');
    expect(workingDayOnOrAfter(calendar, day('2026-04-24'))).toBe('2026-04-24');
  });

  test('given a day, when working days are added or taken away, then the day itself is not counted', () => {
    expect(addWorkingDays(calendar, day('2026-04-24'), 8)).toBe('2026-05-11');
    expect(addWorkingDays(calendar, day('2026-05-11'), -8)).toBe('2026-04-24');
    expect(addWorkingDays(calendar, day('2026-04-26'), -1)).toBe('2026-04-24');
    expect(addWorkingDays(calendar, day('2026-04-26'), 0)).toBe('2026-04-26');
  });

  test('given a fraction of a day, when it is added to a day, then it is refused', () => {
    expect(() => addWorkingDays(calendar, day('2026-04-24'), 0.5)).toThrow(
      'calendar.not-a-whole-number',
    );
  });

  test('given two days, when counted between, then after the first through the last', () => {
    expect(workingDaysBetween(calendar, day('2020-11-22'), day('2020-12-08'))).toBe(12);
    expect(workingDaysBetween(calendar, day('2020-12-08'), day('2020-11-22'))).toBe(-12);
    expect(workingDaysBetween(calendar, day('2026-04-24'), day('2026-04-24'))).toBe(0);
  });

  test('given days far outside the usual years, when asked, then the weekly pattern still answers', () => {
    expect(isWorkingDay(calendar, day('1905-01-02'))).toBe(true);
    expect(addWorkingDays(calendar, day('1905-01-02'), 5)).toBe('1905-01-09');
    expect(addWorkingDays(calendar, day('2088-12-31'), 1)).toBe('2089-01-03');
    expect(() => addWorkingDays(calendar, day('9999-12-31'), 1)).toThrow('calendar.out-of-range');
  });
});

describe('local closures', () => {
  test('given a flood day, when the unit closes, then the day is off and keeps its name', () => {
    const closed = makeEntry('2026-06-03', 'local_closure', { name: 'Nước lũ' });
    const calendar = makeCalendar({ entries: [closed] });
    expect(isWorkingDay(calendar, day('2026-06-03'))).toBe(false);
    expect(entriesOn(calendar, day('2026-06-03'))).toEqual([closed]);
  });

  test('given a closure with sessions, when the day is worked, then it is worked in those only', () => {
    const morning = [{ start: 450, end: 690 }];
    const entries = [
      makeEntry('2026-06-03', 'local_closure', { sessions: morning }),
      makeEntry('2026-06-06', 'local_closure', { sessions: morning }),
    ];
    const calendar = makeCalendar({ entries });
    expect(sessionsOf(calendar, day('2026-06-03'))).toEqual(morning);
    expect(sessionsOf(calendar, day('2026-06-06'))).toEqual([]);
  });

  test('given a make-up day and a closure on it, when asked, then the closure stands', () => {
    const entries = [
      makeEntry('2026-08-22', 'make_up_day'),
      makeEntry('2026-08-22', 'local_closure'),
    ];
    expect(isWorkingDay(makeCalendar({ entries }), day('2026-08-22'))).toBe(false);
  });
});

describe('a calendar that cannot be', () => {
  test('given a week without work, when used, then it is refused', () => {
    const calendar = makeCalendar({ week: [[], [], [], [], [], [], []] });
    expect(() => isWorkingDay(calendar, day('2026-04-24'))).toThrow('calendar.week-without-work');
  });

  test('given sessions that overlap, when used, then it is refused', () => {
    const week = [
      [
        { start: 450, end: 700 },
        { start: 690, end: 1020 },
      ],
      ...DEFAULT_WEEK.slice(1),
    ];
    expect(() => isWorkingDay(makeCalendar({ week }), day('2026-04-24'))).toThrow(
      'calendar.sessions-overlap',
    );
  });
});
