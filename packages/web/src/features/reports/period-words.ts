import type { PeriodCalendar, PeriodKind } from '@motcua/domain/reporting/period.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { useLocale } from '../../lib/locale.tsx';
import { upperFirst } from '../figures/upper-first.ts';

/** A period as every report has it: what it is called, and its limits, both days inclusive. */
export interface NamedPeriod {
  /** `2026-12`, `2026-Q4`, `2026-H1`, `2026`; two days for a range. */
  code: string;
  kind: PeriodKind | 'range';
  calendar: PeriodCalendar;
  from: PlainDate;
  to: PlainDate;
}

export interface PeriodWords {
  /** "quý IV/2026", within a sentence */
  name(period: NamedPeriod): string;
  /** "Quý IV/2026", where a line begins */
  title(period: NamedPeriod): string;
  /** "15/09/2026–14/12/2026" */
  limits(period: { from: PlainDate; to: PlainDate }): string;
  /** "kỳ theo NĐ 09/2019, chốt ngày 14" */
  kind(period: NamedPeriod): string;
}

/** Name, limits and kind of a period: the same name means other days in the two calendars, so all three are shown. */
export function usePeriodWords(): PeriodWords {
  const { messages, formats } = useLocale();
  const words = messages.reports.period;
  const name = ({ code, kind }: NamedPeriod) =>
    words.names[kind](Number(code.slice(0, 4)), numberOf(code));
  return {
    name,
    title: (period) => upperFirst(name(period)),
    limits: ({ from, to }) => `${formats.date(from)}–${formats.date(to)}`,
    kind: ({ kind, calendar }) => (kind === 'range' ? words.chosen : words.calendars[calendar]),
  };
}

/** The 4 of `2026-Q4`; nothing of a year. */
function numberOf(code: string): number {
  return Number(code.replace(/^\d{4}-?[HQ]?/, ''));
}
