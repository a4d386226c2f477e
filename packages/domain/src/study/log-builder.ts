import type { AttributeColumn, AttributeType, EventLog } from './event-log.ts';
import {
  createGrowingCodes,
  createGrowingNumbers,
  createGrowingTimes,
  ownText,
} from './growing.ts';
import { takeEvents } from './take-events.ts';
import { readTimestamp } from './timestamp.ts';

/** One event as a reader found it; a reader may use the same object for every event. */
export interface EventDraft {
  activity: string | undefined;
  time: string | undefined;
  start: string | undefined;
  resource: string | undefined;
  group: string | undefined;
  transition: string | undefined;
}

/** What had to be assumed or left open while a log was read; the words are in `note-sentences.ts`. */
export interface ImportFacts {
  withoutZone: number;
  assumedZone: number;
  withoutTime: number;
  unreadableTime: number;
  dayFirst: number;
  withoutActivity: number;
}

export interface LogBuilder {
  /** Begins a case and gives its number. */
  addCase(id: string): number;
  nameCase(ofCase: number, id: string): void;
  setCaseAttribute(ofCase: number, attribute: Attribute): void;
  /** Gives the number of the event in reading order. */
  addEvent(ofCase: number, draft: EventDraft): number;
  setEventAttribute(event: number, attribute: Attribute): void;
  finish(): { log: EventLog; facts: ImportFacts };
}

export interface Attribute {
  key: string;
  type: AttributeType;
  value: string;
}

/** Activity of an event that names none. */
export const UNNAMED = '(không tên)';

/**
 * Gathers cases and events in any order; the events of a case keep the order in which they were
 * added. Times without a zone are read `assumedZone` minutes east of Greenwich.
 */
export function createLogBuilder(assumedZone: number): LogBuilder {
  const caseIds: string[] = [];
  const caseOf = createGrowingNumbers();
  const activity = createGrowingCodes();
  const resource = createGrowingCodes();
  const group = createGrowingCodes();
  const transition = createGrowingCodes();
  const time = createGrowingTimes();
  const start = createGrowingTimes();
  const caseAttributes = new Map<string, MutableColumn>();
  const eventAttributes = new Map<string, MutableColumn>();
  const facts: ImportFacts = { ...NOTHING_ASSUMED, assumedZone };
  let events = 0;

  function timeOf(text: string | undefined): ReadTime | null {
    if (text !== undefined && text !== '') return readTime(text);
    facts.withoutTime += 1;
    return null;
  }

  function readTime(text: string): ReadTime | null {
    const read = readTimestamp(text, assumedZone);
    if (read === null) facts.unreadableTime += 1;
    if (read === null) return null;
    if (read.zone === null) facts.withoutZone += 1;
    if (read.dayFirst) facts.dayFirst += 1;
    return { ms: read.ms, finer: read.finer, zone: read.zone ?? assumedZone };
  }

  return {
    addCase: (id) => caseIds.push(ownText(id)) - 1,
    nameCase(ofCase, id) {
      caseIds[ofCase] = ownText(id);
    },
    setCaseAttribute: (ofCase, attribute) => set(caseAttributes, ofCase, attribute),
    addEvent(ofCase, draft) {
      caseOf.add(ofCase);
      if (draft.activity === undefined) facts.withoutActivity += 1;
      activity.add(draft.activity ?? UNNAMED);
      time.add(timeOf(draft.time));
      start.add(draft.start === undefined || draft.start === '' ? null : readTime(draft.start));
      resource.add(draft.resource);
      group.add(draft.group);
      transition.add(draft.transition);
      events += 1;
      return events - 1;
    },
    setEventAttribute: (event, attribute) => set(eventAttributes, event, attribute),
    finish() {
      const log: EventLog = {
        caseIds,
        offsets: new Int32Array(caseIds.length + 1),
        activity: activity.finish() ?? { names: [], codes: new Int32Array(0) },
        time: time.finish() ?? noTimes(events),
        start: start.finish(),
        resource: resource.finish(),
        group: group.finish(),
        transition: transition.finish(),
        caseAttributes: columns(caseAttributes, caseIds.length),
        eventAttributes: columns(eventAttributes, events),
      };
      return { log: groupByCase(log, caseOf.finish()), facts };
    },
  };
}

const NOTHING_ASSUMED: Omit<ImportFacts, 'assumedZone'> = {
  withoutZone: 0,
  withoutTime: 0,
  unreadableTime: 0,
  dayFirst: 0,
  withoutActivity: 0,
};

interface ReadTime {
  ms: number;
  zone: number;
  finer: string;
}

interface MutableColumn {
  key: string;
  type: AttributeType;
  values: (string | undefined)[];
  /** Each value once: most attributes say the same thing thousands of times. */
  pool: Map<string, string>;
}

function set(columns: Map<string, MutableColumn>, at: number, attribute: Attribute): void {
  let column = columns.get(attribute.key);
  if (column === undefined) {
    const key = ownText(attribute.key);
    column = { key, type: attribute.type, values: [], pool: new Map() };
    columns.set(key, column);
  }
  // Files disagree with themselves about types; text holds them all.
  if (column.type !== attribute.type) column.type = 'string';
  while (column.values.length < at) column.values.push(undefined);
  column.values[at] = pooled(column.pool, attribute.value);
}

function pooled(pool: Map<string, string>, value: string): string {
  const known = pool.get(value);
  if (known !== undefined) return known;
  const own = ownText(value);
  pool.set(own, own);
  return own;
}

function columns(found: ReadonlyMap<string, MutableColumn>, length: number): AttributeColumn[] {
  return [...found.values()].map(({ key, type, values }) => {
    while (values.length < length) values.push(undefined);
    return { key, type, values };
  });
}

function noTimes(events: number): EventLog['time'] {
  return {
    ms: new Float64Array(events).fill(Number.NaN),
    zone: new Int16Array(events),
    finer: new Map(),
  };
}

/** A stable counting sort; most files have their cases in one piece already. */
function groupByCase(log: EventLog, caseOf: Int32Array): EventLog {
  const { offsets } = log;
  for (const one of caseOf) offsets[one + 1] = (offsets[one + 1] ?? 0) + 1;
  for (let one = 1; one < offsets.length; one += 1)
    offsets[one] = (offsets[one] ?? 0) + (offsets[one - 1] ?? 0);
  if (caseOf.every((one, event) => event === 0 || one >= (caseOf[event - 1] ?? 0))) return log;
  const next = offsets.slice();
  const order = new Int32Array(caseOf.length);
  caseOf.forEach((one, event) => {
    const place = next[one] ?? 0;
    order[place] = event;
    next[one] = place + 1;
  });
  return takeEvents(log, order);
}
