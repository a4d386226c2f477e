import { describe, expect, test } from 'vitest';
import { at, makeCalendar } from './testing/make.ts';
import { DEFAULT_WEEK } from './working-calendar.ts';
import {
  addWorkingDayFraction,
  addWorkingMinutes,
  workingDayMinutes,
  workingMinutesBetween,
} from './working-time.ts';

const calendar = makeCalendar();

describe('minutes of sessions', () => {
  test('given Friday 16:00, when four hours are added, then Monday 10:30 (requirement 12)', () => {
    expect(addWorkingMinutes(calendar, at('2026-05-15T16:00'), 240)).toBe(
      '2026-05-18T10:30:00+07:00',
    );
  });

  test('given work that ends with a session, when added, then it ends there and not at the next one', () => {
    expect(addWorkingMinutes(calendar, at('2026-05-18T07:30'), 240)).toBe(
      '2026-05-18T11:30:00+07:00',
    );
    expect(addWorkingMinutes(calendar, at('2026-05-18T07:30'), 450)).toBe(
      '2026-05-18T17:00:00+07:00',
    );
  });

  test.each([
    ['2026-05-18T05:00', '2026-05-18T08:30:00+07:00', 'before work'],
    ['2026-05-18T12:00', '2026-05-18T14:30:00+07:00', 'at noon'],
    ['2026-05-18T17:00', '2026-05-19T08:30:00+07:00', 'at the close'],
    ['2026-05-16T09:00', '2026-05-18T08:30:00+07:00', 'on a Saturday'],
    ['2026-05-18T03:00:00Z', '2026-05-18T11:00:00+07:00', 'in another zone'],
  ])('given %s, when an hour is added, then %s: it began %s', (from, expected) => {
    expect(addWorkingMinutes(calendar, at(from), 60)).toBe(expected);
  });

  test('given nothing to add, when added, then the instant stays as it was written', () => {
    expect(addWorkingMinutes(calendar, at('2026-05-16T09:00'), 0)).toBe('2026-05-16T09:00+07:00');
    expect(() => addWorkingMinutes(calendar, at('2026-05-16T09:00'), -1)).toThrow(
      'working-time.negative',
    );
  });

  test.each([
    ['2026-05-18T09:00', '2026-05-18T10:30', 90],
    ['2026-05-18T11:00', '2026-05-18T14:00', 60],
    ['2026-05-15T16:00', '2026-05-18T10:30', 240],
    ['2026-05-16T09:00', '2026-05-17T09:00', 0],
    ['2026-05-18T10:30', '2026-05-18T09:00', -90],
  ])('given %s to %s, when counted, then %d minutes', (from, to, expected) => {
    expect(workingMinutesBetween(calendar, at(from), at(to))).toBe(expected);
  });
});

describe('step allowances', () => {
  test('given a full day from 10:00, when added, then 10:00 of the next working day', () => {
    expect(addWorkingDayFraction(calendar, at('2026-05-15T10:00'), 1)).toBe(
      '2026-05-18T10:00:00+07:00',
    );
  });

  test('given half a day from the opening, when added, then half of the minutes have passed', () => {
    expect(workingDayMinutes(calendar)).toBe(450);
    expect(addWorkingDayFraction(calendar, at('2026-05-18T07:30'), 0.5)).toBe(
      '2026-05-18T11:15:00+07:00',
    );
    expect(addWorkingDayFraction(calendar, at('2026-05-18T13:30'), 0.5)).toBe(
      '2026-05-19T07:45:00+07:00',
    );
  });

  test('given a Saturday morning that counts, when a day is added, then the short day is used up whole', () => {
    const week = [...DEFAULT_WEEK.slice(0, 5), [{ start: 450, end: 690 }], []];
    const saturdays = makeCalendar({ week });
    expect(addWorkingDayFraction(saturdays, at('2026-05-16T07:30'), 1)).toBe(
      '2026-05-16T11:30:00+07:00',
    );
    expect(addWorkingDayFraction(saturdays, at('2026-05-16T09:30'), 1)).toBe(
      '2026-05-18T11:15:00+07:00',
    );
  });

  test('given no allowance, when added, then nothing moves; a negative one is refused', () => {
    expect(addWorkingDayFraction(calendar, at('2026-05-18T09:00'), 0)).toBe(
      '2026-05-18T09:00+07:00',
    );
    expect(() => addWorkingDayFraction(calendar, at('2026-05-18T09:00'), -0.5)).toThrow(
      'working-time.negative',
    );
  });
});
