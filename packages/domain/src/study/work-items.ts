import { countCases, countEvents, type EventLog, eventsOf } from './event-log.ts';
import { phasesOf } from './performed.ts';
import type { WorkedTimes } from './working-clock.ts';

/** A piece of work with beginning and end, each on the wall clock and in working time (milliseconds). */
export interface WorkItem {
  ofCase: number;
  activity: number;
  /** The event of its end. */
  event: number;
  begin: Moment;
  end: Moment;
  /** What stood still before: from the last completion in the case until the beginning; null at the first. */
  waiting: { wall: number; working: number } | null;
}

export interface Moment {
  wall: number;
  working: number;
}

export interface WorkItems {
  items: WorkItem[];
  /** Beginnings without an end and ends without a beginning, where the log has both. */
  unpaired: number;
}

/**
 * Pieces of work: events that carry their own beginning, or else each `start` with the next
 * `complete` of the same activity in its case, first begun first ended. Null when the log tells
 * neither.
 */
export function findWorkItems(log: EventLog, worked: WorkedTimes): WorkItems | null {
  const spans = log.start === null ? pairTransitions(log, worked) : ownSpans(log, worked);
  if (spans === null) return null;
  return { unpaired: spans.unpaired, items: withWaiting(log, worked, spans.items) };
}

function ownSpans(log: EventLog, worked: WorkedTimes): WorkItems | null {
  const { start } = log;
  const workedStart = worked.start;
  if (start === null || workedStart === null) return null;
  const items: WorkItem[] = [];
  forEachEvent(log, (ofCase, event) => {
    const begin = { wall: start.ms[event] ?? Number.NaN, working: workedStart[event] ?? 0 };
    const end = endOf(log, worked, event);
    if (Number.isNaN(begin.wall) || Number.isNaN(end.wall)) return;
    const activity = log.activity.codes[event] ?? 0;
    items.push({ ofCase, activity, event, begin, end, waiting: null });
  });
  return { items, unpaired: countEvents(log) - items.length };
}

function pairTransitions(log: EventLog, worked: WorkedTimes): WorkItems | null {
  if (log.transition === null) return null;
  const { codes } = log.transition;
  const phases = phasesOf(log.transition.names);
  if (!phases.includes('begin') || !phases.includes('end')) return null;
  const items: WorkItem[] = [];
  const begun = new Map<number, Moment[]>();
  let unpaired = 0;
  let current = -1;
  const drop = () => {
    for (const open of begun.values()) unpaired += open.length;
    begun.clear();
  };
  const activitiesBegun = beginningActivities(log, phases);
  forEachEvent(log, (ofCase, event) => {
    if (ofCase !== current) drop();
    current = ofCase;
    const activity = log.activity.codes[event] ?? 0;
    const phase = phases[codes[event] ?? -1];
    const moment = endOf(log, worked, event);
    if (phase === 'begin') begun.set(activity, [...(begun.get(activity) ?? []), moment]);
    if (phase !== 'end' || !activitiesBegun.has(activity)) return;
    const begin = begun.get(activity)?.shift();
    if (begin === undefined) unpaired += 1;
    else items.push({ ofCase, activity, event, begin, end: moment, waiting: null });
  });
  drop();
  return { items, unpaired };
}

/** Activities that are ever begun: the others are mere moments and lack no beginning. */
function beginningActivities(log: EventLog, phases: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  log.transition?.codes.forEach((code, event) => {
    if (phases[code] === 'begin') found.add(log.activity.codes[event] ?? 0);
  });
  return found;
}

function withWaiting(log: EventLog, worked: WorkedTimes, items: WorkItem[]): WorkItem[] {
  const completions = completionsByCase(log, worked);
  return items.map((item) => {
    const before = lastBefore(completions[item.ofCase] ?? [], item);
    if (before === undefined) return item;
    const wall = item.begin.wall - before.wall;
    return { ...item, waiting: { wall, working: item.begin.working - before.working } };
  });
}

interface Completion extends Moment {
  event: number;
}

function completionsByCase(log: EventLog, worked: WorkedTimes): Completion[][] {
  const phases = log.transition === null ? [] : phasesOf(log.transition.names);
  const cases: Completion[][] = log.caseIds.map(() => []);
  forEachEvent(log, (ofCase, event) => {
    const phase = phases[log.transition?.codes[event] ?? -1];
    // Where some events carry a beginning, the others are moments within the work, not ends of it.
    const isEnd =
      log.start === null ? phase === 'end' : !Number.isNaN(log.start.ms[event] ?? Number.NaN);
    const end = endOf(log, worked, event);
    if (isEnd && !Number.isNaN(end.wall)) cases[ofCase]?.push({ ...end, event });
  });
  for (const moments of cases) moments.sort((a, b) => a.wall - b.wall);
  return cases;
}

/** The last completion until the work began; work done in no time does not wait for itself. */
function lastBefore(sorted: readonly Completion[], item: WorkItem): Completion | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.wall ?? 0) <= item.begin.wall) low = middle + 1;
    else high = middle;
  }
  const last = sorted[low - 1];
  return last?.event === item.event ? sorted[low - 2] : last;
}

function endOf(log: EventLog, worked: WorkedTimes, event: number): Moment {
  return { wall: log.time.ms[event] ?? Number.NaN, working: worked.time[event] ?? Number.NaN };
}

function forEachEvent(log: EventLog, call: (ofCase: number, event: number) => void): void {
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    for (let event = from; event < to; event += 1) call(one, event);
  }
}
