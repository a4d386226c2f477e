import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { type PeriodName, periodOf } from './periods.ts';

describe('periods of reports', () => {
  test.each<[PeriodName, string, string, string]>([
    ['thisMonth', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['thisQuarter', '2026-05-20', '2026-04-01', '2026-06-30'],
    ['thisYear', '2026-05-20', '2026-01-01', '2026-12-31'],
    ['reportingYear', '2026-12-14', '2025-12-15', '2026-12-14'],
    ['reportingYear', '2026-12-15', '2026-12-15', '2027-12-14'],
  ])('given %s on %s, when it is chosen, then it runs from %s to %s', (name, today, from, to) => {
    expect(periodOf(name, parsePlainDate(today))).toEqual({ from, to });
  });
});
