import { expect, test } from 'vitest';
import { DEFAULT_WEEK, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { parsePlainDate as day } from '../shared/plain-date.ts';
import { dueDayOf, issueTimeliness, readDeadline, reminderOn, reviewDay } from './deadline.ts';

const calendar: WorkingCalendar = {
  ...{ id: 'plain', version: 1, offsetMinutes: 420, week: DEFAULT_WEEK, entries: [] },
};

test('given a deadline on a Sunday, when the due day is told, then it is the Monday after (Civil Code 2015 Art. 148.5)', () => {
  expect(dueDayOf(calendar, day('2026-05-31'))).toBe('2026-06-01');
  expect(dueDayOf(calendar, day('2026-06-30'))).toBe('2026-06-30');
});

test.each([
  ['30/06/2026', '2026-06-30'],
  ['Trước ngày 15/5/2026', '2026-05-15'],
  ['30.6', '2026-06-30'],
  ['2026-06-30', '2026-06-30'],
  ['Tháng 2', '2026-02-28'],
  ['tháng 11/2026', '2026-11-30'],
  ['Quý II', '2026-06-30'],
  ['Quý IV/2026', '2026-12-31'],
  ['Trong quý 3 năm 2027', '2027-09-30'],
  ['6 tháng đầu năm', '2026-06-30'],
  ['Thường xuyên', '2026-12-31'],
  ['Cả năm 2026', '2026-12-31'],
])(
  'given a plan of 2026 that says “%s”, when it is read, then the deadline is %s',
  (text, read) => {
    expect(readDeadline(text, 2026)).toBe(read);
  },
);

test.each(['31/02/2026', 'Tháng 13', 'sớm', '', 'Quý V'])(
  'given “%s”, when it is read as a deadline, then it is none',
  (text) => {
    expect(readDeadline(text, 2026)).toBeNull();
  },
);

const remind = (today: string) =>
  reminderOn(day(today), { dueOn: day('2026-06-30'), calendar, workingDaysBefore: [7, 1] });

test('given a task due on Tuesday 30 June, when days pass, then seven and one working days before and afterwards somebody is reminded', () => {
  expect(remind('2026-06-18')).toBeNull();
  expect(remind('2026-06-19')).toBe('due-7');
  expect(remind('2026-06-28')).toBe('due-7');
  expect(remind('2026-06-29')).toBe('due-1');
  expect(remind('2026-06-30')).toBe('due-1');
  expect(remind('2026-07-01')).toBe('overdue');
});

test('given a plan of 2026, when it was issued in December, January or February, then only the last is late', () => {
  const issued = (on: string) => issueTimeliness(day(on), { from: day('2026-01-01'), months: 1 });
  expect(issued('2025-12-31')).toEqual({
    ...{ kind: 'before_period', lastDay: '2026-01-31', daysLate: 0 },
  });
  expect(issued('2026-01-31').kind).toBe('in_time');
  expect(issued('2026-02-10')).toMatchObject({ kind: 'late', daysLate: 10 });
});

test('given a yearly plan, when reviews are due, then they speak of 30 June and of the last day', () => {
  const plan = {
    ...{ from: day('2026-01-01'), to: day('2026-12-31'), midYear: { month: 6, day: 30 } },
  };
  expect(reviewDay('mid_year', plan)).toBe('2026-06-30');
  expect(reviewDay('year', plan)).toBe('2026-12-31');
});
