import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../calendar/testing/make.ts';
import { parsePlainDate as day } from '../shared/plain-date.ts';
import { owedDays } from './owed-days.ts';

const calendar = makeCalendar();
const rules = [
  { levels: ['province'], days: 1, per: 'month' },
  { levels: ['district'], days: 2, per: 'month' },
  { levels: ['commune'], days: 1, per: 'week' },
] as const;
const ask = (level: string, from: string, to: string) =>
  owedDays(rules, {
    ...{ units: [{ id: level, level }], from: day(from), to: day(to) },
    calendarOf: () => calendar,
  });

describe('days on which leaders receive citizens themselves (Luật Tiếp công dân 2013)', () => {
  it.each([
    ['province', 12, 'Art. 12.5: one in each month'],
    ['district', 24, 'Art. 13.5: two in each month'],
    ['commune', 52, 'Art. 15.2: one in each week'],
    ['other', 0, 'no rule'],
  ])('given a year, then a %s owes %d days (%s)', (level, days) => {
    expect(ask(level, '2026-01-01', '2026-12-31')).toBe(days);
  });

  it('given two periods that follow each other, then no week or month is owed twice or lost', () => {
    for (const level of ['province', 'commune'])
      expect(ask(level, '2026-01-01', '2026-05-13') + ask(level, '2026-05-14', '2026-12-31')).toBe(
        ask(level, '2026-01-01', '2026-12-31'),
      );
  });

  it('given a week without a working day, as at Tết, then nothing is owed for it', () => {
    const closed = makeCalendar({
      entries: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(
        (date) => ({
          ...{ date: day(date), kind: 'public_holiday' as const, name: 'Tết' },
          ...{ confirmed: true, applied: true, source: 'BLLĐ Điều 112' },
        }),
      ),
    });
    const asked = {
      ...{ units: [{ id: 'x', level: 'commune' }], from: day('2026-02-16'), to: day('2026-02-22') },
      calendarOf: () => closed,
    };
    expect(owedDays(rules, asked)).toBe(0);
  });
});
