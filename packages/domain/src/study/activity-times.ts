import { type BothHours, inHours } from './durations.ts';
import { countCases, type EventLog, eventsOf } from './event-log.ts';
import type { WorkedTimes } from './working-clock.ts';

/** What passes before an activity: from the event before it in its case. */
export interface ActivityTime {
  activity: string;
  count: number;
  /** Cases in which it occurs. */
  cases: number;
  /** Null hours where it only ever comes first. */
  before: BothHours;
  /** Wall time before it, of all wall time between events; 0 where none passed. */
  share: number;
}

/**
 * Where cases lie: for each activity the time that passed since the event before it, most wall time
 * in all first. It needs no beginnings of work, so every log has it.
 */
export function timeActivities(log: EventLog, worked: WorkedTimes): ActivityTime[] {
  const rows = log.activity.names.map(() => ({
    ...{ count: 0, cases: 0, lastCase: -1 },
    ...{ wall: [] as number[], working: [] as number[] },
  }));
  for (let ofCase = 0; ofCase < countCases(log); ofCase += 1) {
    const { from, to } = eventsOf(log, ofCase);
    for (let event = from; event < to; event += 1) {
      const row = rows[log.activity.codes[event] ?? -1];
      if (row === undefined) continue;
      row.count += 1;
      if (row.lastCase !== ofCase) row.cases += 1;
      row.lastCase = ofCase;
      if (event === from) continue;
      row.wall.push(between(log.time.ms, event));
      row.working.push(between(worked.time, event));
    }
  }
  const times = rows.map(({ count, cases, wall, working }, code) => ({
    ...{ activity: log.activity.names[code] ?? '', count, cases },
    before: { wall: inHours(wall), working: inHours(working) },
  }));
  return withShares(times.filter(({ count }) => count > 0));
}

function withShares(times: readonly Omit<ActivityTime, 'share'>[]): ActivityTime[] {
  const passed = (one: Omit<ActivityTime, 'share'>) => Math.max(0, one.before.wall?.total ?? 0);
  const all = times.reduce((sum, one) => sum + passed(one), 0);
  return times
    .map((one) => ({ ...one, share: all === 0 ? 0 : passed(one) / all }))
    .sort((a, b) => passed(b) - passed(a));
}

function between(times: Float64Array, event: number): number {
  return (times[event] ?? Number.NaN) - (times[event - 1] ?? Number.NaN);
}
