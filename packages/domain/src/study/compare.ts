import { countNames } from './activities.ts';
import { timeActivities } from './activity-times.ts';
import { countSteps } from './directly-follows.ts';
import { type BothHours, caseDurations } from './durations.ts';
import { countCases, countEvents, type EventLog } from './event-log.ts';
import { countVariants } from './variants.ts';
import type { WorkedTimes } from './working-clock.ts';

/** One log, or one part of it, with its working times. */
export interface Compared {
  log: EventLog;
  worked: WorkedTimes;
}

/** A number on both sides; `change` is the second less the first. */
export interface Pair {
  first: number;
  second: number;
  change: number;
}

/** Rates per case, so that logs of different size can be laid side by side. */
export interface RateChange {
  name: string;
  perCase: Pair;
}

export interface Comparison {
  cases: Pair;
  events: Pair;
  eventsPerCase: Pair;
  variants: Pair;
  /** Paths that both have, and the share of the cases of each side that took one of them. */
  sharedVariants: { count: number; firstShare: number; secondShare: number };
  durations: { first: BothHours; second: BothHours };
  /** Largest change first. */
  activities: RateChange[];
  steps: RateChange[];
  /** What passes before each activity that both have; largest change of the working median first. */
  waits: { activity: string; first: BothHours; second: BothHours }[];
  onlyInFirst: string[];
  onlyInSecond: string[];
}

/** Two logs, two periods or two units beside each other; names decide what is the same. */
export function compareLogs(first: Compared, second: Compared): Comparison {
  const activities = ratesOf(first.log, second.log, activityCounts);
  return {
    cases: pair(countCases(first.log), countCases(second.log)),
    events: pair(countEvents(first.log), countEvents(second.log)),
    eventsPerCase: pair(
      perCase(countEvents(first.log), first.log),
      perCase(countEvents(second.log), second.log),
    ),
    variants: pair(variantCount(first.log), variantCount(second.log)),
    sharedVariants: shareVariants(first.log, second.log),
    durations: {
      first: caseDurations(first.log, first.worked),
      second: caseDurations(second.log, second.worked),
    },
    activities,
    steps: ratesOf(first.log, second.log, stepCounts),
    waits: compareWaits(first, second),
    onlyInFirst: activities.filter(({ perCase }) => perCase.second === 0).map(({ name }) => name),
    onlyInSecond: activities.filter(({ perCase }) => perCase.first === 0).map(({ name }) => name),
  };
}

/** How a step is written where it needs one name. */
export function stepName(from: string, to: string): string {
  return `${from} → ${to}`;
}

function ratesOf(
  first: EventLog,
  second: EventLog,
  countsOf: (log: EventLog) => Map<string, number>,
): RateChange[] {
  const a = countsOf(first);
  const b = countsOf(second);
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((name) => ({
      name,
      perCase: pair(perCase(a.get(name) ?? 0, first), perCase(b.get(name) ?? 0, second)),
    }))
    .sort((x, y) => Math.abs(y.perCase.change) - Math.abs(x.perCase.change));
}

function compareWaits(first: Compared, second: Compared): Comparison['waits'] {
  const after = new Map(
    timeActivities(second.log, second.worked).map((one) => [one.activity, one.before]),
  );
  const change = (one: Comparison['waits'][number]) =>
    Math.abs((one.second.working?.median ?? 0) - (one.first.working?.median ?? 0));
  return timeActivities(first.log, first.worked)
    .flatMap(({ activity, before }) => {
      const other = after.get(activity);
      return other?.wall && before.wall ? [{ activity, first: before, second: other }] : [];
    })
    .sort((a, b) => change(b) - change(a));
}

function activityCounts(log: EventLog): Map<string, number> {
  return new Map(countNames(log.activity).map(({ name, count }) => [name, count]));
}

function stepCounts(log: EventLog): Map<string, number> {
  const { names } = log.activity;
  return new Map(
    countSteps(log).map(({ from, to, count }) => [
      stepName(names[from] ?? '', names[to] ?? ''),
      count,
    ]),
  );
}

function shareVariants(first: EventLog, second: EventLog): Comparison['sharedVariants'] {
  const a = pathCounts(first);
  const b = pathCounts(second);
  const shared = [...a.keys()].filter((path) => b.has(path));
  const casesOf = (counts: Map<string, number>) =>
    shared.reduce((sum, path) => sum + (counts.get(path) ?? 0), 0);
  return {
    count: shared.length,
    firstShare: perCase(casesOf(a), first),
    secondShare: perCase(casesOf(b), second),
  };
}

function pathCounts(log: EventLog): Map<string, number> {
  const { names } = log.activity;
  return new Map(
    countVariants(log).variants.map(({ activities, count }) => [
      JSON.stringify(activities.map((code) => names[code])),
      count,
    ]),
  );
}

function variantCount(log: EventLog): number {
  return countVariants(log).variants.length;
}

function perCase(count: number, log: EventLog): number {
  return countCases(log) === 0 ? 0 : count / countCases(log);
}

function pair(first: number, second: number): Pair {
  return { first, second, change: second - first };
}
