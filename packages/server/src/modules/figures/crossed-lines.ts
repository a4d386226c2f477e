import type { FigureForm } from '@motcua/domain/figures/figure-forms.ts';
import type { Measure } from '@motcua/domain/figures/measures.ts';
import type { PivotPlan } from '@motcua/domain/figures/pivot-plan.ts';
import type { PivotStep } from '@motcua/domain/figures/pivot-steps.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { spansBetween, spansOfOne, yearStart } from './crossed-spans.ts';
import { type Period, type SignedSpan, spansBefore } from './period.ts';
import {
  type CrossedSum,
  type Side,
  type Source,
  sumCrossed,
  sumCrossedLate,
  type Value,
} from './store-crossed.ts';

/** From which day on, and up to which, the sources count; null: all the time. */
export interface CrossedSpan {
  from: PlainDate | null;
  to: PlainDate | null;
}

export interface LinesAsked {
  tenantId: string;
  sources: readonly Source[];
  span: CrossedSpan;
  steps: readonly PivotStep[];
  plan: PivotPlan;
  period: Period;
}

/** A row of the balances laid out: for each part of the plan its figure over the whole period, and step by step. */
export interface CrossedLine {
  label: string;
  key: string;
  whole: number[];
  /** Nothing for steps that have not begun. */
  steps: (number[] | undefined)[];
}

/**
 * Moments are summed step by step; a level is what stood before the period and every step up to its end, as far as
 * the unit was there on that day. What falls due is written ahead.
 */
export async function readLines(tx: Transaction, asked: LinesAsked): Promise<CrossedLine[]> {
  const { tenantId, sources, steps, plan, period } = asked;
  const values = plan.parts.flatMap(({ form }, part) =>
    valuesOf(form).map((one) => ({ ...one, part })),
  );
  const read = {
    // A year that is read for a part of it begins before the period does.
    starts: plan.step === null ? [yearStart(period.from)] : steps.map(({ from }) => from),
    ...{ tenantId, sources },
    values: values.map(({ terms }) => terms),
  };
  const needs = new Set(values.map(({ side }) => side));
  const ranges = rangesOf(asked, needs);
  if (ranges.length === 0) return [];
  const sums = await sumCrossed(tx, read, ranges);
  const late = await readLate(tx, asked, read);
  const books = new Map<string, Book>();
  for (const sum of sums) addSum(bookAt(books, sum), sum, values.length);
  for (const { label, key, measure, n } of late) {
    const book = bookAt(books, { label, key });
    for (const [at, { terms }] of values.entries())
      book.late[at] = (book.late[at] ?? 0) + n * (terms.get(measure) ?? 0);
  }
  return [...books.values()].map((book) => lineOf(book, asked, values));
}

type ValueSide = 'flow' | 'end' | 'start' | 'rising';

interface PartValue {
  part: number;
  side: ValueSide;
  terms: Value;
}

function valuesOf(form: FigureForm): Omit<PartValue, 'part'>[] {
  const sides: { side: ValueSide; plus: readonly Measure[]; minus: readonly Measure[] }[] = [
    { side: 'flow', plus: form.flows ?? [], minus: form.minusFlows ?? [] },
    { side: 'end', plus: form.end ?? [], minus: form.minusEnd ?? [] },
    { side: 'start', plus: form.start ?? [], minus: [] },
    { side: 'rising', plus: form.rising ?? [], minus: [] },
  ];
  return sides.flatMap(({ side, plus, minus }) => {
    const terms = new Map<Measure, number>();
    for (const measure of plus) terms.set(measure, (terms.get(measure) ?? 0) + 1);
    for (const measure of minus) terms.set(measure, (terms.get(measure) ?? 0) - 1);
    return terms.size === 0 ? [] : [{ side, terms }];
  });
}

/** Sums of one row: of what came before, of each step, and of what is written ahead for it. */
interface Book {
  label: string;
  key: string;
  before: number[];
  within: (number[] | undefined)[];
  ahead: (number[] | undefined)[];
  /** In the balances of the last day, and later than the instant up to which it counts. */
  late: number[];
}

function bookAt(books: Map<string, Book>, { label, key }: { label: string; key: string }): Book {
  const name = `${label}\n${key}`;
  let book = books.get(name);
  if (book === undefined) {
    book = { label, key, before: [], within: [], ahead: [], late: [] };
    books.set(name, book);
  }
  return book;
}

function addSum(book: Book, sum: CrossedSum, count: number): void {
  const row = Array.from({ length: count }, (_, at) => sum[`v${at}`] ?? 0);
  if (sum.side === 'before') book.before = row;
  else book[sum.side][sum.step - 1] = row;
}

async function readLate(
  tx: Transaction,
  { tenantId, sources, span, period }: LinesAsked,
  { values }: { values: readonly Value[] },
) {
  if (period.tooLate === null || !isThere(span, addDays(period.whole, -1))) return [];
  return await sumCrossedLate(tx, { tenantId, sources, values }, period.tooLate);
}

function isThere({ from, to }: CrossedSpan, day: PlainDate): boolean {
  return (from === null || day >= from) && (to === null || day < to);
}

function lineOf(book: Book, asked: LinesAsked, values: readonly PartValue[]): CrossedLine {
  const { steps, plan, period } = asked;
  const nothing = plan.parts.map(() => 0);
  const whole = [...nothing];
  const laid = steps.map(() => [...nothing]);
  for (const [at, { part, side }] of values.entries()) {
    const course = courseOf(book, at, asked)[side];
    for (const [index, row] of laid.entries()) row[part] = (row[part] ?? 0) + (course[index] ?? 0);
    const all = side === 'end' ? course.slice(-1) : side === 'start' ? course.slice(0, 1) : course;
    whole[part] = all.reduce((sum, n) => sum + n, whole[part] ?? 0);
  }
  const isForetold = values.some(({ side }) => side === 'rising');
  const begun = (step: PivotStep, index: number) =>
    isForetold || index === 0 || step.from < period.whole;
  const { label, key } = book;
  const said = steps.map((step, index) => (begun(step, index) ? laid[index] : undefined));
  return { label, key, whole, steps: said };
}

/** One value over the steps: what happened in each, and how it stood when each began and ended. */
function courseOf(
  { before, within, ahead, late }: Book,
  at: number,
  { steps, span, period }: LinesAsked,
): Record<ValueSide, number[]> {
  const last = addDays(period.whole, -1);
  const course: Record<ValueSide, number[]> = { flow: [], end: [], start: [], rising: [] };
  let level = before[at] ?? 0;
  for (const [index, { from, to }] of steps.entries()) {
    const tooLate = from <= last && last <= to ? (late[at] ?? 0) : 0;
    const moments = (within[index]?.[at] ?? 0) - tooLate;
    course.start.push(isThere(span, earlier(addDays(from, -1), last)) ? level : 0);
    level += moments;
    course.end.push(isThere(span, earlier(to, last)) ? level : 0);
    course.flow.push(moments);
    course.rising.push((ahead[index]?.[at] ?? 0) + tooLate);
  }
  return course;
}

function rangesOf(
  { span, plan, period }: LinesAsked,
  needs: ReadonlySet<ValueSide>,
): (SignedSpan & { side: Side })[] {
  const from = later(period.from, span.from);
  const whole = earlier(period.whole, span.to);
  const end = earlier(period.end, span.to);
  const on = (side: Side, spans: readonly SignedSpan[]) => spans.map((one) => ({ ...one, side }));
  const between = (first: PlainDate, next: PlainDate) =>
    plan.step === null ? spansOfOne(first, next) : spansBetween(first, next, plan.step === 'year');
  const levels = needs.has('end') || needs.has('start');
  return [
    ...(levels ? on('before', spansBefore(from)) : []),
    ...on('within', between(from, whole)),
    ...(needs.has('rising') ? on('ahead', between(later(whole, from), end)) : []),
  ];
}

function earlier(day: PlainDate, limit: PlainDate | null): PlainDate {
  return limit !== null && limit < day ? limit : day;
}

function later(day: PlainDate, limit: PlainDate | null): PlainDate {
  return limit !== null && limit > day ? limit : day;
}
