import {
  workingDayOnOrAfter,
  workingDaysBetween,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isPlainDate,
  plainDate,
  type PlainDate,
  yearOf,
} from '../shared/plain-date.ts';

/** The last day in time: a deadline that falls on a day off moves to the next working day (Civil Code 2015 Art. 148.5). */
export function dueDayOf(calendar: WorkingCalendar, deadline: PlainDate): PlainDate {
  return workingDayOnOrAfter(calendar, deadline);
}

/**
 * A deadline as plans write it: `30/06/2026`, `30.6` (of the plan's year), `Tháng 6`, `Quý II/2026`, `6 tháng đầu năm`,
 * `Cả năm`, `Thường xuyên`. Words mean the last day of what they name. Null when it is none of these.
 */
export function readDeadline(raw: string, year: number): PlainDate | null {
  const text = raw.normalize('NFC').trim().toLocaleLowerCase('vi').replace(/\s+/g, ' ');
  if (isPlainDate(text)) return text;
  const day = /^(?:trước |trước ngày |ngày )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text);
  if (day !== null) return dayOf(Number(day[3] ?? year), Number(day[2]), Number(day[1]));
  const month = /^(?:trong )?tháng (\d{1,2})(?:[/.-](\d{4})| năm (\d{4}))?$/.exec(text);
  if (month !== null) return lastDayOf(Number(month[2] ?? month[3] ?? year), Number(month[1]));
  const quarter = /^(?:trong )?quý (iv|i{1,3}|[1-4])(?:[/.-](\d{4})| năm (\d{4}))?$/.exec(text);
  if (quarter !== null)
    return lastDayOf(
      Number(quarter[2] ?? quarter[3] ?? year),
      (quarters[quarter[1] ?? ''] ?? 0) * 3,
    );
  if (/^(6|sáu) tháng( đầu năm)?( \d{4})?$/.test(text)) return lastDayOf(year, 6);
  if (
    /^(trong năm|cả năm|năm|hằng năm|hàng năm|thường xuyên|6 tháng cuối năm)( \d{4})?$/.test(text)
  )
    return lastDayOf(year, 12);
  return null;
}

const quarters: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ 1: 1, 2: 2, 3: 3, 4: 4 },
};

function lastDayOf(year: number, month: number): PlainDate | null {
  return month < 1 || month > 12 ? null : dayOf(year, month, daysInMonth(year, month));
}

function dayOf(year: number, month: number, day: number): PlainDate | null {
  const possible = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return possible && year >= 1 ? plainDate(year, month, day) : null;
}

/** `due-7`, `due-1`: so many working days are left; `overdue`: the due day has passed. */
export type Reminder = `due-${number}` | 'overdue';

/**
 * What the lead unit of an open task is reminded of on a day, by the smallest limit that is reached, so that
 * a night without reminders is made up for; null when there is nothing to say yet.
 */
export function reminderOn(
  day: PlainDate,
  of: { dueOn: PlainDate; calendar: WorkingCalendar; workingDaysBefore: readonly number[] },
): Reminder | null {
  if (day > of.dueOn) return 'overdue';
  const left = workingDaysBetween(of.calendar, day, of.dueOn);
  const reached = of.workingDaysBefore.filter((limit) => left <= limit);
  return reached.length === 0 ? null : `due-${Math.min(...reached)}`;
}

/** When a plan was issued, beside when it should have been. */
export interface IssueTimeliness {
  kind: 'before_period' | 'in_time' | 'late';
  /** The last day on which issuing it is in time. */
  lastDay: PlainDate;
  daysLate: number;
}

/**
 * A yearly plan is issued by 31/12 of the year before, or within the first `months` of its year (usually
 * January); later is late.
 */
export function issueTimeliness(
  issuedOn: PlainDate,
  { from, months }: { from: PlainDate; months: number },
): IssueTimeliness {
  const lastDay = addDays(addMonths(from, months), -1);
  if (issuedOn < from) return { kind: 'before_period', lastDay, daysLate: 0 };
  if (issuedOn <= lastDay) return { kind: 'in_time', lastDay, daysLate: 0 };
  return { kind: 'late', lastDay, daysLate: daysBetween(lastDay, issuedOn) };
}

/** The last day that a review speaks of: 30/06 for mid-year, the last day of the plan for the whole. */
export function reviewDay(
  kind: 'mid_year' | 'year',
  plan: { from: PlainDate; to: PlainDate; midYear: { month: number; day: number } },
): PlainDate {
  if (kind === 'year') return plan.to;
  const { month, day } = plan.midYear;
  return plainDate(yearOf(plan.from), month, day);
}
