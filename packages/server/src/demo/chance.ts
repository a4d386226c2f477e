import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance from a seed: the same seed makes the same province on every machine. */
export interface Chance {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  oneOf<T>(values: readonly T[]): T;
  /** True in `percent` of cases. */
  happens(percent: number): boolean;
  /** A key by its weight. */
  weighted<K extends string>(weights: Record<K, number>): K;
}

export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const between = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    between,
    oneOf: (values) => pick(values, between),
    happens: (percent) => between(1, 100) <= percent,
    weighted: (weights) => pickWeighted(weights, between),
  };
}

function pick<T>(values: readonly T[], between: Chance['between']): T {
  const value = values[between(0, values.length - 1)];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}

function pickWeighted<K extends string>(weights: Record<K, number>, between: Chance['between']): K {
  const entries = Object.entries<number>(weights) as [K, number][];
  let rest = between(
    1,
    entries.reduce((sum, [, weight]) => sum + weight, 0),
  );
  for (const [key, weight] of entries) {
    rest -= weight;
    if (rest <= 0) return key;
  }
  return pick(entries, between)[0];
}
