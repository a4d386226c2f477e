import { addDays, addMonths, type PlainDate, plainDate } from '@motcua/domain/shared/plain-date.ts';

/** Both days belong to the period. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

export const periodNames = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
  'reportingYear',
] as const;
export type PeriodName = (typeof periodNames)[number];

/** The periods that offices ask for, as of a day. */
export function periodOf(name: PeriodName, today: PlainDate): Period {
  const { year, month } = partsOf(today);
  switch (name) {
    case 'thisMonth':
      return thisMonth(today);
    case 'lastMonth':
      return thisMonth(addMonths(plainDate(year, month, 1), -1));
    case 'thisQuarter':
      return months(plainDate(year, month - ((month - 1) % 3), 1), 3);
    case 'thisYear':
      return { from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) };
    case 'reportingYear':
      return reportingYear(today);
  }
}

export function thisMonth(today: PlainDate): Period {
  const { year, month } = partsOf(today);
  return months(plainDate(year, month, 1), 1);
}

/** The year of the reporting regime: 15 December to 14 December (NĐ 09/2019 Art. 12). */
function reportingYear(today: PlainDate): Period {
  const { year } = partsOf(today);
  const end = today > plainDate(year, 12, 14) ? year + 1 : year;
  return { from: plainDate(end - 1, 12, 15), to: plainDate(end, 12, 14) };
}

function months(from: PlainDate, count: number): Period {
  return { from, to: addDays(addMonths(from, count), -1) };
}

function partsOf(date: PlainDate): { year: number; month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}
