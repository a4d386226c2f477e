import type { WorkingCalendar } from '../calendar/calendar-entry.ts';
import { indexOf, sessionsOfDay } from '../calendar/calendar-index.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import type { EventLog, Times } from './event-log.ts';

/**
 * A calendar for a study. `clock` says whose wall clock its sessions are read on: that of the
 * calendar's zone, or for logs of other places the clock each time was written by.
 */
export interface StudyCalendar {
  calendar: WorkingCalendar;
  clock: 'calendar' | 'own';
}

/** Working milliseconds passed at each time of a log, since one day before all of them. */
export interface WorkedTimes {
  time: Float64Array;
  start: Float64Array | null;
}

/**
 * The difference of two of these numbers is the working time between, as `workingMinutesBetween`
 * counts it, at the price of a subtraction. NaN stays NaN.
 */
export function workedTimes(log: EventLog, study: StudyCalendar): WorkedTimes {
  const time = localTimes(log.time, study);
  const start = log.start && localTimes(log.start, study);
  const days = rangeOfDays(start === null ? [time] : [time, start]);
  const before = workedBefore(study.calendar, days);
  const index = indexOf(study.calendar);
  const worked = (local: number) => {
    if (Number.isNaN(local)) return local;
    const day = Math.floor(local / MS_PER_DAY);
    const minute = (local - day * MS_PER_DAY) / MS_PER_MINUTE;
    let minutes = 0;
    for (const session of sessionsOfDay(index, day))
      minutes += Math.max(0, Math.min(minute, session.end) - session.start);
    return (before[day - days.first] ?? 0) + minutes * MS_PER_MINUTE;
  };
  return { time: time.map(worked), start: start === null ? null : start.map(worked) };
}

function localTimes({ ms, zone }: Times, { calendar, clock }: StudyCalendar): Float64Array {
  return ms.map((at, event) => {
    const offset = clock === 'own' ? (zone[event] ?? 0) : calendar.offsetMinutes;
    return at + offset * MS_PER_MINUTE;
  });
}

interface DayRange {
  first: number;
  last: number;
}

function rangeOfDays(columns: readonly Float64Array[]): DayRange {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    for (const local of column) {
      if (local < first) first = local;
      if (local > last) last = local;
    }
  }
  if (first > last) return { first: 0, last: -1 };
  return { first: Math.floor(first / MS_PER_DAY), last: Math.floor(last / MS_PER_DAY) };
}

function workedBefore(calendar: WorkingCalendar, { first, last }: DayRange): Float64Array {
  const index = indexOf(calendar);
  const before = new Float64Array(last - first + 1);
  let worked = 0;
  for (let day = first; day <= last; day += 1) {
    before[day - first] = worked;
    for (const { start, end } of sessionsOfDay(index, day)) worked += (end - start) * MS_PER_MINUTE;
  }
  return before;
}
