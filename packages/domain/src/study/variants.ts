import { countCases, type EventLog, eventsOf } from './event-log.ts';

/** A path that cases took: the same activities in the same order. */
export interface Variant {
  /** Numbers of activities, in order; empty for a case without events. */
  activities: readonly number[];
  /** Cases that took it; the first of them stands for all. */
  count: number;
  firstCase: number;
}

export interface Variants {
  /** Most frequent first; equal ones in the order in which they first occur. */
  variants: readonly Variant[];
  /** The variant of each case. */
  ofCase: Int32Array;
}

/** Counts the paths, in one walk down a tree that has a branch for each next activity. */
export function countVariants(log: EventLog): Variants {
  const { codes, names } = log.activity;
  const branches = new Map<number, number>();
  const leafOf = new Int32Array(countCases(log));
  let nodes = 1;
  for (let one = 0; one < leafOf.length; one += 1) {
    const { from, to } = eventsOf(log, one);
    let node = 0;
    for (let event = from; event < to; event += 1) {
      const branch = node * names.length + (codes[event] ?? 0);
      let next = branches.get(branch);
      if (next === undefined) {
        next = nodes;
        nodes += 1;
        branches.set(branch, next);
      }
      node = next;
    }
    leafOf[one] = node;
  }
  return gather(log, leafOf);
}

function gather(log: EventLog, leafOf: Int32Array): Variants {
  const byLeaf = new Map<number, { count: number; firstCase: number }>();
  leafOf.forEach((leaf, one) => {
    const known = byLeaf.get(leaf);
    if (known === undefined) byLeaf.set(leaf, { count: 1, firstCase: one });
    else known.count += 1;
  });
  const ordered = [...byLeaf].sort(
    ([, a], [, b]) => b.count - a.count || a.firstCase - b.firstCase,
  );
  const rank = new Map(ordered.map(([leaf], position) => [leaf, position]));
  return {
    variants: ordered.map(([, found]) => ({ ...found, activities: pathOf(log, found.firstCase) })),
    ofCase: leafOf.map((leaf) => rank.get(leaf) ?? -1),
  };
}

function pathOf(log: EventLog, ofCase: number): number[] {
  const { from, to } = eventsOf(log, ofCase);
  return Array.from(log.activity.codes.subarray(from, to));
}
