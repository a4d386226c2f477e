import {
  nextWorkingDay,
  sessionsOf,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import {
  type Instant,
  instantAt,
  minuteOfDay,
  plainDateOf,
} from '@motcua/domain/shared/instant.ts';

/** When a dossier handed in now is taken in: now while the desk is open, else when it next opens. */
export function nextOpening(
  calendar: WorkingCalendar,
  now: Instant,
): { received: Instant; opensLater: boolean } {
  const { offsetMinutes } = calendar;
  const today = plainDateOf(now, offsetMinutes);
  const minute = minuteOfDay(now, offsetMinutes);
  const session = sessionsOf(calendar, today).find(({ end }) => minute < end);
  if (session !== undefined) {
    const opensLater = minute < session.start;
    const at = opensLater ? session.start : minute;
    return { received: instantAt(today, at, offsetMinutes), opensLater };
  }
  const day = nextWorkingDay(calendar, today);
  const start = sessionsOf(calendar, day)[0]?.start ?? 0;
  return { received: instantAt(day, start, offsetMinutes), opensLater: true };
}
