import { compare, divide, type Rational, rational, sum } from '../scoring/rational.ts';

/** What an item costs, and the cases that would bring it all back. */
export interface Lost {
  code: string;
  lost: Rational;
  cases: bigint | null;
}

/**
 * The cheapest way back first: points for each case where cases are known (none above zero cannot be bought
 * by cases), then the dearest of the others.
 */
export function cheapestFirst<T extends Lost>(lost: readonly T[]): T[] {
  const priced = lost.flatMap((one) =>
    one.cases !== null && one.cases > 0n
      ? [{ one, each: divide(one.lost, rational(one.cases)) }]
      : [],
  );
  const bought = priced.toSorted((a, b) => compare(b.each, a.each)).map(({ one }) => one);
  const others = lost
    .filter((one) => !bought.includes(one))
    .toSorted((a, b) => compare(b.lost, a.lost));
  return [...bought, ...others];
}

export function totalLost(lost: readonly Lost[]): Rational {
  return sum(lost.map((one) => one.lost));
}
