import { formatNumber } from './format.ts';
import { compare, type Rational } from './rational.ts';
import { itemScores, type UnitScore } from './score-unit.ts';
import { inBoth, type Words } from './words.ts';

/** Figures that cannot both be true. */
export interface Contradiction {
  unit: string;
  item: string;
  sentence: Words;
}

/** A part that is larger than its whole: shown as it is, and said. */
export function contradictionsOf(scores: readonly UnitScore[]): Contradiction[] {
  return scores.flatMap(({ unit, nodes }) =>
    itemScores(nodes).flatMap(({ code, name, unit: measure, numerator, denominator }) => {
      if (measure !== 'percent' || numerator === null || denominator === null) return [];
      const sentence = partBeyondWhole(name, { part: numerator, whole: denominator });
      return sentence === null ? [] : [{ unit, item: code, sentence }];
    }),
  );
}

/** Says that a part is larger than its whole; null when it is not. `name` says what is counted, and of whom. */
export function partBeyondWhole(
  name: Words,
  { part, whole }: { part: Rational; whole: Rational },
): Words | null {
  if (compare(part, whole) <= 0) return null;
  return inBoth((lang) => {
    const [less, more] = [formatNumber(whole, { lang }), formatNumber(part, { lang })];
    return lang === 'vi'
      ? `${name.vi}: phần ${more} lớn hơn tổng ${less}, hai số không thể cùng đúng.`
      : `${name.en}: the part ${more} is larger than the whole ${less}; both cannot be true.`;
  });
}
