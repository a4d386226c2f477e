import { describe, expect, it } from 'vitest';
import { parsePeriod, previousPeriod } from './period.ts';

const days = (text: string, calendar?: 'calendar' | 'reporting') => {
  const period = parsePeriod(text, calendar);
  return period === null ? null : `${period.from}..${period.to}`;
};

describe('a period of an indicator', () => {
  it.each([
    ['2026', '2026-01-01..2026-12-31'],
    ['2026-H2', '2026-07-01..2026-12-31'],
    ['2026-Q1', '2026-01-01..2026-03-31'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2026-05-14', '2026-05-14..2026-05-14'],
    ['2026-04-03..2026-04-20', '2026-04-03..2026-04-20'],
  ])('given %s in the calendar year, when it is read, then it is %s', (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ['2026', '2025-12-15..2026-12-14'],
    ['2026-Q1', '2025-12-15..2026-03-14'],
    ['2026-Q2', '2026-03-15..2026-06-14'],
    ['2026-H1', '2025-12-15..2026-06-14'],
    ['2026-01', '2025-12-15..2026-01-14'],
  ])(
    'given %s in the reporting year of NĐ 09/2019 (15th to 14th), when it is read, then it is %s',
    (text, expected) => {
      expect(days(text, 'reporting')).toBe(expected);
    },
  );

  it.each(['', '2026-13', '2026-Q5', '26', '2026-02-30', '2026-05-02..2026-05-01', 'quý 1'])(
    'given “%s”, when it is read, then it is no period',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it.each([
    ['2026', '2025-01-01..2025-12-31'],
    ['2026-H1', '2025-07-01..2025-12-31'],
    ['2026-Q1', '2025-10-01..2025-12-31'],
    ['2026-03', '2026-02-01..2026-02-28'],
    ['2026-01', '2025-12-01..2025-12-31'],
    ['2026-03-01', '2026-02-28..2026-02-28'],
    ['2026-04-11..2026-04-20', '2026-04-01..2026-04-10'],
  ])('given %s, when the period before is asked, then it is %s', (text, expected) => {
    const period = parsePeriod(text);
    const before = period && previousPeriod(period);
    expect(`${before?.from}..${before?.to}`).toBe(expected);
  });

  it('given a quarter, when it is named, then the words say the kind of period and its days', () => {
    expect(parsePeriod('2026-Q2')?.words).toEqual({
      vi: 'Quý II/2026 (01/04/2026–30/06/2026)',
      en: 'Quarter 2 of 2026 (01/04/2026–30/06/2026)',
    });
  });
});
