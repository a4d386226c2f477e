import { halfOf } from '@motcua/domain/figures/balances.ts';
import { figuresOf, type Sums } from '@motcua/domain/figures/figures-of.ts';
import { nextHalf } from '@motcua/domain/figures/next-half.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { periodOf, type SignedSpan } from './period.ts';
import type { FigureParts, FigurePoint, SeriesQuestion } from './question.ts';
import { scopeOf } from './read.ts';
import { sumBefore, type SumRow, sumSpans, sumTooLate } from './store-read.ts';

/**
 * The figures of each day or month of a period: what came before it in one sum, then one row of the balances for each
 * step. Steps after the instant up to which it counts show how things stand, and what falls due then.
 */
export async function readSeries(
  { db, clock }: Pick<FigureParts, 'db' | 'clock'>,
  question: SeriesQuestion,
): Promise<FigurePoint[]> {
  const { tenantId, from, key } = question;
  const cut = question.cut === 'head' ? 'whole' : question.cut;
  const steps = stepsOf(question);
  const period = periodOf(question, clock());
  return await db.inTenant(tenantId, async (tx) => {
    const scope = await scopeOf(tx, { ...question, cut, ...(key === undefined ? {} : { key }) });
    const spans = steps.flatMap((step, index) => spansOf(step, index, period.whole));
    const [before, within, late] = await Promise.all([
      sumBefore(tx, scope, [{ side: 'start', day: from }]),
      sumSpans(tx, scope, spans),
      period.tooLate === null ? [] : sumTooLate(tx, scope, period.tooLate),
    ]);
    return pointsOf(steps, { before, within, late, whole: period.whole });
  });
}

interface Step {
  from: PlainDate;
  to: PlainDate;
}

interface Read {
  before: SumRow[];
  within: SumRow[];
  late: { measure: string; n: number }[];
  whole: PlainDate;
}

function pointsOf(steps: readonly Step[], { before, within, late, whole }: Read): FigurePoint[] {
  const bySide = Map.groupBy(within, ({ side }) => side);
  let ahead = added({}, before);
  let stood: Record<string, number> | undefined;
  return steps.map((step, index) => {
    const start = ahead;
    const counted = added(start, bySide.get(String(index)) ?? []);
    ahead = added(counted, bySide.get(`${index} ahead`) ?? []);
    if (stood !== undefined) return { ...step, figures: asItStands(stood, { start, ahead }) };
    if (addDays(step.to, 1) < whole)
      return { ...step, figures: figuresOf({ start, end: counted, ahead }) };
    stood = upTo(counted, late);
    return { ...step, figures: figuresOf({ start, end: stood, ahead }) };
  });
}

/** The days of a step that count, and those after them. */
function spansOf(step: Step, index: number, whole: PlainDate): (SignedSpan & { side: string })[] {
  const next = addDays(step.to, 1);
  const cut = whole < step.from ? step.from : whole < next ? whole : next;
  return [
    ...spansWithin(step.from, cut).map((span) => ({ ...span, side: String(index) })),
    ...spansWithin(cut, next).map((span) => ({ ...span, side: `${index} ahead` })),
  ];
}

/** Days to come: nothing happens but what is written ahead. */
function asItStands(stood: Record<string, number>, { start, ahead }: { start: Sums; ahead: Sums }) {
  const falling = (ahead.overdue ?? 0) - (start.overdue ?? 0);
  const overdue = stood.overdue ?? 0;
  return figuresOf({ start: stood, end: stood, ahead: { ...stood, overdue: overdue + falling } });
}

function upTo(
  ahead: Record<string, number>,
  late: readonly { measure: string; n: number }[],
): Record<string, number> {
  const sums = { ...ahead };
  for (const { measure, n } of late) sums[measure] = (sums[measure] ?? 0) - n;
  return sums;
}

function added(sums: Record<string, number>, rows: readonly SumRow[]): Record<string, number> {
  const next = { ...sums };
  for (const { key: _, side: __, ...row } of rows)
    for (const [measure, n] of Object.entries(row)) next[measure] = (next[measure] ?? 0) + (n ?? 0);
  return next;
}

function stepsOf({ from, to, step }: SeriesQuestion): Step[] {
  const steps: Step[] = [];
  for (let first = from; first <= to; ) {
    const last = step === 'day' ? first : lastOfMonth(first);
    steps.push({ from: first, to: last < to ? last : to });
    first = addDays(last, 1);
  }
  return steps;
}

function lastOfMonth(day: PlainDate): PlainDate {
  let last = day;
  while (addDays(last, 1).slice(0, 7) === day.slice(0, 7)) last = addDays(last, 1);
  return last;
}

/** Whole half months where the span has them, days at its edges. */
function spansWithin(from: PlainDate, next: PlainDate): SignedSpan[] {
  const halves: SignedSpan[] = [];
  let day = from;
  while (day < next) {
    const end = nextHalf(day);
    const whole = halfOf(day) === day && end <= next;
    const to = end < next ? end : next;
    halves.push({ sign: 1, grain: whole ? 'half' : 'day', from: day, to });
    day = to;
  }
  return halves;
}
