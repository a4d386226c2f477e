import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { expect, test } from 'vitest';
import { daysOf } from './results.ts';

const today = parsePlainDate('2026-11-20');

test.each([
  ['month', '2026-11-01', '2026-11-20'],
  ['quarter', '2026-10-01', '2026-11-20'],
  ['year', '2026-01-01', '2026-11-20'],
  ['last-year', '2025-01-01', '2025-12-31'],
] as const)(
  'given the %s, when today is 20/11/2026, then it runs from %s to %s',
  (period, from, to) => {
    expect(daysOf(period, today)).toEqual({ from, to });
  },
);
