import { countCases, countEvents, type EventLog, eventsOf, type Times } from './event-log.ts';
import { takeEvents } from './take-events.ts';

/** Events earlier than the last one before them that has a time, and the cases that have such. */
export function countOutOfOrder(log: EventLog): { events: number; cases: number } {
  const count = { events: 0, cases: 0 };
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    const before = count.events;
    let last = from;
    for (let event = from; event < to; event += 1) {
      if (Number.isNaN(log.time.ms[event])) continue;
      if (compareTimes(log.time, event, last) < 0) count.events += 1;
      last = event;
    }
    if (count.events > before) count.cases += 1;
  }
  return count;
}

/** Events of each case by time; equal times keep the order of the file, events without time stay last. */
export function orderByTime(log: EventLog): EventLog {
  if (countOutOfOrder(log).events === 0 && !hasMissingTime(log)) return log;
  const order = Int32Array.from({ length: countEvents(log) }, (_, event) => event);
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    order.subarray(from, to).sort((a, b) => compareTimes(log.time, a, b) || a - b);
  }
  return takeEvents(log, order);
}

/** Negative when the first is earlier, exact beyond milliseconds; no time comes after every time. */
export function compareTimes({ ms, finer }: Times, a: number, b: number): number {
  const first = ms[a] ?? Number.NaN;
  const second = ms[b] ?? Number.NaN;
  if (Number.isNaN(first) || Number.isNaN(second))
    return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
  if (first !== second || finer.size === 0) return first - second;
  const digitsA = finer.get(a) ?? '';
  const digitsB = finer.get(b) ?? '';
  if (digitsA === digitsB) return 0;
  return digitsA < digitsB ? -1 : 1;
}

function hasMissingTime(log: EventLog): boolean {
  return log.time.ms.some((ms) => Number.isNaN(ms));
}
