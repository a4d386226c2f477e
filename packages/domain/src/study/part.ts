import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { epochDayOf } from '../shared/plain-date.ts';
import type { EventLog } from './event-log.ts';
import { eventsOf, findCaseAttribute, nameAt } from './event-log.ts';
import { selectCases } from './take-events.ts';

/** A part of a log: the cases of a period, of a unit, or both. */
export interface PartWanted {
  /** Cases whose first time, on the clock it was written by, lies on these days or between. */
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  /** Cases with these values of case attributes, or with an event by this resource or group. */
  where?: readonly { key: string; value: string }[];
}

/** The cases that are wanted; the log itself when nothing is asked for. */
export function selectPart(log: EventLog, { from, to, where = [] }: PartWanted): EventLog {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : epochDayOf(from);
  const last = to === undefined ? Number.POSITIVE_INFINITY : epochDayOf(to);
  const isBounded = from !== undefined || to !== undefined;
  const tests = where.map((one) => testOf(log, one));
  return selectCases(log, (ofCase) => {
    if (!tests.every((test) => test(ofCase))) return false;
    if (!isBounded) return true;
    const day = dayBegun(log, ofCase);
    return day !== null && day >= first && day <= last;
  });
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
