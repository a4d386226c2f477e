/** An exact share of a whole, in lowest terms: 2/3 of answers are not 0.6667. */
export interface Share {
  readonly part: bigint;
  readonly whole: bigint;
}

/** `whole` above zero. */
export function share(part: number | bigint, whole: number | bigint): Share {
  return lowest(BigInt(part), BigInt(whole));
}

/** Null for the mean of nothing. */
export function meanOf(shares: readonly Share[]): Share | null {
  if (shares.length === 0) return null;
  const sum = shares.reduce(
    (total, { part, whole }) =>
      lowest(total.part * whole + part * total.whole, total.whole * whole),
    { part: 0n, whole: 1n },
  );
  return lowest(sum.part, sum.whole * BigInt(shares.length));
}

/** Mean by weight; null when the weights add up to nothing. */
export function weightedMeanOf(parts: readonly { share: Share; weight: number }[]): Share | null {
  const total = parts.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  if (total === 0n) return null;
  const sum = parts.reduce(
    (so, { share: { part, whole }, weight }) =>
      lowest(so.part * whole + BigInt(weight) * part * so.whole, so.whole * whole),
    { part: 0n, whole: 1n },
  );
  return lowest(sum.part, sum.whole * total);
}

/** In per cent with two decimals, halves up: 69/70 is 98.57. */
export function percentOf({ part, whole }: Share): number {
  return Number((part * 20_000n + whole) / (whole * 2n)) / 100;
}

function lowest(part: bigint, whole: bigint): Share {
  const divisor = gcd(part, whole);
  return { part: part / divisor, whole: whole / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
