import type { WorkingCalendar } from '../../calendar/calendar-entry.ts';
import { indexOf, sessionsOfDay } from '../../calendar/calendar-index.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../shared/instant.ts';
import { dayOfLocalMs, type LocalMs } from '../../calendar/working-time.ts';

/**
 * Working milliseconds since the first day of a span, as an axis: it stands still outside sessions.
 * To and fro cost a search among days, so that a year of queues can be run in it.
 */
export interface WorkingAxis {
  workedAt(local: LocalMs): number;
  /** The first local time at which so much has been worked. */
  localAt(worked: number): LocalMs;
  /** Where on the axis the day of this point begins, and how much is worked on it. */
  dayAt(worked: number): { start: number; length: number };
}

/** The axis of a calendar from the day of one local time to that of another; both ends are kept off by a margin. */
export function workingAxis(
  calendar: WorkingCalendar,
  span: { from: LocalMs; to: LocalMs },
): WorkingAxis {
  const first = dayOfLocalMs(span.from) - 1;
  const days = dayOfLocalMs(span.to) - first + MARGIN_DAYS;
  const index = indexOf(calendar);
  const before = new Float64Array(days + 1);
  const sessions = Array.from({ length: days }, (_, at) => {
    const spans = sessionsOfDay(index, first + at).map(({ start, end }) => ({
      start: start * MS_PER_MINUTE,
      end: end * MS_PER_MINUTE,
    }));
    const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    before[at + 1] = (before[at] ?? 0) + length;
    return spans;
  });
  const total = before[days] ?? 0;

  function workedAt(local: LocalMs): number {
    const day = Math.floor(local / MS_PER_DAY) - first;
    if (day < 0) return 0;
    if (day >= days) return total;
    const into = local - (day + first) * MS_PER_DAY;
    let worked = before[day] ?? 0;
    for (const { start, end } of sessions[day] ?? [])
      worked += Math.max(0, Math.min(into, end) - start);
    return worked;
  }

  /** The day on which the axis reaches the point: the last with less before it. */
  function dayOf(worked: number): number {
    let low = 0;
    let high = days - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((before[middle] ?? 0) < worked) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function localAt(worked: number): LocalMs {
    const day = dayOf(worked);
    let left = worked - (before[day] ?? 0);
    for (const { start, end } of sessions[day] ?? []) {
      if (left <= end - start) return (day + first) * MS_PER_DAY + start + left;
      left -= end - start;
    }
    return (days + first) * MS_PER_DAY + left;
  }

  /** A point between two days belongs to the one that begins. */
  function dayAt(worked: number) {
    let day = dayOf(worked);
    while (day + 1 < days && (before[day + 1] ?? 0) <= worked) day += 1;
    const start = before[day] ?? 0;
    return { start, length: (before[day + 1] ?? start) - start };
  }

  return { workedAt, localAt, dayAt };
}

/** What a proposal delays may end well after the year. */
const MARGIN_DAYS = 1200;
