import type { PlainDate } from '../shared/plain-date.ts';
import type { Axis, Cut } from './figure-names.ts';
import { addAll, isNothing, type Tally } from './tally.ts';

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
  counts: Tally;
}

export type TallyByStart = Map<PlainDate, Tally>;
/** Of one scope: cut, key of the cut, day. */
export type DayBook = Map<BalanceCut, Map<string, TallyByStart>>;

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
  sums: Tally;
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
  addAll(sumsAt(book, cut, key, lines.day), lines.counts);
}

/** The sums of a day, there from now on. */
export function sumsAt(book: DayBook, cut: BalanceCut, key: string, day: PlainDate): Tally {
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
    sums = [];
    days.set(day, sums);
  }
  return sums;
}

/** The balances that a book of days makes: of its days, half months and years. Those that are all 0 are left out. */
export function* balancesOf(
  book: DayBook,
  scope: Pick<Balance, 'unitId' | 'axis'>,
): Generator<Balance, void, undefined> {
  for (const [cut, keys] of book)
    for (const [key, days] of keys) {
      const spans = spansOf(days);
      for (const grain of GRAINS)
        for (const [start, sums] of spans[grain])
          if (!isNothing(sums)) yield { ...scope, cut, key, grain, start, sums };
    }
}

/** Days, and what they make of half months and years. */
export function spansOf(days: TallyByStart): Record<Grain, TallyByStart> {
  const spans = { day: days, half: new Map(), year: new Map() };
  for (const [day, sums] of days) {
    addToSpan(spans.half, halfOf(day), sums);
    addToSpan(spans.year, yearStart(day), sums);
  }
  return spans;
}

export const GRAINS = ['day', 'half', 'year'] as const satisfies readonly Grain[];

function addToSpan(spans: TallyByStart, start: PlainDate, sums: Tally): void {
  const sum = spans.get(start);
  if (sum === undefined) spans.set(start, [...sums]);
  else addAll(sum, sums);
}

/** First day of the half month: the 1st or the 15th, so that periods from the 15th to the 14th are whole too. */
export function halfOf(day: PlainDate): PlainDate {
  return `${day.slice(0, 8)}${Number(day.slice(8)) < 15 ? '01' : '15'}` as PlainDate;
}

function yearStart(day: PlainDate): PlainDate {
  return `${day.slice(0, 4)}-01-01` as PlainDate;
}
