import { nextHalf } from '@motcua/domain/figures/next-half.ts';
import {
  compareInstants,
  earlierOf,
  type Instant,
  instantAt,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { type Grain, halfOf } from '@motcua/domain/figures/balances.ts';
import { addDays, daysBetween, type PlainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';

/** The period of a question, as the balances know it: days that begin, and one that has begun. */
export interface Period {
  from: PlainDate;
  /** The day after the last. */
  end: PlainDate;
  /** Up to when it counts: with that instant where it lies inside a day, without it where it begins one. */
  asOf: Instant;
  /** Balances up to this day are whole. */
  whole: PlainDate;
  /** Lines that are in the balances of the last day and too late. */
  tooLate: TooLate | null;
}

/** Lines between two instants, later than the first. */
export interface TooLate {
  after: Instant;
  before: Instant;
}

/** Days inclusive and of the zone of Viet Nam. A period that has not begun yet stands where its beginning will. */
export function periodOf(
  { from, to, asOf }: { from: PlainDate; to: PlainDate; asOf?: Instant },
  now: Instant,
): Period {
  const end = addDays(to, 1);
  const upTo = earlierOf(asOf ?? now, midnight(end));
  const counted = { from, end, asOf: upTo };
  if (compareInstants(upTo, midnight(end)) === 0) return { ...counted, whole: end, tooLate: null };
  if (compareInstants(upTo, midnight(from)) <= 0) return { ...counted, whole: from, tooLate: null };
  const day = plainDateOf(upTo, VIETNAM_OFFSET_MINUTES);
  const next = addDays(day, 1);
  return { ...counted, whole: next, tooLate: { after: upTo, before: midnight(next) } };
}

export function midnight(day: PlainDate): Instant {
  return instantAt(day, 0, VIETNAM_OFFSET_MINUTES);
}

/** Rows of the balances: of a grain, from a day up to but without another. */
export interface Span {
  grain: Grain;
  from: string;
  to: string;
}

/** Added, or taken away. */
export interface SignedSpan extends Span {
  sign: 1 | -1;
}

/**
 * Which rows of the balances make up everything before a day: years, then half months, then days. What is nearer to
 * the end of a year or a half month is that year or half month without the rest of it: rows to come are few.
 */
export function spansBefore(day: PlainDate): SignedSpan[] {
  const half = halfOf(day);
  const next = nextHalf(day);
  const isNearNext = daysBetween(day, next) < daysBetween(half, day);
  const days: SignedSpan = isNearNext
    ? { sign: -1, grain: 'day', from: day, to: next }
    : { sign: 1, grain: 'day', from: half, to: day };
  return [...halvesBefore(isNearNext ? next : half), days].filter(({ from, to }) => from !== to);
}

function halvesBefore(half: PlainDate): SignedSpan[] {
  const begin = firstOf(yearOf(half));
  const end = firstOf(yearOf(half) + 1);
  const years = (to: string): SignedSpan => ({ sign: 1, grain: 'year', from: '-infinity', to });
  return half.slice(5) > '06-15'
    ? [years(end), { sign: -1, grain: 'half', from: half, to: end }]
    : [years(begin), { sign: 1, grain: 'half', from: begin, to: half }];
}

function firstOf(year: number): string {
  return `${String(year).padStart(4, '0')}-01-01`;
}
