import { bandShares, type BandShare } from '../scoring/band.ts';
import { comparePeriods, type PeriodChange } from '../scoring/compare-periods.ts';
import { maxOfItem } from '../scoring/maximum.ts';
import {
  add,
  compare,
  type Decimal,
  divide,
  rational,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../scoring/rational.ts';
import type { SetScore } from '../scoring/score.ts';
import { type IndicatorSet, itemsOf } from '../scoring/set.ts';
import { UNSTATED_CAUSE } from './causes.ts';
import { scorePoints, type UnitPoints } from './points-set.ts';

/** A unit with its final points, and why it lost what it lost, by items. */
export interface UnitFinal extends UnitPoints {
  causes: ReadonlyMap<string, string>;
}

export interface CauseShare {
  cause: string;
  /** Points lost over all units. */
  points: Rational;
  items: number;
  units: number;
}

export interface SeasonOutcome {
  score: SetScore;
  /** Against the season before, by unit; empty without one. */
  changes: ReadonlyMap<string, PeriodChange>;
  bands: { shares: BandShare[]; total: number; sumOfPercents: Rational | null };
  mean: Rational | null;
  causes: CauseShare[];
}

/**
 * What a season comes to: totals and places with ties, the change of each against the year before (points
 * and places with their own signs), how many stand in each band, and what points were lost for.
 */
export function seasonOutcome(
  set: IndicatorSet,
  units: readonly UnitFinal[],
  before: SetScore | null = null,
): SeasonOutcome {
  const score = scorePoints(set, units);
  const changes = before === null ? [] : comparePeriods(before.units, score.units);
  const totals = score.units.flatMap(({ total }) => total ?? []);
  const known = new Set(before?.units.map(({ unit }) => unit));
  return {
    score,
    changes: new Map(
      changes.filter(({ unit }) => known.has(unit)).map((change) => [change.unit, change]),
    ),
    bands: bandShares(
      { bands: set.bands ?? [], decimals: 1 },
      score.units.map(({ band }) => band),
    ),
    mean: totals.length === 0 ? null : divide(sum(totals), rational(totals.length)),
    causes: causesOf(set, units),
  };
}

/** Points below the maximum by what they were lost for, the dearest first. */
export function causesOf(set: IndicatorSet, units: readonly UnitFinal[]): CauseShare[] {
  const losses = units.flatMap((unit) => lossesOf(set, unit));
  return [...Map.groupBy(losses, ({ cause }) => cause)]
    .map(([cause, own]) => ({
      cause,
      points: own.reduce((so, { lost }) => add(so, lost), ZERO),
      items: own.length,
      units: new Set(own.map(({ unit }) => unit)).size,
    }))
    .toSorted((a, b) => compare(b.points, a.points) || (a.cause < b.cause ? -1 : 1));
}

interface Loss {
  unit: string;
  cause: string;
  lost: Rational;
}

function lossesOf(set: IndicatorSet, { unit, points, causes }: UnitFinal): Loss[] {
  return itemsOf(set.items).flatMap((item) => {
    const lost = lostOf(maxOfItem(item), points.get(item.code) ?? null);
    if (lost === null) return [];
    return [{ unit, lost, cause: causes.get(item.code) ?? UNSTATED_CAUSE.code }];
  });
}

function lostOf(max: Rational | null, points: Decimal | null): Rational | null {
  if (max === null || points === null) return null;
  const lost = subtract(max, rational(points));
  return compare(lost, ZERO) > 0 ? lost : null;
}
