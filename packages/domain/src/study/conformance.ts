import { countCases, type EventLog, eventsOf } from './event-log.ts';
import { performedEvents } from './performed.ts';
import { takeEvents } from './take-events.ts';
import { countVariants } from './variants.ts';

/** How one path lies beside the published steps. */
export interface PathFit {
  /** Steps of the process that were not done. */
  missing: string[];
  /** Those of them that were passed over: a later step of the process was done. */
  skipped: string[];
  /** Activities done that the process has no step for, or once too often. */
  extra: string[];
  /** Those of them that are steps of the process, done once too often. */
  repeated: string[];
  /** Steps that were done, but not at their place. */
  outOfOrder: string[];
  /** 1 when path and process are the same; 0 when they share nothing. */
  fitness: number;
}

export interface Conformance {
  cases: number;
  /** Cases whose path is the process, step by step. */
  fittingCases: number;
  fittingShare: number;
  /** Mean of the fitness of all cases. */
  fitness: number;
  missing: Deviation[];
  /** Part of `missing`: passed over, while a later step was done. */
  skipped: Deviation[];
  extra: Deviation[];
  /** Part of `extra`: steps of the process done once too often. */
  repeated: Deviation[];
  outOfOrder: Deviation[];
}

/** An activity, how often it deviates in all, and in how many cases. */
export interface Deviation {
  activity: string;
  count: number;
  cases: number;
}

/**
 * Lays every case beside a process that is a sequence of steps. Only what was performed counts:
 * scheduling and starting are no steps of their own. Throws nothing; without cases all shares are 0.
 */
export function checkConformance(log: EventLog, steps: readonly string[]): Conformance {
  const { fits, counts } = fitCases(log, steps);
  const found = {
    ...{ missing: tally(), skipped: tally(), extra: tally(), repeated: tally() },
    outOfOrder: tally(),
  };
  let fitting = 0;
  let fitness = 0;
  fits.forEach((fit, at) => {
    const count = counts[at] ?? 0;
    if (fit.fitness === 1) fitting += count;
    fitness += fit.fitness * count;
    for (const kind of deviationKinds) found[kind].add(fit[kind], count);
  });
  const cases = countCases(log);
  return {
    ...{ cases, fittingCases: fitting, fittingShare: cases === 0 ? 0 : fitting / cases },
    ...{ fitness: cases === 0 ? 0 : fitness / cases, missing: found.missing.rows() },
    ...{ skipped: found.skipped.rows(), extra: found.extra.rows() },
    ...{ repeated: found.repeated.rows(), outOfOrder: found.outOfOrder.rows() },
  };
}

export const deviationKinds = ['missing', 'skipped', 'extra', 'repeated', 'outOfOrder'] as const;

export type DeviationKind = (typeof deviationKinds)[number];

/** How each case lies beside the steps: a fit for each path, how many took it, and the path of each case. */
export interface CaseFits {
  fits: PathFit[];
  counts: number[];
  ofCase: Int32Array;
}

/** The fit of every case, computed once for each path. */
export function fitCases(log: EventLog, steps: readonly string[]): CaseFits {
  const done = onlyPerformed(log);
  const { variants, ofCase } = countVariants(done);
  const fits = variants.map(({ activities }) =>
    fitPath(
      activities.map((code) => done.activity.names[code] ?? ''),
      steps,
    ),
  );
  return { fits, counts: variants.map(({ count }) => count), ofCase };
}

/**
 * The longest common sequence is what conforms. Of the rest, a step left out here and done elsewhere
 * is out of order; what remains is missing or extra. Fitness is twice the common length over both
 * lengths together.
 */
export function fitPath(path: readonly string[], steps: readonly string[]): PathFit {
  const { keptPath, keptSteps, common } = longestCommon(path, steps);
  const extra = path.filter((_, at) => !keptPath.has(at));
  const missing: string[] = [];
  const skipped: string[] = [];
  const outOfOrder: string[] = [];
  const lastKept = Math.max(-1, ...keptSteps);
  steps.forEach((step, at) => {
    if (keptSteps.has(at)) return;
    const elsewhere = extra.indexOf(step);
    if (elsewhere !== -1) outOfOrder.push(...extra.splice(elsewhere, 1));
    else missing.push(step);
    if (elsewhere === -1 && at < lastKept) skipped.push(step);
  });
  const repeated = extra.filter((activity) => steps.includes(activity));
  const lengths = path.length + steps.length;
  const fitness = lengths === 0 ? 1 : (2 * common) / lengths;
  return { missing, skipped, extra, repeated, outOfOrder, fitness };
}

function longestCommon(path: readonly string[], steps: readonly string[]) {
  const width = steps.length + 1;
  const best = new Uint32Array((path.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = path.length - 1; row >= 0; row -= 1)
    for (let column = steps.length - 1; column >= 0; column -= 1)
      best[row * width + column] =
        path[row] === steps[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const keptPath = new Set<number>();
  const keptSteps = new Set<number>();
  for (let row = 0, column = 0; row < path.length && column < steps.length; ) {
    if (path[row] === steps[column]) {
      keptPath.add(row);
      keptSteps.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return { keptPath, keptSteps, common: at(0, 0) };
}

/** The same cases with only the events by which something was done. */
function onlyPerformed(log: EventLog): EventLog {
  const performed = performedEvents(log);
  if (performed.every((one) => one === 1)) return log;
  const kept = performed.reduce((sum, one) => sum + one, 0);
  const order = new Int32Array(kept);
  const offsets = new Int32Array(log.offsets.length);
  let next = 0;
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    for (let event = from; event < to; event += 1) {
      if (performed[event] === 0) continue;
      order[next] = event;
      next += 1;
    }
    offsets[one + 1] = next;
  }
  return { ...takeEvents(log, order), offsets };
}

function tally() {
  const rows = new Map<string, Deviation>();
  return {
    add(activities: readonly string[], cases: number) {
      for (const activity of activities) {
        const row = rows.get(activity) ?? { activity, count: 0, cases: 0 };
        row.count += cases;
        rows.set(activity, row);
      }
      for (const activity of new Set(activities)) {
        const row = rows.get(activity);
        if (row !== undefined) row.cases += cases;
      }
    },
    rows: () => [...rows.values()].sort((a, b) => b.count - a.count),
  };
}
