import { formatNumber, formatPercentagePoints, formatPoints } from './format.ts';
import {
  compare,
  divide,
  HUNDRED,
  isZero,
  multiply,
  negate,
  type Rational,
  subtract,
  ZERO,
} from './rational.ts';
import type { Ranked } from './rank.ts';
import type { UnitScore } from './score-unit.ts';
import { inBoth, type Words, wordsOf } from './words.ts';

/** What changed for a unit: points and places carry their own signs (+4.25 points while 2 places down). */
export interface PeriodChange {
  unit: string;
  /** After less before, signed; null when one of them has no total. */
  points: Rational | null;
  /** Places won (above zero) or lost. */
  places: number | null;
  pointsWords: Words | null;
  placesWords: Words | null;
  band: { before: Words | null; after: Words | null; changed: boolean };
}

/** Totals as printed are compared, so that the difference is the one a reader would compute. */
export function comparePeriods(
  before: readonly (UnitScore & Ranked)[],
  after: readonly (UnitScore & Ranked)[],
): PeriodChange[] {
  const earlier = new Map(before.map((score) => [score.unit, score]));
  return after.map((score) => changeOf(earlier.get(score.unit), score));
}

/** `+4,25 điểm` */
export function pointsChangeInWords(change: Rational): Words {
  return inBoth((lang) => formatPoints(change, { lang, signed: true }));
}

/** `giảm 2 hạng`, `tăng 1 hạng`, `giữ hạng` */
export function placesChangeInWords(places: number): Words {
  if (places === 0) return { vi: 'giữ hạng', en: 'same place' };
  const size = Math.abs(places);
  const noun = size === 1 ? 'place' : 'places';
  return places > 0
    ? { vi: `tăng ${size} hạng`, en: `up ${size} ${noun}` }
    : { vi: `giảm ${size} hạng`, en: `down ${size} ${noun}` };
}

/** Two per cents differ by percentage points; the relative growth in per cent is another figure. */
export interface ShareChange {
  percentagePoints: Rational;
  /** Null where there was nothing to grow from. */
  relativePercent: Rational | null;
  words: Words;
  relativeWords: Words | null;
}

/** 57 % → 77 %: `tăng 20 điểm phần trăm`, which is `tăng 35,09 %` in relation. Values in per cent. */
export function compareShares(before: Rational, after: Rational): ShareChange {
  const difference = subtract(after, before);
  const relative = isZero(before) ? null : multiply(HUNDRED, divide(difference, before));
  return {
    percentagePoints: difference,
    relativePercent: relative,
    words: inBoth((lang) =>
      movement(difference, lang, (size) => formatPercentagePoints(size, { lang })),
    ),
    relativeWords:
      relative === null
        ? null
        : inBoth((lang) => movement(relative, lang, (size) => `${formatNumber(size, { lang })} %`)),
  };
}

function changeOf(
  before: (UnitScore & Ranked) | undefined,
  after: UnitScore & Ranked,
): PeriodChange {
  const [was, is] = [before?.total ?? null, after.total];
  const points = was === null || is === null ? null : subtract(is, was);
  const [placeBefore, place] = [before?.rank ?? null, after.rank];
  const places = placeBefore === null || place === null ? null : placeBefore - place;
  const band = {
    before: before?.band ? wordsOf(before.band.name) : null,
    after: after.band ? wordsOf(after.band.name) : null,
  };
  return {
    ...{ unit: after.unit, points, places },
    pointsWords: points === null ? null : pointsChangeInWords(points),
    placesWords: places === null ? null : placesChangeInWords(places),
    band: { ...band, changed: before?.band?.code !== after.band?.code },
  };
}

function movement(change: Rational, lang: 'vi' | 'en', write: (size: Rational) => string): string {
  const order = compare(change, ZERO);
  if (order === 0) return lang === 'vi' ? 'không đổi' : 'unchanged';
  const size = write(order > 0 ? change : negate(change));
  if (lang === 'vi') return `${order > 0 ? 'tăng' : 'giảm'} ${size}`;
  return `${order > 0 ? 'up' : 'down'} ${size}`;
}
