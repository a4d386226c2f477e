import { bandOf } from './band.ts';
import { type Explanation, policySentence } from './explain.ts';
import { sumReason } from './explain-sum.ts';
import { type Facts, readFacts } from './facts.ts';
import { GIVEN_WORDS } from './fulfilment-rules.ts';
import { type Rational, rational, round } from './rational.ts';
import { combineParts, lacksFigures, type NodeScore, scoreNode } from './score-group.ts';
import type { ItemScore } from './score-item.ts';
import type { Band, IndicatorSet } from './set.ts';

/** What is known of one unit. */
export interface UnitFacts {
  unit: string;
  facts: Facts;
}

export interface UnitScore {
  unit: string;
  facts: Facts;
  nodes: readonly NodeScore[];
  /** Before the rounding of the total; what bands and ranks compare unless the set says `rounded`. */
  exactTotal: Rational | null;
  /** As the set prints it. */
  total: Rational | null;
  max: Rational | null;
  maxCounted: Rational | null;
  /** The total was taken over, not computed. */
  given: boolean;
  band: Band | null;
  explanation: Explanation;
}

/** Day for which targets with dates are looked up, as YYYY-MM-DD. */
export interface ScoringContext {
  date?: string | undefined;
}

/** One unit: items, groups, total and band. */
export function scoreUnit(
  set: IndicatorSet,
  { unit, facts }: UnitFacts,
  { date }: ScoringContext = {},
): UnitScore {
  const reader = readFacts(facts, set.facts);
  const nodes = set.items.map((node) =>
    scoreNode(node, { set, facts, reader, date: date ?? null }),
  );
  const computed = combineParts(nodes, set.total?.combine);
  const max = set.total?.max === undefined ? computed.max : rational(set.total.max);
  const stated = set.total?.given === undefined ? null : reader.number(set.total.given);
  const given = stated !== null && lacksFigures(nodes);
  const exactTotal = given ? stated : computed.points;
  const decimals = set.rounding?.total;
  const total =
    exactTotal === null || decimals === undefined ? exactTotal : round(exactTotal, decimals);
  const placed = set.rounding?.compare === 'rounded' ? total : exactTotal;
  const reason = given
    ? policySentence(GIVEN_WORDS, { points: total, max })
    : sumReason({ parts: nodes, points: total, max });
  return {
    ...{ unit, facts, nodes, exactTotal, total, max, given },
    maxCounted: given ? max : computed.maxCounted,
    band: placed === null ? null : bandOf(set.bands ?? [], { points: placed, max }),
    explanation: { points: total, max, reason, inputs: [] },
  };
}

/** All items of a unit, without their groups. */
export function itemScores(nodes: readonly NodeScore[]): ItemScore[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? itemScores(node.parts) : [node]));
}
