import type { PlainDate } from '../shared/plain-date.ts';
import type { Axis, Cut } from './figure-names.ts';
import type { Measure } from './measures.ts';

/** Who was head is not kept. Desks and officers are kept at their own unit only, the units below at those above. */
export type BalanceCut = Exclude<Cut, 'head'>;
export type Grain = 'day' | 'half' | 'year';

/** What lines of the journal say where balances are concerned: those of one day that agree in all but the measure. */
export interface BalanceLines {
  deskId: string | null;
  field: string;
  procedureCode: string;
  channel: string;
  officerId: string | null;
  /** The day in Viet Nam on which it takes effect. */
  day: PlainDate;
  counts: readonly MeasuredCount[];
}

export type MeasuredCount = readonly [measure: Measure, n: number];

/** What is missing is 0. */
export type BalanceSums = Map<Measure, number>;
/** Of one scope: cut, key of the cut, day. */
export type DayBook = Map<BalanceCut, Map<string, Map<PlainDate, BalanceSums>>>;

/** One sum of the journal: of a scope, a row of a cut and a span of days. */
export interface Balance {
  unitId: string;
  axis: Axis;
  cut: BalanceCut;
  /** Field, procedure, channel, channel and field, or the id of desk, officer or unit below; empty for the whole. */
  key: string;
  grain: Grain;
  /** First day of the span. */
  start: PlainDate;
  sums: BalanceSums;
}

/** Adds lines to the days of the unit in whose books they stand. */
export function bookLines(book: DayBook, lines: BalanceLines): void {
  const { field, procedureCode, channel } = lines;
  addLines(book, lines, 'whole', '');
  addLines(book, lines, 'field', field);
  addLines(book, lines, 'procedure', procedureCode);
  addLines(book, lines, 'channel', channel);
  addLines(book, lines, 'field_channel', `${channel} ${field}`);
  addLines(book, lines, 'desk', lines.deskId ?? '');
  if (lines.officerId !== null) addLines(book, lines, 'officer', lines.officerId);
}

function addLines(book: DayBook, lines: BalanceLines, cut: BalanceCut, key: string): void {
  const sums = sumsAt(book, cut, key, lines.day);
  for (const [measure, n] of lines.counts) addTo(sums, measure, n);
}

/** The sums of a day, there from now on. */
export function sumsAt(book: DayBook, cut: BalanceCut, key: string, day: PlainDate): BalanceSums {
  let keys = book.get(cut);
  if (keys === undefined) {
    keys = new Map();
    book.set(cut, keys);
  }
  let days = keys.get(key);
  if (days === undefined) {
    days = new Map();
    keys.set(key, days);
  }
  let sums = days.get(day);
  if (sums === undefined) {
    sums = new Map();
    days.set(day, sums);
  }
  return sums;
}

export function addTo(sums: BalanceSums, measure: Measure, n: number): void {
  sums.set(measure, (sums.get(measure) ?? 0) + n);
}

/** The balances that a book of days makes: of its days, half months and years. Those that are all 0 are left out. */
export function* balancesOf(
  book: DayBook,
  scope: { unitId: string; axis: Axis },
): Generator<Balance, void, undefined> {
  for (const [cut, keys] of book)
    for (const [key, days] of keys) {
      const spans = { day: days, half: new Map(), year: new Map() };
      for (const [day, sums] of days) {
        addAll(spans.half, halfOf(day), sums);
        addAll(spans.year, yearStart(day), sums);
      }
      for (const grain of GRAINS)
        for (const [start, sums] of spans[grain])
          if (saysSomething(sums)) yield { ...scope, cut, key, grain, start, sums };
    }
}

const GRAINS = ['day', 'half', 'year'] as const satisfies readonly Grain[];

function addAll(spans: Map<PlainDate, BalanceSums>, start: PlainDate, sums: BalanceSums): void {
  const sum = spans.get(start);
  if (sum === undefined) spans.set(start, new Map(sums));
  else for (const [measure, n] of sums) addTo(sum, measure, n);
}

function saysSomething(sums: BalanceSums): boolean {
  for (const n of sums.values()) if (n !== 0) return true;
  return false;
}

/** First day of the half month: the 1st or the 15th, so that periods from the 15th to the 14th are whole too. */
export function halfOf(day: PlainDate): PlainDate {
  return `${day.slice(0, 8)}${Number(day.slice(8)) < 15 ? '01' : '15'}` as PlainDate;
}

function yearStart(day: PlainDate): PlainDate {
  return `${day.slice(0, 4)}-01-01` as PlainDate;
}
