import { type Bound, type BOUND_KEYS, limitsOf } from './bound.ts';
import { formatNumber, formatPoints } from './format.ts';
import type { MeasureUnit } from './measure-unit.ts';
import {
  compare,
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from './rational.ts';
import type { StepsRule } from './rule.ts';
import type { ItemScore } from './score-item.ts';
import { itemScores, type UnitScore } from './score-unit.ts';
import { type IndicatorSet, type ItemDefinition, itemsOf } from './set.ts';
import { inBoth, type Words } from './words.ts';

/** What an item costs, and how many cases lie between it and all its points. */
export interface LostPoints {
  code: string;
  name: Words;
  /** Maximum less points. */
  lost: Rational;
  /** Cases that would have to count more; null where cases alone do not tell. */
  cases: bigint | null;
  sentence: Words;
}

/** The items of a unit that cost points, the dearest first: where the way back begins. */
export function lostPoints(set: IndicatorSet, { nodes }: Pick<UnitScore, 'nodes'>): LostPoints[] {
  const definitions = new Map(itemsOf(set.items).map((item) => [item.code, item]));
  return itemScores(nodes)
    .flatMap((item): LostPoints[] => {
      const definition = definitions.get(item.code);
      if (item.points === null || item.max === null || definition === undefined) return [];
      const lost = subtract(item.max, item.points);
      if (compare(lost, ZERO) <= 0) return [];
      const bound = fullBound(item, definition);
      const cases = bound === null ? null : casesTo(bound, item);
      return [
        { code: item.code, name: item.name, lost, cases, sentence: inWords(item, lost, cases) },
      ];
    })
    .toSorted((a, b) => compare(b.lost, a.lost));
}

/**
 * How many more (above zero) or fewer (below zero) cases bring a share within its target: 0 when it is
 * there, null where there is no target or no whole numbers. 39 late of 10,000 are below 0.4 %, 40 are one too many.
 */
export function casesToTarget(item: Counted & Pick<ItemScore, 'target'>): bigint | null {
  return item.target === null ? null : casesTo(item.target, item);
}

interface Counted {
  numerator: Rational | null;
  denominator: Rational | null;
  unit: MeasureUnit;
}

/** The whole number nearest to a limit that still holds it, and on which side of it one must be. */
const NEAREST = {
  atLeast: { side: 1, nearest: ceiling },
  above: { side: 1, nearest: (limit) => floor(limit) + 1n },
  atMost: { side: -1, nearest: floor },
  below: { side: -1, nearest: (limit) => ceiling(limit) - 1n },
} as const satisfies Record<
  (typeof BOUND_KEYS)[number],
  { side: 1 | -1; nearest: (limit: Rational) => bigint }
>;

function casesTo(bound: Bound, counted: Counted): bigint | null {
  const { numerator, unit } = counted;
  // A plain count is of nothing: each case moves it by one.
  const denominator = counted.denominator ?? (unit === 'count' ? ONE : null);
  if (numerator === null || denominator === null || numerator.denominator !== 1n) return null;
  const whole = unit === 'percent' ? divide(denominator, HUNDRED) : denominator;
  const steps = limitsOf(bound).map(({ key, limit }) => {
    const { side, nearest } = NEAREST[key];
    const away = nearest(multiply(rational(limit), whole)) - numerator.numerator;
    return side * compare({ numerator: away, denominator: 1n }, ZERO) > 0 ? away : 0n;
  });
  return steps.find((step) => step !== 0n) ?? 0n;
}

/** Where an item has all its points: at its target, or at its full share. */
function fullBound({ target, max }: ItemScore, { rule, unit }: ItemDefinition): Bound | null {
  const whole = unit === 'percent' ? 100 : 1;
  switch (rule.kind) {
    case 'target':
      return { atLeast: target?.atLeast ?? target?.above ?? whole };
    case 'linear':
    case 'linear_above_floor':
      return { atLeast: rule.full ?? whole };
    case 'steps':
      return bestStep(rule, { max, whole });
    default:
      return null;
  }
}

/** The lower limit of the step that gives all points, or the whole where a step runs up to it. */
function bestStep(
  { steps, full }: StepsRule,
  { max, whole }: { max: Rational | null; whole: number },
): Bound | null {
  const best = steps.find(
    ({ points }) => points !== undefined && max !== null && compare(rational(points), max) === 0,
  );
  if (best?.atLeast !== undefined) return { atLeast: best.atLeast };
  if (best?.above !== undefined) return { above: best.above };
  return steps.some(({ linear }) => linear) ? { atLeast: full ?? whole } : null;
}

/** `Mất 1,26 điểm; thêm 204.933 trường hợp thì trọn điểm.` */
function inWords({ state }: ItemScore, lost: Rational, cases: bigint | null): Words {
  return inBoth((lang) => {
    const points = formatPoints(lost, { lang, decimals: 4 });
    const count = formatNumber(rational(cases ?? 0n), { lang });
    const isKnown = cases !== null && cases > 0n;
    if (lang === 'vi') {
      const missing = state === 'missing' ? 'chưa có số liệu' : 'chưa đạt mức trọn điểm';
      return `Mất ${points}; ${isKnown ? `thêm ${count} trường hợp thì trọn điểm` : missing}.`;
    }
    const missing = state === 'missing' ? 'no figure yet' : 'not at full points';
    const noun = cases === 1n ? 'case' : 'cases';
    return `Loses ${points}; ${isKnown ? `${count} more ${noun} earn them all` : missing}.`;
  });
}

function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient;
}

function ceiling(value: Rational): bigint {
  return -floor({ numerator: -value.numerator, denominator: value.denominator });
}
