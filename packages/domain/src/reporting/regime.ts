import type { Named } from '../scoring/words.ts';
import type { FormSource, ReportLevel } from './form.ts';
import type { PeriodCalendar, PeriodKind } from './period.ts';

/** NĐ 09/2019 Art. 3: báo cáo định kỳ, chuyên đề, đột xuất. */
export const REGIME_TYPES = ['periodic', 'thematic', 'ad_hoc'] as const;
export type RegimeType = (typeof REGIME_TYPES)[number];

/** Who owes which report when, as data. Exactly one of `periods` (periodic) and `once` (the others). */
export interface ReportingRegime {
  code: string;
  name: Named;
  type: RegimeType;
  /** Code of the form. */
  form: string;
  source: FormSource;
  /** Shipped to be taken: nobody owes it until an office adds it as its own, without this word. */
  offered?: true | undefined;
  /** For periods that end from this day on, and up to that one. */
  validFrom: string;
  validTo?: string | undefined;
  calendar: PeriodCalendar;
  periods?: readonly PeriodKind[] | undefined;
  once?: { from: string; to: string } | undefined;
  duties: readonly Duty[];
}

/** Units of a level (and kind, where some are named) and by when they send. */
export interface Duty {
  level: ReportLevel;
  /** Kinds of unit; all of the level when none is named. */
  kinds?: readonly string[] | undefined;
  /** Codes of agencies, where only some of the level owe it: a trial, or what is asked of a few. */
  units?: readonly string[] | undefined;
  /** Day of the month: the first such day after the period. Moved to a working day. */
  day?: number | undefined;
  /** Form of this level, where it is another than that of the regime. */
  form?: string | undefined;
  /** The day itself, for a report that is asked for once. */
  on?: string | undefined;
}
