import {
  addDays,
  daysBetween,
  daysInMonth,
  formatPlainDate,
  isPlainDate,
  type PlainDate,
  plainDate,
} from '../shared/plain-date.ts';
import type { IndicatorSet, PeriodKind } from './set.ts';
import type { Words } from './words.ts';

/** Days of a period, inclusive, with the words that name it and its kind. */
export interface ScorePeriod {
  /** As it is written in an address or a file: `2026-Q2`. */
  text: string;
  kind: PeriodKind | 'range';
  from: PlainDate;
  to: PlainDate;
  words: Words;
}

/** `reporting`: from the 15th to the 14th of the last month (NĐ 09/2019 Art. 12). */
export type PeriodCalendar = IndicatorSet['period']['calendar'];

/**
 * `2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-05-14` or `2026-04-01..2026-06-30`. Null for what is
 * none of these; a day or a range means the same days in either calendar.
 */
export function parsePeriod(
  text: string,
  calendar: PeriodCalendar = 'calendar',
): ScorePeriod | null {
  const [first = '', last] = text.trim().split('..');
  if (last !== undefined) return rangeOf(first, last);
  if (isPlainDate(first)) return dayPeriod(first);
  const [, year = '', , half, quarter, month] = MONTHS.exec(first) ?? [];
  if (year === '') return null;
  if (half !== undefined) return monthsOf({ year, kind: 'half_year', no: Number(half), calendar });
  if (quarter !== undefined)
    return monthsOf({ year, kind: 'quarter', no: Number(quarter), calendar });
  if (month !== undefined) return monthsOf({ year, kind: 'month', no: Number(month), calendar });
  return monthsOf({ year, kind: 'year', no: 1, calendar });
}

/** The period before: the month before a month, the same number of days before a range. */
export function previousPeriod(
  period: ScorePeriod,
  calendar: PeriodCalendar = 'calendar',
): ScorePeriod {
  const { kind, from, to, text } = period;
  if (kind === 'day') return dayPeriod(addDays(from, -1));
  if (kind === 'range') {
    const end = addDays(from, -1);
    return range(addDays(end, -daysBetween(from, to)), end);
  }
  const count = IN_A_YEAR[kind];
  const year = Number(text.slice(0, 4));
  const no = kind === 'year' ? 1 : Number(text.replace(/^\d{4}-[HQ]?/, ''));
  const [yearBefore, noBefore] = no === 1 ? [year - 1, count] : [year, no - 1];
  const at = { year: String(yearBefore).padStart(4, '0'), kind, no: noBefore, calendar };
  return monthsOf(at);
}

const MONTHS = /^(\d{4})(-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;
const IN_A_YEAR = { year: 1, half_year: 2, quarter: 4, month: 12 } as const;

function monthsOf(at: {
  year: string;
  kind: keyof typeof IN_A_YEAR;
  no: number;
  calendar: PeriodCalendar;
}): ScorePeriod {
  const { kind, no, calendar } = at;
  const year = Number(at.year);
  const length = 12 / IN_A_YEAR[kind];
  const [first, last] = [(no - 1) * length + 1, no * length];
  const [from, to] =
    calendar === 'reporting'
      ? [
          first === 1 ? plainDate(year - 1, 12, 15) : plainDate(year, first - 1, 15),
          plainDate(year, last, 14),
        ]
      : [plainDate(year, first, 1), plainDate(year, last, daysInMonth(year, last))];
  const suffix = {
    year: '',
    half_year: `-H${no}`,
    quarter: `-Q${no}`,
    month: `-${String(no).padStart(2, '0')}`,
  };
  return {
    text: `${at.year}${suffix[kind]}`,
    kind,
    from,
    to,
    words: wordsFor({ kind, no, year, from, to }),
  };
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

function wordsFor(of: {
  kind: keyof typeof IN_A_YEAR;
  no: number;
  year: number;
  from: PlainDate;
  to: PlainDate;
}): Words {
  const { kind, no, year } = of;
  const names: Record<keyof typeof IN_A_YEAR, Words> = {
    year: { vi: `Năm ${year}`, en: `Year ${year}` },
    half_year: {
      vi: `6 tháng ${no === 1 ? 'đầu' : 'cuối'} năm ${year}`,
      en: `${no === 1 ? 'First' : 'Second'} half of ${year}`,
    },
    quarter: { vi: `Quý ${ROMAN[no]}/${year}`, en: `Quarter ${no} of ${year}` },
    month: { vi: `Tháng ${no}/${year}`, en: `Month ${no}/${year}` },
  };
  const days = `(${formatPlainDate(of.from)}–${formatPlainDate(of.to)})`;
  return { vi: `${names[kind].vi} ${days}`, en: `${names[kind].en} ${days}` };
}

function dayPeriod(day: PlainDate): ScorePeriod {
  const shown = formatPlainDate(day);
  const words = { vi: `Ngày ${shown}`, en: `Day ${shown}` };
  return { text: day, kind: 'day', from: day, to: day, words };
}

function rangeOf(first: string, last: string): ScorePeriod | null {
  if (!isPlainDate(first) || !isPlainDate(last) || first > last) return null;
  return range(first, last);
}

function range(from: PlainDate, to: PlainDate): ScorePeriod {
  const [first, last] = [formatPlainDate(from), formatPlainDate(to)];
  const words = { vi: `Từ ${first} đến hết ${last}`, en: `From ${first} to ${last}` };
  return { text: `${from}..${to}`, kind: 'range', from, to, words };
}
