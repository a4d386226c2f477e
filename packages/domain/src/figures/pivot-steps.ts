import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { halfOf } from './balances.ts';
import { nextHalf } from './next-half.ts';

/** Steps of time that the balances know: none cuts a half month, except at the borders of the period. */
export const PIVOT_STEPS = ['half_month', 'month', 'quarter', 'year'] as const;
export type PivotStepKind = (typeof PIVOT_STEPS)[number];

/** Days inclusive. */
export interface PivotStep {
  /** `2026-03-15` for the half month from that day, `2026-03`, `2026-Q1`, `2026`. */
  key: string;
  from: PlainDate;
  to: PlainDate;
}

/** The steps of a period, in order; the first and the last end where it does. */
export function pivotSteps(
  { from, to }: { from: PlainDate; to: PlainDate },
  kind: PivotStepKind,
): PivotStep[] {
  const steps: PivotStep[] = [];
  for (let first = from; first <= to; ) {
    const key = stepOf(first, kind);
    let half = nextHalf(first);
    while (half <= to && stepOf(half, kind) === key) half = nextHalf(half);
    const last = addDays(half, -1);
    steps.push({ key, from: first, to: last < to ? last : to });
    first = half;
  }
  return steps;
}

/** "03/2026", "Quý I/2026", "2026"; a half month by its days in the period, "15–31/03/2026". */
export function stepName({ key, from, to }: PivotStep): { vi: string; en: string } {
  const [year = '', part = '', half] = key.split('-');
  const both = (text: string) => ({ vi: text, en: text });
  if (half !== undefined) return both(`${from.slice(8)}–${to.slice(8)}/${part}/${year}`);
  if (part === '') return both(year);
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter === undefined) return both(`${part}/${year}`);
  return { vi: `Quý ${ROMAN[Number(quarter) - 1]}/${year}`, en: `${part}/${year}` };
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

function stepOf(day: PlainDate, kind: PivotStepKind): string {
  const year = day.slice(0, 4);
  switch (kind) {
    case 'half_month':
      return halfOf(day);
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case 'year':
      return year;
  }
}
