import type { RoundingRule, SentenceRule, Words } from './definition.ts';

/**
 * The counts of a period as papers print them: "gần 1.400 tin, 65 bài viết, 04 phỏng vấn, 01 tọa đàm". What did
 * not arise is left out; the exact counts stay beside the sentence.
 */
export function writeSentence(rule: SentenceRule, counts: Readonly<Record<string, number>>): Words {
  const parts = rule.parts.flatMap((part) => {
    const count = counts[part.count] ?? 0;
    return count === 0 ? [] : [{ ...part, count }];
  });
  if (parts.length === 0) return rule.none;
  return {
    vi: parts.map(({ vi, count }) => vi.replace('{n}', inFigures(count, rule, 'vi'))).join(', '),
    en: parts
      .map(({ one, other, count }) =>
        (count === 1 ? one : other).replace('{n}', inFigures(count, rule, 'en')),
      )
      .join(', '),
  };
}

function inFigures(count: number, { rounding, pad }: SentenceRule, language: keyof Words): string {
  const rule = rounding.filter(({ from }) => count >= from).sort((a, b) => b.from - a.from)[0];
  const round = rule === undefined ? null : roundNumber(count, rule);
  if (rule === undefined || round === null || round === count)
    return language === 'vi' ? grouped(count, '.').padStart(pad, '0') : grouped(count, ',');
  const word = round > count ? rule.below : rule.above;
  return `${word[language]} ${grouped(round, language === 'vi' ? '.' : ',')}`;
}

/** The round number near a count; null when none is near enough to speak of. */
export function roundNumber(count: number, { step, within }: RoundingRule): number | null {
  const round = Math.round(count / step) * step;
  return Math.abs(round - count) <= within ? round : null;
}

function grouped(whole: number, sign: '.' | ','): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, sign);
}
