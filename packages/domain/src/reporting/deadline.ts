import { workingDayOnOrAfter, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { DomainError } from '../shared/errors.ts';
import { compareInstants, type Instant, instantAt, plainDateOf } from '../shared/instant.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  parsePlainDate,
  plainDate,
  type PlainDate,
  yearOf,
} from '../shared/plain-date.ts';
import type { Duty } from './regime.ts';

/**
 * The last day on which a report is in time: the first such day of a month after the period ends, or the
 * day that was named; a day off moves on to the next working day (Civil Code 2015 Art. 148.5).
 * Throws `report.duty-without-day`.
 */
export function dueDay(duty: Duty, end: PlainDate, calendar: WorkingCalendar): PlainDate {
  if (duty.on !== undefined) return workingDayOnOrAfter(calendar, parsePlainDate(duty.on));
  if (duty.day === undefined) throw new DomainError('report.duty-without-day');
  return workingDayOnOrAfter(calendar, nextDayOfMonth(addDays(end, 1), duty.day));
}

/** The first day of that number on or after a day; the last day of a shorter month stands for it. */
function nextDayOfMonth(from: PlainDate, number: number): PlainDate {
  const first = plainDate(yearOf(from), Number(from.slice(5, 7)), 1);
  const inMonth = (month: PlainDate) => {
    const [year, of] = [yearOf(month), Number(month.slice(5, 7))];
    return plainDate(year, of, Math.min(number, daysInMonth(year, of)));
  };
  const here = inMonth(first);
  return here >= from ? here : inMonth(addMonths(first, 1));
}

export interface Lateness {
  late: boolean;
  /** Days after the due day: of the sending, or so far. 0 when in time. */
  daysLate: number;
}

/**
 * Being late is counted by instant: the due day lasts until it ends. The first sending decides; a report
 * that was sent in time and returned was in time.
 */
export function latenessOf(
  { dueOn, submittedAt }: { dueOn: PlainDate; submittedAt: Instant | null },
  now: Instant,
  offsetMinutes: number,
): Lateness {
  const at = submittedAt ?? now;
  const ends = instantAt(addDays(dueOn, 1), 0, offsetMinutes);
  if (compareInstants(at, ends) < 0) return { late: false, daysLate: 0 };
  return { late: true, daysLate: daysBetween(dueOn, plainDateOf(at, offsetMinutes)) };
}

/** Days before the due day on which an office is reminded. */
export const REMIND_DAYS_BEFORE = 3;

export type Reminder = 'not_yet' | 'open' | 'due_soon' | 'due_today' | 'overdue' | 'done';

/** What an obligation asks of its unit today. */
export function reminderOf(
  of: { to: PlainDate; dueOn: PlainDate; isSent: boolean },
  today: PlainDate,
): Reminder {
  if (of.isSent) return 'done';
  if (today > of.dueOn) return 'overdue';
  if (today === of.dueOn) return 'due_today';
  if (today <= of.to) return 'not_yet';
  return daysBetween(today, of.dueOn) <= REMIND_DAYS_BEFORE ? 'due_soon' : 'open';
}
