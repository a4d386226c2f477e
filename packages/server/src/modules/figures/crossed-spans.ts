import { type Grain, halfOf } from '@motcua/domain/figures/balances.ts';
import { nextHalf } from '@motcua/domain/figures/next-half.ts';
import { daysBetween, parsePlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { type SignedSpan, spansBefore } from './period.ts';

/** A period that is not laid out: straight, or as what lies before its end without what lies before its beginning. */
export function spansOfOne(from: PlainDate, next: PlainDate): SignedSpan[] {
  if (from >= next) return [];
  const straight = spansBetween(from, next, true);
  const year = yearStart(from);
  const before = (day: PlainDate) =>
    spansBefore(day).map((span) => (span.from === '-infinity' ? { ...span, from: year } : span));
  const without = before(from).map(
    (span): SignedSpan => ({ ...span, sign: span.sign > 0 ? -1 : 1 }),
  );
  const around = [...before(next), ...without].filter((span) => span.from !== span.to);
  return rowsOf(around) < rowsOf(straight) ? around : straight;
}

/** Whole years where the steps have them, half months, and days at the borders. */
export function spansBetween(from: PlainDate, next: PlainDate, years: boolean): SignedSpan[] {
  if (from >= next) return [];
  const first = halfOf(from) === from ? from : nextHalf(from);
  const last = halfOf(next);
  const span = (grain: Grain, start: string, to: string): SignedSpan => ({
    ...{ sign: 1, grain, from: start, to },
  });
  if (first >= last) return [span('day', from, next)];
  const firstYear = first.endsWith('-01-01') ? first : `${Number(first.slice(0, 4)) + 1}-01-01`;
  const lastYear = `${last.slice(0, 4)}-01-01`;
  const halves =
    years && firstYear < lastYear
      ? [
          span('half', first, firstYear),
          span('year', firstYear, lastYear),
          span('half', lastYear, last),
        ]
      : [span('half', first, last)];
  const spans = [span('day', from, first), ...halves, span('day', last, next)];
  return spans.filter((one) => one.from !== one.to);
}

/** First day of the year. */
export function yearStart(day: PlainDate): PlainDate {
  return parsePlainDate(`${day.slice(0, 4)}-01-01`);
}

/** How many rows of one key lie in some spans. */
function rowsOf(spans: readonly SignedSpan[]): number {
  const days = { year: 365, half: 15, day: 1 };
  const lengths = spans.map(({ grain, from, to }) =>
    Math.round(daysBetween(parsePlainDate(from), parsePlainDate(to)) / days[grain]),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}
