import {
  countEndActivities,
  countNames,
  countStartActivities,
  type NameCounts,
} from './activities.ts';
import { type Edge, findBottlenecks, mapProcess } from './directly-follows.ts';
import { type BothHours, caseDurations, durationsFromFirstStart } from './durations.ts';
import { countCases, countEvents, type EventLog } from './event-log.ts';
import { findHandOvers, findPingPong, type HandOver, type PingPong } from './hand-overs.ts';
import { findRework, type Rework } from './rework.ts';
import { countVariants } from './variants.ts';
import { compareWaiting, type WaitingReport } from './waiting.ts';
import type { WorkedTimes } from './working-clock.ts';

/** What a log teaches; hours of the wall clock and hours of work side by side throughout. */
export interface Study {
  cases: number;
  events: number;
  activities: NameCounts;
  variantCount: number;
  /** The ten most frequent paths; `share` is of all cases. */
  variants: { activities: string[]; count: number; share: number }[];
  startActivities: NameCounts;
  endActivities: NameCounts;
  directlyFollows: Edge[];
  durations: BothHours;
  durationsFromFirstStart: BothHours | null;
  bottlenecks: (Edge & { share: number })[];
  rework: { cases: number; activities: Rework[] };
  /** Null where the log names nobody. */
  handOvers: HandOver[] | null;
  /** Between units, groups or roles; null where the log has none beside the names. */
  groupHandOvers: HandOver[] | null;
  pingPong: PingPong[] | null;
  /** Null where the log has no beginnings of work. */
  waiting: WaitingReport | null;
}

/** Studies a log in the order its events have; `worked` comes from `workedTimes` of the same log. */
export function studyLog(log: EventLog, worked: WorkedTimes): Study {
  const directlyFollows = mapProcess(log, worked);
  const { variants } = countVariants(log);
  const hands = log.resource ?? log.group;
  return {
    cases: countCases(log),
    events: countEvents(log),
    activities: countNames(log.activity),
    variantCount: variants.length,
    variants: variants.slice(0, 10).map(({ activities, count }) => ({
      activities: activities.map((code) => log.activity.names[code] ?? ''),
      count,
      share: count / countCases(log),
    })),
    startActivities: countStartActivities(log),
    endActivities: countEndActivities(log),
    directlyFollows,
    durations: caseDurations(log, worked),
    durationsFromFirstStart: durationsFromFirstStart(log, worked),
    bottlenecks: findBottlenecks(directlyFollows),
    rework: findRework(log),
    handOvers: hands && findHandOvers(log, hands, worked),
    groupHandOvers: log.resource && log.group && findHandOvers(log, log.group, worked),
    pingPong: hands && findPingPong(log, hands),
    waiting: compareWaiting(log, worked),
  };
}
