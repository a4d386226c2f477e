import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../calendar/testing/make.ts';
import { parseInstant } from '../shared/instant.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import { dueDay, latenessOf, reminderOf } from './deadline.ts';

const calendar = makeCalendar();
const day = parsePlainDate;
const end = day('2026-12-14');

describe('due days', () => {
  it.each([
    [18, '2026-12-18'],
    // 20 December 2026 is a Sunday: the next working day (Civil Code 2015 Art. 148.5).
    [20, '2026-12-21'],
    [22, '2026-12-22'],
    [25, '2026-12-25'],
    [10, '2027-01-11'],
  ])('given the %sth after a period that ends on 14 December, then %s', (number, wanted) => {
    expect(dueDay({ level: 'commune', day: number }, end, calendar)).toBe(wanted);
  });

  it('given the 31st, when the month is shorter, then its last day', () => {
    expect(dueDay({ level: 'province', day: 31 }, day('2026-09-14'), calendar)).toBe('2026-09-30');
  });

  it('given a day that was named, then that one, moved off days off', () => {
    expect(dueDay({ level: 'commune', on: '2026-12-19' }, end, calendar)).toBe('2026-12-21');
    expect(() => dueDay({ level: 'commune' }, end, calendar)).toThrow('report.duty-without-day');
  });
});

describe('lateness', () => {
  const dueOn = day('2026-12-18');
  const now = parseInstant('2026-12-30T08:00:00+07:00');

  it.each([
    ['2026-12-18T23:59:59.999+07:00', false, 0],
    ['2026-12-19T00:00:00+07:00', true, 1],
    ['2026-12-18T17:00:00Z', true, 1],
    ['2026-12-21T09:00:00+07:00', true, 3],
  ])('given it was sent at %s, then late: %s, by %s days', (at, late, daysLate) => {
    const of = { dueOn, submittedAt: parseInstant(at) };
    expect(latenessOf(of, now, 420)).toEqual({ late, daysLate });
  });

  it('given nothing was sent, then it is counted up to now', () => {
    const of = { dueOn, submittedAt: null };
    expect(latenessOf(of, now, 420)).toEqual({ late: true, daysLate: 12 });
    const before = parseInstant('2026-12-18T12:00:00+07:00');
    expect(latenessOf(of, before, 420)).toEqual({ late: false, daysLate: 0 });
  });

  it.each([
    ['2026-12-14', 'not_yet'],
    ['2026-12-15', 'due_soon'],
    ['2026-12-18', 'due_today'],
    ['2026-12-19', 'overdue'],
  ])('given today is %s, then the office reads %s', (today, wanted) => {
    expect(reminderOf({ to: end, dueOn, isSent: false }, day(today))).toBe(wanted);
    expect(reminderOf({ to: end, dueOn, isSent: true }, day(today))).toBe('done');
  });

  it('given days left, then it is only open', () => {
    const of = { to: end, dueOn: day('2026-12-25'), isSent: false };
    expect(reminderOf(of, day('2026-12-16'))).toBe('open');
  });
});
