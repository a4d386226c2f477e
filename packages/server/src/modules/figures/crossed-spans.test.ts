import { addDays, parsePlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansBetween, spansOfOne, yearStart } from './crossed-spans.ts';
import type { SignedSpan } from './period.ts';

const begin = parsePlainDate('2024-01-01');
const limits = fc.tuple(fc.nat(900), fc.nat(900), fc.nat(1200)).map(([first, length, other]) => ({
  ...{ from: addDays(begin, first), next: addDays(begin, first + length) },
  day: addDays(begin, other),
}));

/** How often a day counts in some spans. */
function countOf(day: PlainDate, spans: readonly SignedSpan[]): number {
  return spans
    .filter(({ from, to }) => day >= from && day < to)
    .reduce((sum, { sign }) => sum + sign, 0);
}

describe('the balances of a period', () => {
  it('given any period, then each of its days counts once and no other day does', () => {
    fc.assert(
      fc.property(limits, fc.boolean(), ({ from, next, day }, years) => {
        const once = day >= from && day < next ? 1 : 0;
        expect(countOf(day, spansBetween(from, next, years))).toBe(once);
        expect(countOf(day, spansOfOne(from, next))).toBe(once);
      }),
    );
  });

  it('given a period that is one, then nothing is read from before its first year', () => {
    fc.assert(
      fc.property(limits, ({ from, next }) => {
        for (const span of spansOfOne(from, next)) expect(span.from >= yearStart(from)).toBe(true);
      }),
    );
  });

  it('given a year but for its last day, then it is the year without that day', () => {
    const spans = spansOfOne(parsePlainDate('2026-01-01'), parsePlainDate('2026-12-31'));
    expect(spans).toEqual([
      { sign: 1, grain: 'year', from: '2026-01-01', to: '2027-01-01' },
      { sign: -1, grain: 'day', from: '2026-12-31', to: '2027-01-01' },
    ]);
  });
});
