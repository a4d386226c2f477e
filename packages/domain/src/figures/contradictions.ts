import { partBeyondWhole } from '../scoring/contradictions.ts';
import { formatNumber } from '../scoring/format.ts';
import { rational } from '../scoring/rational.ts';
import { inBoth, type Words } from '../scoring/words.ts';
import {
  CARRIED_FROM,
  type FigureSum,
  PARTS_IN_SCOPE,
  SUMMED_OVER_PARTS,
  SUMS,
} from './contradiction-rules.ts';
import type { FigureName, Figures } from './figure-names.ts';

/** Figures of one unit, or of one row of it; those that are not told are not checked. */
export interface NamedFigures {
  /** Stable: a unit, or a unit and a row. */
  key: string;
  name: string;
  figures: Partial<Figures>;
}

/** Two or more figures that cannot all be true. */
export interface FigureContradiction {
  /** Stable name of the rule. */
  rule: string;
  /** Which figures of which rows: the same while it lasts, whatever the numbers. */
  fingerprint: string;
  /** Vietnamese and English, with the numbers. */
  sentence: Words;
  figures: { key: string; figure: FigureName; value: number }[];
}

export type FigureWords = (figure: FigureName) => Words;

/**
 * Rules within one scope: none is negative, the identities of form II.06a hold (column 3 = 7 + 11), and no part of
 * a rate is above its whole, so that every rate lies within 0 and 100.
 */
export function contradictionsWithin(of: NamedFigures, words: FigureWords): FigureContradiction[] {
  return [
    ...negatives(of, words),
    ...SUMS.flatMap((sum) => brokenSum(sum, of, words)),
    ...PARTS_IN_SCOPE.flatMap(([part, whole]) =>
      beyond({ of, figure: part }, { of, figure: whole }, words),
    ),
  ];
}

/**
 * Rules between a whole and rows of it: no row is above the whole in any figure, and where the rows are all there
 * are (`complete`), they sum up to it.
 */
export function contradictionsAmong(
  whole: NamedFigures,
  { parts, complete }: { parts: readonly NamedFigures[]; complete: boolean },
  words: FigureWords,
): FigureContradiction[] {
  const beyondWhole = parts.flatMap((part) =>
    SUMMED_OVER_PARTS.flatMap((figure) =>
      beyond({ of: part, figure }, { of: whole, figure }, words),
    ),
  );
  if (!complete) return beyondWhole;
  return [
    ...beyondWhole,
    ...SUMMED_OVER_PARTS.flatMap((figure) => brokenTotal(figure, { whole, parts }, words)),
  ];
}

/** What is carried over into a period is what was open at the end of the one before (column 6 = column 11). */
export function contradictionsAcross(
  { now, before }: { now: NamedFigures; before: NamedFigures },
  words: FigureWords,
): FigureContradiction[] {
  return CARRIED_FROM.flatMap(([start, end]) => {
    const [begins, ended] = [now.figures[start], before.figures[end]];
    if (begins === undefined || ended === undefined || begins === ended) return [];
    return [
      {
        rule: `${start}-is-previous-${end}`,
        fingerprint: `${now.key} ${start}`,
        sentence: inBoth((lang) =>
          lang === 'vi'
            ? `${now.name}: ${words(start).vi} ${number(begins, lang)}, nhưng cuối kỳ trước ${words(end).vi} ${number(ended, lang)}; hai số không thể cùng đúng.`
            : `${now.name}: ${words(start).en} ${number(begins, lang)}, yet at the end of the period before ${words(end).en} ${number(ended, lang)}; both cannot be true.`,
        ),
        figures: [
          { key: now.key, figure: start, value: begins },
          { key: before.key, figure: end, value: ended },
        ],
      },
    ];
  });
}

/** A figure that was told from outside against the same one as it is counted here. */
export function contradictionsWithCounted(
  { told, counted }: { told: NamedFigures; counted: NamedFigures },
  words: FigureWords,
): FigureContradiction[] {
  return namesOf(told.figures).flatMap((figure) => {
    const [says, is] = [told.figures[figure], counted.figures[figure]];
    if (says === undefined || is === undefined || says === is) return [];
    return [
      {
        rule: 'told-is-counted',
        fingerprint: `${told.key} ${figure} told`,
        sentence: inBoth((lang) =>
          lang === 'vi'
            ? `${told.name}: ${words(figure).vi} được báo là ${number(says, lang)}, hệ thống đếm được ${number(is, lang)}; hai số không thể cùng đúng.`
            : `${told.name}: ${words(figure).en} is told to be ${number(says, lang)}, the system counts ${number(is, lang)}; both cannot be true.`,
        ),
        figures: [
          { key: told.key, figure, value: says },
          { key: counted.key, figure, value: is },
        ],
      },
    ];
  });
}

/** The figures with what follows from them: what was received and not resolved is open. */
export function withOpen(figures: Partial<Figures>): Partial<Figures> {
  const { resolved, open, total, received } = figures;
  const taken = total ?? received;
  if (open !== undefined || resolved === undefined || taken === undefined) return figures;
  return { ...figures, open: taken - resolved };
}

interface Cell {
  of: NamedFigures;
  figure: FigureName;
}

function beyond(part: Cell, whole: Cell, words: FigureWords): FigureContradiction[] {
  const [more, less] = [part.of.figures[part.figure], whole.of.figures[whole.figure]];
  if (more === undefined || less === undefined) return [];
  const name = inBoth((lang) => nameOfPair(part, whole, { words, lang }));
  const sentence = partBeyondWhole(name, { part: rational(more), whole: rational(less) });
  if (sentence === null) return [];
  return [
    {
      rule: 'part-within-whole',
      fingerprint: `${part.of.key} ${part.figure} in ${whole.of.key} ${whole.figure}`,
      sentence,
      figures: [
        { key: part.of.key, figure: part.figure, value: more },
        { key: whole.of.key, figure: whole.figure, value: less },
      ],
    },
  ];
}

function nameOfPair(
  part: Cell,
  whole: Cell,
  { words, lang }: { words: FigureWords; lang: 'vi' | 'en' },
): string {
  const [of, within] = [words(part.figure)[lang], words(whole.figure)[lang]];
  if (part.of === whole.of) return `${part.of.name}, ${of} / ${within}`;
  const link = lang === 'vi' ? 'trong tổng của' : 'within';
  return `${capital(of)}, ${part.of.name} ${link} ${whole.of.name}`;
}

function brokenSum(
  { rule, total, terms }: FigureSum,
  { key, name, figures }: NamedFigures,
  words: FigureWords,
): FigureContradiction[] {
  const value = figures[total];
  if (value === undefined) return [];
  let sum = 0;
  for (const { figure, sign } of terms) {
    const term = figures[figure];
    if (term === undefined) return [];
    sum += sign * term;
  }
  if (sum === value) return [];
  const sentence = inBoth((lang) => {
    const right = terms
      .map(({ figure, sign }, index) => {
        const operator = index === 0 ? '' : sign < 0 ? ' − ' : ' + ';
        return `${operator}${words(figure)[lang]} ${number(figures[figure] ?? 0, lang)}`;
      })
      .join('');
    const left = `${name}: ${words(total)[lang]} ${number(value, lang)}`;
    return lang === 'vi'
      ? `${left}, nhưng ${right} = ${number(sum, lang)}; các số này không thể cùng đúng.`
      : `${left}, yet ${right} = ${number(sum, lang)}; these cannot all be true.`;
  });
  const names = [total, ...terms.map(({ figure }) => figure)];
  return [
    {
      rule,
      fingerprint: `${key} ${rule}`,
      sentence,
      figures: names.map((figure) => ({ key, figure, value: figures[figure] ?? 0 })),
    },
  ];
}

function brokenTotal(
  figure: FigureName,
  { whole, parts }: { whole: NamedFigures; parts: readonly NamedFigures[] },
  words: FigureWords,
): FigureContradiction[] {
  const value = whole.figures[figure];
  const values = parts.map((part) => part.figures[figure]);
  if (value === undefined || values.includes(undefined)) return [];
  const sum = values.reduce<number>((total, one) => total + (one ?? 0), 0);
  if (sum === value) return [];
  return [
    {
      rule: 'parts-sum-to-whole',
      fingerprint: `${whole.key} ${figure} parts`,
      sentence: inBoth((lang) =>
        lang === 'vi'
          ? `${whole.name}: ${words(figure).vi} ${number(value, lang)}, nhưng các phần cộng lại là ${number(sum, lang)}; hai số không thể cùng đúng.`
          : `${whole.name}: ${words(figure).en} ${number(value, lang)}, yet its parts sum up to ${number(sum, lang)}; both cannot be true.`,
      ),
      figures: [{ key: whole.key, figure, value }],
    },
  ];
}

function negatives({ key, name, figures }: NamedFigures, words: FigureWords) {
  return namesOf(figures).flatMap((figure): FigureContradiction[] => {
    const value = figures[figure];
    if (value === undefined || value >= 0) return [];
    return [
      {
        rule: 'never-below-zero',
        fingerprint: `${key} ${figure} negative`,
        sentence: inBoth((lang) =>
          lang === 'vi'
            ? `${name}: ${words(figure).vi} là ${number(value, lang)}; không có số hồ sơ nào nhỏ hơn 0.`
            : `${name}: ${words(figure).en} is ${number(value, lang)}; nothing can be counted below 0.`,
        ),
        figures: [{ key, figure, value }],
      },
    ];
  });
}

function namesOf(figures: Partial<Figures>): FigureName[] {
  return Object.keys(figures) as FigureName[];
}

function number(value: number, lang: 'vi' | 'en'): string {
  return formatNumber(rational(value), { lang });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
