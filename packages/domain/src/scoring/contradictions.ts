import { formatNumber } from './format.ts';
import { compare } from './rational.ts';
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
      if (compare(numerator, denominator) <= 0) return [];
      const sentence = inBoth((lang) => {
        const [part, whole] = [
          formatNumber(numerator, { lang }),
          formatNumber(denominator, { lang }),
        ];
        return lang === 'vi'
          ? `${name.vi}: phần ${part} lớn hơn tổng ${whole}, hai số không thể cùng đúng.`
          : `${name.en}: the part ${part} is larger than the whole ${whole}; both cannot be true.`;
      });
      return [{ unit, item: code, sentence }];
    }),
  );
}
