import { type BothHours, inHours } from './durations.ts';
import { countCases, type EventLog, eventsOf } from './event-log.ts';
import type { WorkedTimes } from './working-clock.ts';

/** One activity directly after another in a case, how often, and what passes between them. */
export interface Edge extends BothHours {
  from: string;
  to: string;
  count: number;
}

/** A step of the map without its times: numbers of activities. */
export interface Step {
  from: number;
  to: number;
  count: number;
}

/** How often each activity directly follows each other one; most frequent first. */
export function countSteps(log: EventLog): Step[] {
  const size = log.activity.names.length;
  const counts = new Map<number, number>();
  forEachStep(log, (_, edge) => counts.set(edge, (counts.get(edge) ?? 0) + 1));
  return [...counts]
    .map(([edge, count]) => ({ from: Math.floor(edge / size), to: edge % size, count }))
    .sort((a, b) => b.count - a.count);
}

/** The process map: every step with frequency and time, most frequent first. */
export function mapProcess(log: EventLog, worked: WorkedTimes): Edge[] {
  const steps = countSteps(log);
  const { names } = log.activity;
  const size = names.length;
  const place = new Map(steps.map(({ from, to }, at) => [from * size + to, at]));
  const bounds = boundsOf(steps);
  const next = bounds.slice();
  const wall = new Float64Array(bounds.at(-1) ?? 0);
  const working = new Float64Array(wall.length);
  forEachStep(log, (event, edge) => {
    const at = place.get(edge) ?? 0;
    const slot = next[at] ?? 0;
    next[at] = slot + 1;
    wall[slot] = between(log.time.ms, event);
    working[slot] = between(worked.time, event);
  });
  return steps.map(({ from, to, count }, at) => ({
    ...{ from: names[from] ?? '', to: names[to] ?? '', count },
    wall: inHours(wall.subarray(bounds[at], bounds[at + 1])),
    working: inHours(working.subarray(bounds[at], bounds[at + 1])),
  }));
}

/** The steps on which most wall time passes in all; `share` is of all time between events. */
export function findBottlenecks(edges: readonly Edge[], limit = 10): (Edge & { share: number })[] {
  const total = edges.reduce((sum, { wall }) => sum + Math.max(0, wall?.total ?? 0), 0);
  return [...edges]
    .filter(({ wall }) => (wall?.total ?? 0) > 0)
    .sort((a, b) => (b.wall?.total ?? 0) - (a.wall?.total ?? 0))
    .slice(0, limit)
    .map((edge) => ({ ...edge, share: (edge.wall?.total ?? 0) / total }));
}

/** Calls for every event that has one before it in its case; `edge` is from × activities + to. */
function forEachStep(log: EventLog, call: (event: number, edge: number) => void): void {
  const { codes, names } = log.activity;
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    for (let event = from + 1; event < to; event += 1)
      call(event, (codes[event - 1] ?? 0) * names.length + (codes[event] ?? 0));
  }
}

function boundsOf(steps: readonly Step[]): Int32Array {
  const bounds = new Int32Array(steps.length + 1);
  steps.forEach(({ count }, at) => {
    bounds[at + 1] = (bounds[at] ?? 0) + count;
  });
  return bounds;
}

function between(times: Float64Array, event: number): number {
  return (times[event] ?? Number.NaN) - (times[event - 1] ?? Number.NaN);
}
