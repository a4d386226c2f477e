import {
  compare,
  divide,
  HUNDRED,
  isZero,
  multiply,
  type Rational,
  rational,
  round,
  sum,
} from './rational.ts';
import type { Band } from './set.ts';

/** Points, and the maximum they are out of. */
export interface Placed {
  points: Rational;
  max: Rational | null;
}

/** The first band whose lower bound is reached, exactly: 89.999 is not 90. Null without bands. */
export function bandOf(bands: readonly Band[], placed: Placed): Band | null {
  return bands.find((band) => reaches(band, placed)) ?? null;
}

export interface BandShare {
  band: Band;
  count: number;
  /** Per cent of all that have a band, rounded half away from zero; null without any. */
  percent: Rational | null;
}

/**
 * How many stand in each band, with their share. Each share is rounded by itself, as published tables
 * do: `sumOfPercents` says what they then add up to, which may be 99.9.
 */
export function bandShares(
  { bands, decimals }: { bands: readonly Band[]; decimals: number },
  placed: readonly (Band | null)[],
): { shares: BandShare[]; total: number; sumOfPercents: Rational | null } {
  const total = placed.filter((band) => band !== null).length;
  const shares = bands.map((band) => {
    const count = placed.filter((one) => one?.code === band.code).length;
    const exact = total === 0 ? null : divide(rational(count * 100), rational(total));
    return { band, count, percent: exact === null ? null : round(exact, decimals) };
  });
  const percents = shares.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  return { shares, total, sumOfPercents: total === 0 ? null : sum(percents) };
}

function reaches({ atLeast, of }: Band, { points, max }: Placed): boolean {
  if (atLeast === undefined) return true;
  if (of !== 'percent_of_max') return compare(points, rational(atLeast)) >= 0;
  if (max === null || isZero(max)) return false;
  return compare(multiply(HUNDRED, divide(points, max)), rational(atLeast)) >= 0;
}
