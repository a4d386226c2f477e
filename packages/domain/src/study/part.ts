import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import { epochDayOf, type PlainDate } from '../shared/plain-date.ts';
import {
  type Coded,
  countCases,
  type EventLog,
  eventsOf,
  findCaseAttribute,
  nameAt,
} from './event-log.ts';
import { takeCases } from './take-events.ts';

/** A part of a log: the cases of a period, of a unit, or both. */
export interface PartWanted {
  /** Cases whose first time, on the clock it was written by, lies on these days or between. */
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  /** Cases with these values of case attributes, or with an event by this resource or group. */
  where?: readonly { key: string; value: string }[];
}

/** The cases that are wanted; the log itself when nothing is asked for. */
export function selectPart(log: EventLog, wanted: PartWanted): EventLog {
  const cases = casesOfPart(log, wanted);
  return cases.length === countCases(log) ? log : takeCases(log, cases);
}

/** Numbers of the cases that are wanted, in the order of the log. */
export function casesOfPart(log: EventLog, { from, to, where = [] }: PartWanted): number[] {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : epochDayOf(from);
  const last = to === undefined ? Number.POSITIVE_INFINITY : epochDayOf(to);
  const isBounded = from !== undefined || to !== undefined;
  const tests = where.map((one) => testOf(log, one));
  const isWanted = (ofCase: number) => {
    if (!tests.every((test) => test(ofCase))) return false;
    if (!isBounded) return true;
    const day = dayBegun(log, ofCase);
    return day !== null && day >= first && day <= last;
  };
  return Array.from({ length: countCases(log) }, (_, one) => one).filter(isWanted);
}

/** What a part can be asked for by, each with its most frequent values and the cases that have them. */
export function listFacets(log: EventLog, most = 40): Facet[] {
  const facets = log.caseAttributes
    .filter(({ type }) => type !== 'date')
    .map(({ key, values }) => ({ key, values: countValues(values) }));
  const hands = (key: string, column: Coded | null): Facet[] =>
    column === null ? [] : [{ key, values: casesByName(log, column) }];
  return [...facets, ...hands(GROUP, log.group), ...hands(RESOURCE, log.resource)]
    .filter(({ values }) => values.length > 1 && (values[0]?.cases ?? 0) > 1)
    .map(({ key, values }) => ({
      key,
      values: values.sort((a, b) => b.cases - a.cases).slice(0, most),
    }));
}

export interface Facet {
  key: string;
  values: { value: string; cases: number }[];
}

function countValues(values: readonly (string | undefined)[]): Facet['values'] {
  const counts = new Map<string, number>();
  for (const value of values)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, cases]) => ({ value, cases }));
}

function casesByName(log: EventLog, column: Coded): Facet['values'] {
  const counts = new Int32Array(column.names.length);
  const lastCase = new Int32Array(column.names.length).fill(-1);
  for (let ofCase = 0; ofCase < countCases(log); ofCase += 1) {
    const { from, to } = eventsOf(log, ofCase);
    for (let event = from; event < to; event += 1) {
      const code = column.codes[event] ?? -1;
      if (code === -1 || lastCase[code] === ofCase) continue;
      lastCase[code] = ofCase;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return column.names.map((value, code) => ({ value, cases: counts[code] ?? 0 }));
}

/** The keys by which a part can be asked for. */
export function partKeys(log: EventLog): string[] {
  const hands = [...(log.resource ? [RESOURCE] : []), ...(log.group ? [GROUP] : [])];
  return [...log.caseAttributes.map(({ key }) => key), ...hands];
}

const RESOURCE = 'org:resource';
const GROUP = 'org:group';

function testOf(
  log: EventLog,
  { key, value }: { key: string; value: string },
): (ofCase: number) => boolean {
  const column = findCaseAttribute(log, key);
  if (column !== undefined) return (ofCase) => column.values[ofCase] === value;
  const hands = key === RESOURCE ? log.resource : key === GROUP ? log.group : null;
  return (ofCase) => {
    const { from, to } = eventsOf(log, ofCase);
    for (let event = from; event < to; event += 1) if (nameAt(hands, event) === value) return true;
    return false;
  };
}

function dayBegun(log: EventLog, ofCase: number): number | null {
  const { from, to } = eventsOf(log, ofCase);
  let first: number | null = null;
  let begun = Number.POSITIVE_INFINITY;
  for (let event = from; event < to; event += 1) {
    const ms = log.time.ms[event] ?? Number.NaN;
    if (!(ms < begun)) continue;
    begun = ms;
    first = Math.floor((ms + (log.time.zone[event] ?? 0) * MS_PER_MINUTE) / MS_PER_DAY);
  }
  return first;
}
