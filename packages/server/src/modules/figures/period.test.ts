import { nextHalf } from '@motcua/domain/figures/next-half.ts';
import { addDays, parsePlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SignedSpan, spansBefore } from './period.ts';

const begin = parsePlainDate('2024-01-01');

/** How often a day counts in some spans. */
function countOf(day: PlainDate, spans: readonly SignedSpan[]): number {
  return spans
    .filter(({ from, to }) => (from === '-infinity' || day >= from) && day < to)
    .reduce((sum, { sign }) => sum + sign, 0);
}

describe('everything before a day', () => {
  it('given any day, then each day before it counts once and no other day does', () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(1500), (asked, other) => {
        const [day, another] = [addDays(begin, asked), addDays(begin, other)];
        expect(countOf(another, spansBefore(day))).toBe(another < day ? 1 : 0);
      }),
    );
  });

  it('given any day, then few rows tell it: at most twelve half months and eight days', () => {
    fc.assert(
      fc.property(fc.nat(1500), (asked) => {
        const lengths = spansBefore(addDays(begin, asked)).map(({ grain, from, to }) =>
          from === '-infinity' ? 0 : lengthOf(grain, from as PlainDate, to as PlainDate),
        );
        expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('given the last afternoon of a year, then it is that year without what is written ahead', () => {
    expect(spansBefore(parsePlainDate('2026-12-31'))).toEqual([
      { sign: 1, grain: 'year', from: '-infinity', to: '2027-01-01' },
      { sign: -1, grain: 'day', from: '2026-12-31', to: '2027-01-01' },
    ]);
  });
});

function lengthOf(grain: string, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = from; day < to; day = grain === 'day' ? addDays(day, 1) : nextHalf(day))
    count += 1;
  return count;
}
