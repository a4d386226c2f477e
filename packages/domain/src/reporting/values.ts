import { readFacts } from '../scoring/facts.ts';
import {
  divide,
  HUNDRED,
  isZero,
  multiply,
  rational,
  type Rational,
  round,
  subtract,
  sum,
  toNumber,
} from '../scoring/rational.ts';
import { formatNumber } from '../scoring/format.ts';
import { type Language, wordsOf } from '../scoring/words.ts';
import { isCountedName } from './check-form.ts';
import type { Cell, Counts } from './content.ts';
import type { ReportForm, Value } from './form.ts';

const PREVIOUS = 'previous.';
const DECIMALS = 2;

/** Words of a share whose denominator is 0: that is neither 0 % nor 100 %. */
export const NO_CASE = 'không phát sinh';

/** Words of what no module of the installation counts: that is not 0. */
export const NO_SOURCE = 'chưa có nguồn';

/** Figures of a row as a form reads them; null where nobody told. */
export interface FormFacts {
  number(fact: string): Rational | null;
}

/** Reads counts with the facts that the form makes of them; `previous.x` reads those of the period before. */
export function formFacts(
  form: Pick<ReportForm, 'facts'>,
  counts: Counts,
  previous: Counts | null = null,
): FormFacts {
  const now = readFacts(counts, form.facts ?? []);
  const before = previous === null ? null : readFacts(previous, form.facts ?? []);
  return {
    number: (fact) =>
      fact.startsWith(PREVIOUS)
        ? (before?.number(fact.slice(PREVIOUS.length)) ?? null)
        : now.number(fact),
  };
}

/** What a cell prints: counted exactly, a share rounded half away from zero at the very end. */
export function cellOf(value: Value & { decimals?: number | undefined }, facts: FormFacts): Cell {
  if (value.unavailable !== undefined) return wordsOf(value.unavailable).vi;
  const decimals = value.decimals ?? (isShare(value) ? DECIMALS : 0);
  const exact = exactOf(value, facts);
  if (exact === null && isCounted(value)) return NO_SOURCE;
  return typeof exact === 'string' || exact === null ? exact : toNumber(round(exact, decimals));
}

/** The difference of a value to that of the period before; null where one of them is no number. */
export function differenceOf(
  value: Value & { decimals?: number | undefined },
  now: FormFacts,
  before: FormFacts,
): Cell {
  const [a, b] = [exactOf(value, now), exactOf(value, before)];
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return null;
  return toNumber(round(subtract(a, b), value.decimals ?? (isShare(value) ? DECIMALS : 0)));
}

/** The sum of facts; null where one of them is missing. */
export function sumOf(names: readonly string[], facts: FormFacts): number | null {
  const values = names.map((name) => facts.number(name));
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : toNumber(sum(known));
}

function isCounted({ fact, numerator, denominator }: Value): boolean {
  return [fact, numerator, denominator].some((one) => one !== undefined && isCountedName(one));
}

export function isShare({ denominator }: Value): boolean {
  return denominator !== undefined;
}

/** A number as it is printed: `49.536`, `98,57`; in English `49,536`, `98.57`. */
export function cellText(cell: Cell, decimals = 0, language: Language = 'vi'): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return formatNumber(rational(cell), { decimals, fixed: decimals > 0, lang: language });
}

function exactOf(value: Value, facts: FormFacts): Rational | string | null {
  if (value.fact !== undefined) return facts.number(value.fact);
  if (value.numerator === undefined || value.denominator === undefined) return null;
  const [over, under] = [facts.number(value.numerator), facts.number(value.denominator)];
  if (over === null || under === null) return null;
  return isZero(under) ? NO_CASE : multiply(HUNDRED, divide(over, under));
}
