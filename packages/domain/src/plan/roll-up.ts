/** A plan, a task or a part of one. What has children is as far as they are; a leaf says it itself. */
export interface ProgressNode {
  /** How much it counts beside its neighbours; a whole number above 0. */
  weight: number;
  /** 0 to 100, of a leaf. */
  percent: number;
  /** Taken out by decision: it counts no more. */
  removed: boolean;
  children: readonly ProgressNode[];
}

/** An exact share of a whole, between 0 and 1. */
export interface Share {
  numerator: bigint;
  denominator: bigint;
}

/**
 * Progress of a node by the weights of what it consists of, to any depth and exact; null where nothing is
 * left to be done, so that it counts neither for nor against what stands above it.
 */
export function rollUp(node: ProgressNode): Share | null {
  if (node.removed) return null;
  if (node.children.length === 0)
    return reduced({ numerator: BigInt(node.percent), denominator: 100n });
  return shareOfAll(node.children);
}

/** Progress of neighbours together, as `rollUp` would tell it of what they are parts of. */
export function shareOfAll(nodes: readonly ProgressNode[]): Share | null {
  let sum: Share = { numerator: 0n, denominator: 1n };
  let weights = 0n;
  for (const node of nodes) {
    const share = rollUp(node);
    if (share === null) continue;
    const weight = BigInt(node.weight);
    sum = reduced({
      numerator: sum.numerator * share.denominator + weight * share.numerator * sum.denominator,
      denominator: sum.denominator * share.denominator,
    });
    weights += weight;
  }
  if (weights === 0n) return null;
  return reduced({ numerator: sum.numerator, denominator: sum.denominator * weights });
}

function reduced({ numerator, denominator }: Share): Share {
  const by = commonDivisor(numerator, denominator);
  return { numerator: numerator / by, denominator: denominator / by };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high === 0n ? 1n : high;
}
