import {
  type AttributeColumn,
  type Coded,
  type EventLog,
  eventsOf,
  type Times,
} from './event-log.ts';

/** The log with only these cases, in this order; names stay numbered as they were. */
export function takeCases(log: EventLog, cases: readonly number[]): EventLog {
  const offsets = new Int32Array(cases.length + 1);
  const events: number[] = [];
  cases.forEach((one, position) => {
    const { from, to } = eventsOf(log, one);
    for (let event = from; event < to; event += 1) events.push(event);
    offsets[position + 1] = events.length;
  });
  return {
    ...takeEvents(log, Int32Array.from(events)),
    caseIds: cases.map((one) => log.caseIds[one] ?? ''),
    offsets,
    caseAttributes: log.caseAttributes.map((column) => takeValues(column, cases)),
  };
}

/** Every column of events in another order: event `i` of the answer was event `order[i]`. */
export function takeEvents(log: EventLog, order: Int32Array): EventLog {
  return {
    ...log,
    activity: takeCodes(log.activity, order),
    time: takeTimes(log.time, order),
    start: log.start && takeTimes(log.start, order),
    resource: log.resource && takeCodes(log.resource, order),
    group: log.group && takeCodes(log.group, order),
    transition: log.transition && takeCodes(log.transition, order),
    eventAttributes: log.eventAttributes.map((column) => takeValues(column, order)),
  };
}

function takeCodes({ names, codes }: Coded, order: Int32Array): Coded {
  return { names, codes: order.map((event) => codes[event] ?? -1) };
}

function takeTimes({ ms, zone, finer }: Times, order: Int32Array): Times {
  const taken = {
    ms: Float64Array.from(order, (event) => ms[event] ?? Number.NaN),
    zone: Int16Array.from(order, (event) => zone[event] ?? 0),
    finer: new Map<number, string>(),
  };
  if (finer.size === 0) return taken;
  order.forEach((event, position) => {
    const digits = finer.get(event);
    if (digits !== undefined) taken.finer.set(position, digits);
  });
  return taken;
}

function takeValues(column: AttributeColumn, order: ArrayLike<number>): AttributeColumn {
  return { ...column, values: Array.from(order, (from) => column.values[from]) };
}
