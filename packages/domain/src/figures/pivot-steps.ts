import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { halfOf } from './balances.ts';

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

/** The 1st or the 15th after the day. */
export function nextHalf(day: PlainDate): PlainDate {
  const half = halfOf(day);
  // Twenty days after the 1st or the 15th lies the other half or the next month, whatever its length.
  return halfOf(addDays(half, half.endsWith('-01') ? 14 : 20));
}

/** "tháng 3/2026", "quý I/2026", "01–14/03/2026", "2026": `last` is the last day of the step. */
export function stepName(key: string, last: PlainDate): string {
  const [year = '', part = '', day] = key.split('-');
  if (day !== undefined) return `${day}–${last.slice(8)}/${part}/${year}`;
  if (part.startsWith('Q')) return `${part}/${year}`;
  return part === '' ? year : `${part}/${year}`;
}

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
