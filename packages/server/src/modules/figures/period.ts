import {
  compareInstants,
  earlierOf,
  type Instant,
  instantAt,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { halfOf } from '@motcua/domain/figures/balances.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';

/** The period of a question, as the balances know it: days that begin, and one that has begun. */
export interface Period {
  from: PlainDate;
  /** The day after the last. */
  end: PlainDate;
  /** Up to when it counts: with that instant where it lies inside a day, without it where it begins one. */
  asOf: Instant;
  /** Balances up to this day are whole. */
  whole: PlainDate;
  /** Lines between these two instants are in the balances of the last day and too late: later than the first. */
  tooLate: { after: Instant; before: Instant } | null;
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

/** Which rows of the balances make up everything before a day: years, then half months, then days. */
export interface Span {
  grain: 'year' | 'half' | 'day';
  from: string;
  to: string;
}

export function spansBefore(day: PlainDate): Span[] {
  const year = `${day.slice(0, 4)}-01-01`;
  const half = halfOf(day);
  const spans: Span[] = [
    { grain: 'year', from: '-infinity', to: year },
    { grain: 'half', from: year, to: half },
    { grain: 'day', from: half, to: day },
  ];
  return spans.filter(({ from, to }) => from !== to);
}
