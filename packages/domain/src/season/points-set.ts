import { scoreSet, type SetScore } from '../scoring/score.ts';
import type { Facts } from '../scoring/facts.ts';
import type { Decimal } from '../scoring/rational.ts';
import { maxOfItem } from '../scoring/maximum.ts';
import { toFixed } from '../scoring/rational.ts';
import { type IndicatorSet, isGroup, type SetNode } from '../scoring/set.ts';

/** Points of one unit by the codes of items; an item that is absent or null is left out. */
export interface UnitPoints {
  unit: string;
  points: ReadonlyMap<string, Decimal | null>;
  /** What ranks and bands may look at beside points, as the peers of `rank.within`. */
  facts?: Facts | undefined;
}

/**
 * Sums, weights, bands and ranks of points that persons gave, by the same engine that computes them from
 * facts: the set with every rule replaced by the points themselves.
 */
export function scorePoints(set: IndicatorSet, units: readonly UnitPoints[]): SetScore {
  const given = pointsSetOf(set);
  return scoreSet(
    given,
    units.map(({ unit, points, facts = {} }) => ({
      unit,
      facts: { ...facts, ...factsOf(points) },
    })),
  );
}

/** The same fields, maxima, weights, bands and ranks, with points that come from elsewhere. */
export function pointsSetOf(set: IndicatorSet): IndicatorSet {
  const known = setsSeen.get(set);
  if (known !== undefined) return known;
  const { facts: _facts, across: _across, total, ...rest } = set;
  const made: IndicatorSet = {
    ...rest,
    items: set.items.map(pointsNode),
    total: { max: total?.max, combine: total?.combine },
    missing: 'left_out',
    noCase: 'left_out',
  };
  setsSeen.set(set, made);
  return made;
}

const setsSeen = new WeakMap<IndicatorSet, IndicatorSet>();

function pointsNode(node: SetNode): SetNode {
  if (isGroup(node)) {
    const { given: _given, ...group } = node;
    return { ...group, items: node.items.map(pointsNode) };
  }
  if (node.rule.kind === 'display') return node;
  const max = maxOfItem(node);
  return {
    ...{ code: node.code, name: node.name, unit: 'points' },
    rule: { kind: 'given', fact: factOf(node.code) },
    ...(max === null ? {} : { max: toFixed(max, 6) }),
    ...(node.weight === undefined ? {} : { weight: node.weight }),
  };
}

function factsOf(points: UnitPoints['points']): Facts {
  return Object.fromEntries(
    [...points].map(([code, value]) => [factOf(code), value === null ? null : String(value)]),
  );
}

/** No measure of a set has a blank in its name. */
function factOf(code: string): string {
  return `points of ${code}`;
}
