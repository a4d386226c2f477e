import { type AcrossScore, scoreAcross } from './across.ts';
import type { Rational } from './rational.ts';
import { rankUnits, type Ranked } from './rank.ts';
import { type ScoringContext, scoreUnit, type UnitFacts, type UnitScore } from './score-unit.ts';
import type { IndicatorSet } from './set.ts';

export interface SetScore {
  units: readonly (UnitScore & Ranked)[];
  across: readonly AcrossScore[];
}

/**
 * Scores every unit by the set, ranks them and answers the indicators over all of them. Points are in
 * the points of the set, per cents in per cent, everything exact until the set rounds.
 * Throws `scoring.not-a-number` for a fact that cannot be read; `checkFacts` names it beforehand.
 */
export function scoreSet(
  set: IndicatorSet,
  units: readonly UnitFacts[],
  context: ScoringContext = {},
): SetScore {
  const scores = units.map((unit) => scoreUnit(set, unit, context));
  const ranks = rankUnits(
    scores.map((score) => ({
      unit: score.unit,
      score: comparable(set, score),
      peers: peersOf(set, score),
    })),
    set.rank,
  );
  return {
    units: scores.map((score, index) => ({ ...score, ...(ranks[index] ?? unranked(score.unit)) })),
    across: (set.across ?? []).map((indicator) => scoreAcross(indicator, { set, scores })),
  };
}

function comparable({ rounding }: IndicatorSet, { total, exactTotal }: UnitScore): Rational | null {
  return rounding?.compare === 'rounded' ? total : exactTotal;
}

function peersOf({ rank }: IndicatorSet, { facts }: UnitScore): string {
  return rank?.within === undefined ? '' : String(facts[rank.within] ?? '');
}

function unranked(unit: string): Ranked {
  return { unit, rank: null, tiedWith: 0, of: 0 };
}
