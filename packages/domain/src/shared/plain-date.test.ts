import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  comparePlainDates,
  daysBetween,
  epochDayOf,
  formatPlainDate,
  parsePlainDate,
  plainDate,
  plainDateOfEpochDay,
  weekdayOf,
  yearOf,
} from './plain-date.ts';

const day = parsePlainDate;

describe('legal days', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '24/04/2026',
    '2026-4-1',
    '0000-01-01',
    '',
  ])('given "%s", when parsed, then it is refused', (raw) => {
    expect(() => day(raw)).toThrow('date.invalid');
  });

  test('given leap years, when parsed, then their 29 February exists', () => {
    expect(day('2028-02-29')).toBe('2028-02-29');
    expect(day('2000-02-29')).toBe('2000-02-29');
    expect(() => day('2100-02-29')).toThrow('date.invalid');
  });

  test('given day numbers, when turned into days and back, then nothing is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const date = plainDateOfEpochDay(number);
        expect(epochDayOf(date)).toBe(number);
        expect(new Date(number * 86_400_000).toISOString().slice(0, 10)).toBe(date);
      }),
    );
    expect(() => plainDateOfEpochDay(2_932_897)).toThrow('date.out-of-range');
  });

  test('given days, when reckoned with, then as on paper', () => {
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(daysBetween(day('2026-12-31'), day('2026-01-01'))).toBe(-364);
    expect(weekdayOf(day('2026-04-24'))).toBe(4);
    expect(weekdayOf(day('1969-12-29'))).toBe(0);
    expect(yearOf(plainDate(2026, 4, 24))).toBe(2026);
    expect(formatPlainDate(day('2026-04-24'))).toBe('24/04/2026');
    expect(comparePlainDates(day('2026-04-24'), day('2026-05-01'))).toBe(-1);
    expect(comparePlainDates(day('2026-05-01'), day('2026-04-24'))).toBe(1);
    expect(comparePlainDates(day('2026-05-01'), day('2026-05-01'))).toBe(0);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])(
    'given %s, when %d months are added, then %s (Civil Code 2015, Art. 148.3)',
    (from, months, expected) => {
      expect(addMonths(day(from), months)).toBe(expected);
    },
  );
});
