import { type Bound, holds } from './bound.ts';
import { judgeAll } from './condition.ts';
import { readFacts } from './facts.ts';
import { boundInWords, formatAgainst } from './format.ts';
import { divide, type Rational, rational } from './rational.ts';
import type { ItemState } from './score-item.ts';
import { itemScores, type UnitScore } from './score-unit.ts';
import { type AcrossIndicator, type IndicatorSet, itemsOf } from './set.ts';
import { inBoth, type Words, wordsOf } from './words.ts';

/** The share of units that pass the inner bound, against the outer one. */
export interface AcrossScore {
  code: string;
  name: Words;
  /** Units that pass. */
  numerator: number;
  /** Units that have a value; those without a case are not asked. */
  denominator: number;
  /** Per cent. */
  value: Rational | null;
  target: Bound;
  state: Extract<ItemState, 'reached' | 'not_reached' | 'no_case'>;
  reached: readonly string[];
  notReached: readonly string[];
  withoutValue: readonly string[];
  reason: Words;
}

/** As "trên 80 % chi nhánh đạt từ 96 % trở lên": both bounds are compared exactly. */
export function scoreAcross(
  indicator: AcrossIndicator,
  { set, scores }: { set: IndicatorSet; scores: readonly UnitScore[] },
): AcrossScore {
  const asked = scores.filter(
    ({ facts }) => judgeAll(indicator.when ?? [], readFacts(facts, set.facts)) === 'yes',
  );
  const values = asked.map(({ unit, nodes }) => {
    const item = itemScores(nodes).find(({ code }) => code === indicator.item);
    return { unit, value: item?.value ?? null };
  });
  const known = values.flatMap(({ unit, value }) => (value === null ? [] : [{ unit, value }]));
  const passes = Map.groupBy(known, ({ value }) => holds(indicator.reached, value));
  const names = (list: readonly { unit: string }[] = []) => list.map(({ unit }) => unit);
  const reached = names(passes.get(true));
  const value =
    known.length === 0 ? null : divide(rational(reached.length * 100), rational(known.length));
  const isReached = value !== null && holds(indicator.target, value);
  return {
    ...{ code: indicator.code, name: wordsOf(indicator.name), target: indicator.target },
    ...{ numerator: reached.length, denominator: known.length, value, reached },
    state: value === null ? 'no_case' : isReached ? 'reached' : 'not_reached',
    notReached: names(passes.get(false)),
    withoutValue: names(values.filter((one) => one.value === null)),
    reason: reasonOf(indicator, { set, value, counts: [reached.length, known.length] }),
  };
}

function reasonOf(
  { item, reached, target }: AcrossIndicator,
  given: { set: IndicatorSet; value: Rational | null; counts: [number, number] },
): Words {
  const { value, counts } = given;
  const unit = itemsOf(given.set.items).find(({ code }) => code === item)?.unit ?? 'percent';
  return inBoth((lang) => {
    if (value === null)
      return lang === 'vi' ? 'Không phát sinh ở đơn vị nào.' : 'No case arose in any unit.';
    const inner = boundInWords(reached, unit, lang);
    const outer = boundInWords(target, 'percent', lang);
    const shown = formatAgainst(value, { bound: target, unit: 'percent', lang });
    const isReached = holds(target, value);
    if (lang === 'vi')
      return `${counts[0]}/${counts[1]} đơn vị đạt ${inner} = ${shown}; chỉ tiêu ${outer}: ${isReached ? 'đạt' : 'chưa đạt'}.`;
    return `${counts[0]} of ${counts[1]} units are at ${inner} = ${shown}; target ${outer}: ${isReached ? 'reached' : 'not reached'}.`;
  });
}
