import { partsOf, type Facts, type FactValue, readFacts } from '../scoring/facts.ts';
import { maxOfItem } from '../scoring/maximum.ts';
import {
  compare,
  type Decimal,
  isZero,
  rational,
  type Rational,
  round,
  subtract,
  toFixed,
  ZERO,
} from '../scoring/rational.ts';
import { factsOfItem } from '../scoring/rules.ts';
import { scoreItem } from '../scoring/score-item.ts';
import type { IndicatorSet, ItemDefinition } from '../scoring/set.ts';
import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** Points are kept with as many decimals as the set rounds its items to; four where it does not. */
export function keptPoints(points: Rational, set: IndicatorSet): string {
  const text = toFixed(points, set.rounding?.item ?? MOST_DECIMALS);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const MOST_DECIMALS = 4;

/**
 * Points that a person gives to an item. Throws `season.points-beyond` below 0 or above the maximum (an
 * item without one takes any), `season.points-too-fine` beyond the decimals of the set.
 */
export function givenPoints(
  points: Decimal,
  { set, item }: { set: IndicatorSet; item: ItemDefinition },
): string {
  const value = rational(points);
  const max = maxOfItem(item);
  if (compare(value, ZERO) < 0 || (max !== null && compare(value, max) > 0))
    throw new DomainError('season.points-beyond', {
      item: item.code,
      max: max === null ? '' : keptPoints(max, set),
    });
  const decimals = set.rounding?.item ?? MOST_DECIMALS;
  if (!isZero(subtract(value, round(value, decimals))))
    throw new DomainError('season.points-too-fine', { item: item.code, decimals });
  return keptPoints(value, set);
}

/**
 * Points of an item from the measures of its rule: what the unit tells goes over what is known. Throws
 * `season.fact-unknown`, `season.facts-incomplete`, `season.item-not-applicable`, `scoring.not-a-number`.
 */
export function pointsOfFacts(
  { set, item, date }: { set: IndicatorSet; item: ItemDefinition; date: PlainDate },
  { known, told }: { known: Facts; told: Readonly<Record<string, FactValue>> },
): string {
  const asked = new Set(measuresOf(item, set));
  const [stranger] = Object.keys(told).filter((fact) => !asked.has(fact));
  if (stranger !== undefined)
    throw new DomainError('season.fact-unknown', { item: item.code, fact: stranger });
  const facts = { ...known, ...told };
  const reader = readFacts(facts, set.facts);
  const score = scoreItem(item, { set, facts, reader, date });
  if (score.state === 'not_applicable')
    throw new DomainError('season.item-not-applicable', { item: item.code });
  if (score.points === null || score.state === 'missing')
    throw new DomainError('season.facts-incomplete', { item: item.code });
  return keptPoints(score.points, set);
}

/** The measures of a rule and those they are made from: what a unit may tell. */
export function measuresOf(item: ItemDefinition, set: IndicatorSet): string[] {
  const withParts = (fact: string): string[] => {
    const formula = set.facts?.find(({ id }) => id === fact)?.of;
    return formula === undefined ? [fact] : [fact, ...partsOf(formula).flatMap(withParts)];
  };
  return [...new Set(factsOfItem(item).flatMap(withParts))];
}
