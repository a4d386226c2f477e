import { type FigureForm, formOf } from './figure-forms.ts';
import { FIGURE_NAMES, type Figures } from './figure-names.ts';
import type { Measure } from './measures.ts';

/** Sums of all entries up to an instant, by measure; what is missing or null is 0. */
export type Sums = Readonly<Partial<Record<Measure, number | null>>>;

/** What figures are reckoned from. */
export interface Balances {
  /** Before the period. */
  start: Sums;
  /** At its end, or at the instant up to which it counts. */
  end: Sums;
  /** At its last instant, with what is written ahead; the same as `end` where that is its end. */
  ahead: Sums;
}

/** Every figure of a period from the balances at its borders. */
export function figuresOf(balances: Balances): Figures {
  const figures = {} as Figures;
  for (const { name, terms } of FORMS) figures[name] = reckon(terms, balances);
  return figures;
}

/** All of them 0. */
export function noFigures(): Figures {
  return figuresOf({ start: {}, end: {}, ahead: {} });
}

/** The sum of several rows, figure by figure. */
export function addedFigures(rows: readonly Figures[]): Figures {
  const sum = noFigures();
  for (const row of rows) for (const name of FIGURE_NAMES) sum[name] += row[name];
  return sum;
}

/** What is added to a figure, or taken from it. */
interface Term {
  sign: 1 | -1;
  side: keyof Balances;
  measure: Measure;
}

function termsOf({ flows, minusFlows, end, minusEnd, start, rising }: FigureForm): Term[] {
  const terms = (measures: readonly Measure[] = [], side: keyof Balances, sign: Term['sign']) =>
    measures.map((measure): Term => ({ sign, side, measure }));
  return [
    ...[...terms(flows, 'end', 1), ...terms(flows, 'start', -1)],
    ...[...terms(minusFlows, 'end', -1), ...terms(minusFlows, 'start', 1)],
    ...[...terms(end, 'end', 1), ...terms(minusEnd, 'end', -1), ...terms(start, 'start', 1)],
    ...[...terms(rising, 'ahead', 1), ...terms(rising, 'end', -1)],
  ];
}

// Laid out once: a table of procedures reckons a hundred figures for each of a thousand rows.
const FORMS = FIGURE_NAMES.map((name) => ({ name, terms: termsOf(formOf(name)) }));

function reckon(terms: readonly Term[], balances: Balances): number {
  let sum = 0;
  for (const { sign, side, measure } of terms) sum += sign * (balances[side][measure] ?? 0);
  return sum;
}
