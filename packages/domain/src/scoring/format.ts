import { type Bound, holds, limitsOf } from './bound.ts';
import { type MeasureUnit, measureUnits } from './measure-unit.ts';
import { compare, type Rational, rational, round, toFixed, ZERO } from './rational.ts';
import type { Language } from './words.ts';

export interface NumberStyle {
  lang?: Language | undefined;
  /** Decimals at most (2 when not told), rounded half away from zero. */
  decimals?: number | undefined;
  /** Keep zeros at the end: `4,50`. */
  fixed?: boolean | undefined;
  /** `+` before what is above zero. */
  signed?: boolean | undefined;
}

/** `49.536` and `98,57`; in English `49,536` and `98.57`. A minus is a hyphen, as typed. */
export function formatNumber(value: Rational, style: NumberStyle = {}): string {
  const { lang = 'vi', decimals = 2, fixed = false, signed = false } = style;
  const [whole = '', part = ''] = toFixed(value, decimals).split('.');
  const [thousands, point] = lang === 'vi' ? ['.', ','] : [',', '.'];
  const digits = fixed ? part : part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = signed && compare(round(value, decimals), ZERO) > 0 ? '+' : '';
  return `${sign}${grouped}${digits === '' ? '' : `${point}${digits}`}`;
}

/** `98,57 %` of a value that is already in per cent. */
export function formatPercent(percent: Rational, style: NumberStyle = {}): string {
  return `${formatNumber(percent, style)} %`;
}

/** `+4,25 điểm`: points of an index; never a per cent. */
export function formatPoints(points: Rational, style: NumberStyle = {}): string {
  return formatMeasure(points, 'points', style);
}

/** `20 điểm phần trăm`: the difference of two per cents, which is no per cent itself. */
export function formatPercentagePoints(points: Rational, style: NumberStyle = {}): string {
  return formatMeasure(points, 'percentage_point', style);
}

/** The number with the word of its unit: `15 phút`, `0,4 %`. */
export function formatMeasure(value: Rational, unit: MeasureUnit, style: NumberStyle = {}): string {
  const { lang = 'vi' } = style;
  const word = lang === 'en' ? englishWord(value, unit) : measureUnits[unit].vi;
  return `${formatNumber(value, style)} ${word}`.trimEnd();
}

/**
 * The value with as many decimals as it takes to stand on the same side of the bound as it truly does:
 * 95.9999 against 96 is printed `95,9999 %`, not `96 %`.
 */
export function formatAgainst(
  value: Rational,
  { bound, unit, lang = 'vi' }: { bound: Bound | null; unit: MeasureUnit; lang?: Language },
): string {
  let decimals = 2;
  const sides = (shown: Rational) =>
    limitsOf(bound ?? {}).map(({ key, limit }) => holds({ [key]: limit }, shown));
  const truth = sides(value).join();
  while (decimals < 12 && sides(round(value, decimals)).join() !== truth) decimals += 1;
  return formatMeasure(value, unit, { lang, decimals });
}

const BOUND_WORDS = {
  atLeast: {
    vi: (limit: string) => `từ ${limit} trở lên`,
    en: (limit: string) => `at least ${limit}`,
  },
  above: { vi: (limit: string) => `trên ${limit}`, en: (limit: string) => `above ${limit}` },
  atMost: {
    vi: (limit: string) => `không quá ${limit}`,
    en: (limit: string) => `at most ${limit}`,
  },
  below: { vi: (limit: string) => `dưới ${limit}`, en: (limit: string) => `below ${limit}` },
} as const;

/** `từ 96 % trở lên`, `dưới 0,4 %`: the bound in words that say whether it includes itself. */
export function boundInWords(bound: Bound, unit: MeasureUnit, lang: Language): string {
  return limitsOf(bound)
    .map(({ key, limit }) =>
      BOUND_WORDS[key][lang](formatMeasure(rational(limit), unit, { lang, decimals: 6 })),
    )
    .join(lang === 'vi' ? ' và ' : ' and ');
}

function englishWord(value: Rational, unit: MeasureUnit): string {
  const isOne = value.denominator === 1n && (value.numerator === 1n || value.numerator === -1n);
  return isOne ? measureUnits[unit].en.replace(/s$/, '') : measureUnits[unit].en;
}
