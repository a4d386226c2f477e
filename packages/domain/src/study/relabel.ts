import { countCases, type EventLog, eventsOf } from './event-log.ts';
import { takeEvents } from './take-events.ts';

/**
 * The same cases told by another attribute of their events, as the step of the process that an event
 * ended; events without it are left out. Null when no event has it.
 */
export function relabel(log: EventLog, key: string): EventLog | null {
  const column = log.eventAttributes.find((one) => one.key === key);
  if (column === undefined) return null;
  const kept: number[] = [];
  const offsets = new Int32Array(log.offsets.length);
  for (let ofCase = 0; ofCase < countCases(log); ofCase += 1) {
    const { from, to } = eventsOf(log, ofCase);
    for (let event = from; event < to; event += 1)
      if (column.values[event] !== undefined) kept.push(event);
    offsets[ofCase + 1] = kept.length;
  }
  const names = new Map<string, number>();
  const codes = Int32Array.from(kept, (event) => {
    const name = column.values[event] ?? '';
    const code = names.get(name) ?? names.size;
    names.set(name, code);
    return code;
  });
  const taken = takeEvents(log, Int32Array.from(kept));
  return { ...taken, offsets, activity: { names: [...names.keys()], codes } };
}
