import { DomainError } from '../shared/errors.ts';
import { type Instant, plainDateOf } from '../shared/instant.ts';
import { addDays, formatPlainDate, type PlainDate } from '../shared/plain-date.ts';
import { endOfDay } from './deadline.ts';
import type { WorkingCalendar } from './calendar-entry.ts';
import { isWorkingDay } from './working-calendar.ts';

export interface Reappointment {
  /** The due instant that cannot be kept. */
  due: Instant;
  newDate: PlainDate;
  /** How often a new date was given before. */
  earlierReappointments: number;
}

/**
 * The new due instant of a re-appointment: given at most once, later than the old one, on a
 * working day (Decree 61/2018, Art. 19.9). Throws `deadline.reappointed-already`,
 * `deadline.new-date-not-later`, `deadline.new-date-is-day-off`.
 */
export function reappoint(
  calendar: WorkingCalendar,
  { due, newDate, earlierReappointments }: Reappointment,
): { due: Instant; dueDate: PlainDate } {
  const date = formatPlainDate(newDate);
  if (earlierReappointments > 0) throw new DomainError('deadline.reappointed-already');
  if (newDate <= plainDateOf(due, calendar.offsetMinutes)) {
    throw new DomainError('deadline.new-date-not-later', { date });
  }
  if (!isWorkingDay(calendar, newDate)) {
    throw new DomainError('deadline.new-date-is-day-off', { date });
  }
  return { due: endOfDay(calendar, newDate), dueDate: newDate };
}

/** The last day on which the apology is in time: one day before the due day (Art. 19.9). */
export function lastDayForApology(due: Instant, offsetMinutes: number): PlainDate {
  return addDays(plainDateOf(due, offsetMinutes), -1);
}

/** An apology sent later is stored, but flagged. */
export function isApologyLate(sent: Instant, due: Instant, offsetMinutes: number): boolean {
  return plainDateOf(sent, offsetMinutes) > lastDayForApology(due, offsetMinutes);
}
