import { describe, expect, test } from 'vitest';
import { type HolidayEntry, nationalCalendar } from './national-calendar.ts';
import { isWorkingDay } from './working-calendar.ts';
import { parsePlainDate } from '../shared/plain-date.ts';

const entry: HolidayEntry = {
  date: '2026-09-02',
  kind: 'public_holiday',
  name: 'Quốc khánh',
  confirmed: true,
  applied: true,
  source: 'test',
};

describe('the calendar of a country', () => {
  test('given years in any order, when put together, then it covers them from first to last day', () => {
    const calendar = nationalCalendar([
      { country: 'vn', year: 2027, workingDays: 0, entries: [] },
      { country: 'vn', year: 2026, workingDays: 0, entries: [entry] },
    ]);
    expect(calendar).toMatchObject({ id: 'vn', version: 1, offsetMinutes: 420 });
    expect(calendar.coverage).toEqual({ from: '2026-01-01', to: '2027-12-31' });
    expect(isWorkingDay(calendar, parsePlainDate('2026-09-02'))).toBe(false);
  });

  test('given no year, a gap or a day that does not exist, when put together, then it is refused', () => {
    const year = { country: 'vn', workingDays: 0, entries: [] };
    expect(() => nationalCalendar([])).toThrow('calendar.years-missing');
    expect(() =>
      nationalCalendar([
        { ...year, year: 2025 },
        { ...year, year: 2027 },
      ]),
    ).toThrow('calendar.years-missing');
    const entries = [{ ...entry, date: '2026-02-30' }];
    expect(() => nationalCalendar([{ ...year, year: 2026, entries }])).toThrow('date.invalid');
  });
});
