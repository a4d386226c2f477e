import type { EventLog } from './event-log.ts';
import { countCases, eventsOf } from './event-log.ts';
import { performedEvents } from './performed.ts';
import { takeEvents } from './take-events.ts';
import { countVariants } from './variants.ts';

/** How one path lies beside the published steps. */
export interface PathFit {
  /** Steps of the process that were not done. */
  missing: string[];
  /** Activities done that the process has no step for, or once too often. */
  extra: string[];
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
  extra: Deviation[];
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
  const done = onlyPerformed(log);
  const { variants } = countVariants(done);
  const found = { missing: tally(), extra: tally(), outOfOrder: tally() };
  let fitting = 0;
  let fitness = 0;
  for (const { activities, count } of variants) {
    const path = activities.map((code) => done.activity.names[code] ?? '');
    const fit = fitPath(path, steps);
    if (fit.fitness === 1) fitting += count;
    fitness += fit.fitness * count;
    found.missing.add(fit.missing, count);
    found.extra.add(fit.extra, count);
    found.outOfOrder.add(fit.outOfOrder, count);
  }
  const cases = countCases(log);
  return {
    ...{ cases, fittingCases: fitting, fittingShare: cases === 0 ? 0 : fitting / cases },
    ...{ fitness: cases === 0 ? 0 : fitness / cases, missing: found.missing.rows() },
    ...{ extra: found.extra.rows(), outOfOrder: found.outOfOrder.rows() },
  };
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
  const outOfOrder: string[] = [];
  for (const step of steps.filter((_, at) => !keptSteps.has(at))) {
    const elsewhere = extra.indexOf(step);
    if (elsewhere === -1) missing.push(step);
    else outOfOrder.push(...extra.splice(elsewhere, 1));
  }
  const lengths = path.length + steps.length;
  return { missing, extra, outOfOrder, fitness: lengths === 0 ? 1 : (2 * common) / lengths };
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
