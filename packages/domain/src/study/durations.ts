import { countCases, type EventLog, eventsOf } from './event-log.ts';
import { describeValues, scaled, type Statistics } from './statistics.ts';
import type { WorkedTimes } from './working-clock.ts';

/** Hours of the wall clock beside hours of work, of the same spans. */
export interface BothHours {
  wall: Statistics | null;
  working: Statistics | null;
}

export const MS_PER_HOUR = 3_600_000;

export function inHours(milliseconds: Iterable<number>): Statistics | null {
  const statistics = describeValues(milliseconds);
  return statistics && scaled(statistics, MS_PER_HOUR);
}

/** From the earliest to the latest time of each case, whatever their order in the file. */
export function caseDurations(log: EventLog, worked: WorkedTimes): BothHours {
  return {
    wall: inHours(spans(log, log.time.ms, log.time.ms)),
    working: inHours(spans(log, worked.time, worked.time)),
  };
}

/** From the first beginning of work to the latest time of each case; null where no work has a beginning. */
export function durationsFromFirstStart(log: EventLog, worked: WorkedTimes): BothHours | null {
  if (log.start === null || worked.start === null) return null;
  return {
    wall: inHours(spans(log, log.start.ms, log.time.ms)),
    working: inHours(spans(log, worked.start, worked.time)),
  };
}

function spans(log: EventLog, begins: Float64Array, ends: Float64Array): Float64Array {
  const durations = new Float64Array(countCases(log));
  for (let one = 0; one < durations.length; one += 1) {
    const { from, to } = eventsOf(log, one);
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (let event = from; event < to; event += 1) {
      const begin = begins[event] ?? Number.NaN;
      const end = ends[event] ?? Number.NaN;
      if (begin < first) first = begin;
      if (end < first) first = end;
      if (end > last) last = end;
    }
    durations[one] = first > last ? Number.NaN : last - first;
  }
  return durations;
}
