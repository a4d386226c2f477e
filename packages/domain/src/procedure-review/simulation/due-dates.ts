import { computeDeadline, type Pause } from '../../calendar/deadline.ts';
import { countsStartDay, type TimeLimit } from '../../calendar/time-limit.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { epochMs, instantOfEpochMs, MS_PER_DAY, MS_PER_MINUTE } from '../../shared/instant.ts';

/** Local times of one dossier's clock. */
export interface RunClock {
  start: number;
  /** The limit began anew there; null where it did not. */
  restart: number | null;
  /** Waits for the applicant since then. */
  pauses: readonly { from: number; to: number }[];
}

/**
 * Due dates as local times, by `computeDeadline`. Most dossiers of a day share theirs: a limit that does not
 * count its first day and was not interrupted is counted once for each day. NaN where the limit is mere text.
 */
export function dueDates(calendar: WorkingCalendar): (limit: TimeLimit, clock: RunClock) => number {
  const known = new Map<TimeLimit, Map<number, number>>();
  const offset = calendar.offsetMinutes * MS_PER_MINUTE;
  const instant = (local: number) => instantOfEpochMs(local - offset, calendar.offsetMinutes);
  const compute = (limit: TimeLimit, start: number, waits: RunClock['pauses']) => {
    const pauses = waits.map(
      ({ from, to }): Pause => ({ from: instant(from), to: instant(to), reason: '', by: '' }),
    );
    const deadline = computeDeadline({ received: instant(start), limit, calendar, pauses });
    return 'due' in deadline ? epochMs(deadline.due) + offset : Number.NaN;
  };
  return (limit, { start, restart, pauses }) => {
    const from = restart ?? start;
    if (pauses.length > 0 || countsStartDay(limit)) return compute(limit, from, pauses);
    const byDay = known.get(limit) ?? new Map<number, number>();
    known.set(limit, byDay);
    const day = Math.floor(from / MS_PER_DAY);
    const remembered = byDay.get(day);
    if (remembered !== undefined) return remembered;
    const due = compute(limit, from, pauses);
    byDay.set(day, due);
    return due;
  };
}
