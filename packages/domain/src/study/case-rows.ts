import { MS_PER_HOUR } from './durations.ts';
import {
  activityOf,
  type EventLog,
  eventsOf,
  findCaseAttribute,
  nameAt,
  type Times,
} from './event-log.ts';
import { writeTimestamp } from './timestamp.ts';
import { countVariants } from './variants.ts';
import type { WorkedTimes } from './working-clock.ts';

/** A case as a list shows it; hours from its earliest to its latest time. */
export interface CaseRow {
  /** Its number in the log, counted from 0: ids may occur twice. */
  number: number;
  id: string;
  /** The dossier behind it, where the log is of our own dossiers. */
  dossierId: string | null;
  events: number;
  /** Rank of its path, 0 for the most frequent. */
  variant: number;
  begun: string | null;
  ended: string | null;
  wallHours: number | null;
  workingHours: number | null;
}

/** One event of a case, with the time since the event before it. */
export interface CaseEvent {
  activity: string;
  time: string | null;
  start: string | null;
  resource: string | null;
  group: string | null;
  transition: string | null;
  wallHours: number | null;
  workingHours: number | null;
}

export const caseOrders = ['longest', 'shortest', 'newest', 'oldest'] as const;

export type CaseOrder = (typeof caseOrders)[number];

/** Under this attribute a log of our own dossiers names each of them. */
export const DOSSIER_KEY = 'dossier_id';

/** The cases in the order wanted; `longest` is by working time, the wall decides between equals. */
export function listCaseRows(
  log: EventLog,
  worked: WorkedTimes,
  wanted: { cases: readonly number[]; order: CaseOrder; from: number; limit: number },
): CaseRow[] {
  const { cases, order, from, limit } = wanted;
  const spans = new Map(cases.map((one) => [one, spanOf(log, worked, one)]));
  const sign = order === 'longest' || order === 'newest' ? -1 : 1;
  const keys: (keyof Pick<CaseSpan, 'working' | 'wall' | 'begun'>)[] =
    order === 'longest' || order === 'shortest' ? ['working', 'wall'] : ['begun'];
  const sorted = [...cases].sort((a, b) => {
    const [first, second] = [spans.get(a), spans.get(b)];
    if (!first || !second) return Number(!first) - Number(!second) || a - b;
    for (const key of keys)
      if (first[key] !== second[key]) return sign * (first[key] - second[key]);
    return a - b;
  });
  const { ofCase } = countVariants(log);
  return sorted.slice(from, from + limit).map((one) => rowOf(log, one, { spans, ofCase }));
}

/** Every event of a case, in the order of the log. */
export function listCaseEvents(log: EventLog, worked: WorkedTimes, ofCase: number): CaseEvent[] {
  const { from, to } = eventsOf(log, ofCase);
  return Array.from({ length: to - from }, (_, at) => {
    const event = from + at;
    return {
      ...{ activity: activityOf(log, event), time: textAt(log.time, event) },
      ...{ start: textAt(log.start, event), resource: nameAt(log.resource, event) ?? null },
      ...{ group: nameAt(log.group, event) ?? null },
      transition: nameAt(log.transition, event) ?? null,
      wallHours: at === 0 ? null : since(log.time.ms, event),
      workingHours: at === 0 ? null : since(worked.time, event),
    };
  });
}

/** The earliest and latest time of a case, and what lies between in milliseconds. */
export interface CaseSpan {
  /** The event of the earliest time, and of the latest. */
  first: number;
  last: number;
  begun: number;
  wall: number;
  working: number;
}

/** Null when no event of the case has a time. */
export function spanOf(log: EventLog, worked: WorkedTimes, ofCase: number): CaseSpan | null {
  const { from, to } = eventsOf(log, ofCase);
  const { ms } = log.time;
  let first = -1;
  let last = -1;
  for (let event = from; event < to; event += 1) {
    const at = ms[event] ?? Number.NaN;
    if (Number.isNaN(at)) continue;
    if (first === -1 || at < (ms[first] ?? 0)) first = event;
    if (last === -1 || at >= (ms[last] ?? 0)) last = event;
  }
  if (first === -1) return null;
  const span = (times: Float64Array) => (times[last] ?? 0) - (times[first] ?? 0);
  return { first, last, begun: ms[first] ?? 0, wall: span(ms), working: span(worked.time) };
}

function rowOf(
  log: EventLog,
  one: number,
  { spans, ofCase }: { spans: ReadonlyMap<number, CaseSpan | null>; ofCase: Int32Array },
): CaseRow {
  const { from, to } = eventsOf(log, one);
  const span = spans.get(one) ?? null;
  return {
    ...{ number: one, id: log.caseIds[one] ?? '', events: to - from, variant: ofCase[one] ?? 0 },
    dossierId: findCaseAttribute(log, DOSSIER_KEY)?.values[one] ?? null,
    begun: span && textAt(log.time, span.first),
    ended: span && textAt(log.time, span.last),
    wallHours: span && span.wall / MS_PER_HOUR,
    workingHours: span && span.working / MS_PER_HOUR,
  };
}

function textAt(times: Times | null, event: number): string | null {
  const ms = times?.ms[event] ?? Number.NaN;
  if (times === null || Number.isNaN(ms)) return null;
  return writeTimestamp({ ms, zone: times.zone[event] ?? 0, finer: times.finer.get(event) ?? '' });
}

function since(times: Float64Array, event: number): number | null {
  const passed = (times[event] ?? Number.NaN) - (times[event - 1] ?? Number.NaN);
  return Number.isNaN(passed) ? null : passed / MS_PER_HOUR;
}
