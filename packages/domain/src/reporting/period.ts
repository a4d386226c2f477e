import { parsePeriod, previousPeriod as scorePeriodBefore } from '../scoring/period.ts';
import { DomainError } from '../shared/errors.ts';
import {
  addDays,
  addMonths,
  formatPlainDate,
  plainDate,
  type PlainDate,
  yearOf,
} from '../shared/plain-date.ts';

/** What repeats: every month, quarter, half-year or year (NĐ 09/2019 Art. 12). */
export const PERIOD_KINDS = ['month', 'quarter', 'half_year', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * `reporting`: figures are cut off on the 14th (NĐ 09/2019 Art. 12); `calendar`: whole calendar months, as
 * QĐ 766 and dashboards count. One name means other days in the two, so both are always printed.
 */
export const PERIOD_CALENDARS = ['reporting', 'calendar'] as const;
export type PeriodCalendar = (typeof PERIOD_CALENDARS)[number];

/** A reporting period; days inclusive. */
export interface ReportPeriod {
  /** `2026-12`, `2026-Q4`, `2026-H1`, `2026`; two days with `..` between them for a range. */
  code: string;
  kind: PeriodKind | 'range';
  calendar: PeriodCalendar;
  from: PlainDate;
  to: PlainDate;
}

/**
 * The period of a code. By the reporting calendar it runs from the 15th of the month before it to the 14th
 * of its last month: `2026-Q4` from 15/09/2026 to 14/12/2026. Throws `report.period-unknown`.
 */
export function reportPeriod(code: string, calendar: PeriodCalendar): ReportPeriod {
  const found = parsePeriod(code, calendar);
  if (found === null || found.kind === 'day' || found.from > found.to)
    throw new DomainError('report.period-unknown', { period: code });
  const { text, kind, from, to } = found;
  return { code: text, kind, calendar, from, to };
}

/** Limits that somebody chose, for a look that no regime asks for. Throws `report.period-reversed`. */
export function chosenDays(from: PlainDate, to: PlainDate): ReportPeriod {
  if (from > to) throw new DomainError('report.period-reversed', { from, to });
  return { code: `${from}..${to}`, kind: 'range', calendar: 'calendar', from, to };
}

const CUT_OFF_DAY = 14;

/** The period of a kind that holds the day. */
export function periodOn(
  day: PlainDate,
  { kind, calendar }: { kind: PeriodKind; calendar: PeriodCalendar },
): ReportPeriod {
  const isAfterCutOff = calendar === 'reporting' && Number(day.slice(8, 10)) > CUT_OFF_DAY;
  const counted = isAfterCutOff ? addMonths(plainDate(yearOf(day), monthOf(day), 1), 1) : day;
  const [year, month] = [counted.slice(0, 4), monthOf(counted)];
  const codes: Record<PeriodKind, string> = {
    month: `${year}-${counted.slice(5, 7)}`,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    half_year: `${year}-H${Math.ceil(month / 6)}`,
    year,
  };
  return reportPeriod(codes[kind], calendar);
}

/** The one of the same kind that ends the day before; null for chosen days. */
export function previousPeriod({ code, kind, calendar }: ReportPeriod): ReportPeriod | null {
  if (kind === 'range') return null;
  const period = parsePeriod(code, calendar);
  return period === null ? null : reportPeriod(scorePeriodBefore(period, calendar).text, calendar);
}

/** Periods of a kind whose last day lies within the two days, in order. */
export function periodsEndingBetween(
  [from, to]: readonly [PlainDate, PlainDate],
  of: { kind: PeriodKind; calendar: PeriodCalendar },
): ReportPeriod[] {
  const found: ReportPeriod[] = [];
  for (let next = periodOn(from, of); next.to <= to; next = periodOn(addDays(next.to, 1), of))
    found.push(next);
  return found;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

/** "quý IV/2026", "tháng 3/2026", "6 tháng đầu năm 2026", "năm 2026". */
export function periodName({ code, kind, from, to }: ReportPeriod): string {
  const [year, number] = [code.slice(0, 4), Number(code.replace(/^\d{4}-?[HQ]?/, ''))];
  switch (kind) {
    case 'month':
      return `tháng ${number}/${year}`;
    case 'quarter':
      return `quý ${ROMAN[number] ?? number}/${year}`;
    case 'half_year':
      return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'range':
      return `từ ${formatPlainDate(from)} đến ${formatPlainDate(to)}`;
  }
}

/** "Kỳ báo cáo: quý IV/2026, từ 15/09/2026 đến 14/12/2026 (theo NĐ 09/2019/NĐ-CP)": on every output. */
export function periodLine(period: ReportPeriod): string {
  const { kind, calendar, from, to } = period;
  if (kind === 'range') return `Kỳ số liệu: ${periodName(period)} (theo ngày được chọn)`;
  const rule = calendar === 'reporting' ? 'theo NĐ 09/2019/NĐ-CP' : 'theo tháng dương lịch';
  const days = `từ ${formatPlainDate(from)} đến ${formatPlainDate(to)}`;
  return `Kỳ báo cáo: ${periodName(period)}, ${days} (${rule})`;
}

function monthOf(day: PlainDate): number {
  return Number(day.slice(5, 7));
}
