import { type FigureForm, formOf } from './figure-forms.ts';
import { FIGURE_NAMES, type Figures } from './figure-names.ts';
import type { Measure } from './measures.ts';

/** Sums of all entries up to an instant, by measure; what is missing is 0. */
export type Sums = Readonly<Partial<Record<Measure, number>>>;

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
  const entries = FIGURE_NAMES.map((name) => [name, reckon(formOf(name), balances)]);
  return Object.fromEntries(entries) as Figures;
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

function reckon(form: FigureForm, { start, end, ahead }: Balances): number {
  const sum = (measures: readonly Measure[] | undefined, of: Sums) =>
    measures === undefined ? 0 : measures.reduce((total, name) => total + (of[name] ?? 0), 0);
  return (
    sum(form.flows, end) -
    sum(form.flows, start) -
    sum(form.minusFlows, end) +
    sum(form.minusFlows, start) +
    sum(form.end, end) -
    sum(form.minusEnd, end) +
    sum(form.start, start) +
    sum(form.rising, ahead) -
    sum(form.rising, end)
  );
}
