import {
  activityOf,
  type AttributeColumn,
  countCases,
  type EventLog,
  eventsOf,
  nameAt,
} from '@motcua/domain/study/event-log.ts';
import {
  CASE_QUALIFIER,
  CASE_TYPE,
  eventColumns,
  eventId,
  NO_TIME,
  objectIds,
  ocelTypeOf,
  RESOURCE_QUALIFIER,
  RESOURCE_TYPE,
  resourceId,
} from './ocel-model.ts';
import { instantText } from './write-xes.ts';

/** The log as OCEL 2.0 JSON, piece by piece: cases and resources are objects, events point to them. */
export function* ocelJsonText(log: EventLog): Generator<string> {
  const columns = eventColumns(log);
  const ids = objectIds(log);
  yield `{"objectTypes":${JSON.stringify(objectTypes(log))},\n`;
  yield `"eventTypes":${JSON.stringify(eventTypes(log, columns))},\n"objects":[`;
  yield* listed(objects(log, ids));
  yield '],\n"events":[';
  yield* listed(events(log, { columns, ids }));
  yield ']}\n';
}

function* listed(items: Iterable<object>): Generator<string> {
  let mark = '\n';
  for (const item of items) {
    yield mark + JSON.stringify(item);
    mark = ',\n';
  }
}

function objectTypes(log: EventLog): object[] {
  return [
    { name: CASE_TYPE, attributes: log.caseAttributes.map(typed) },
    ...(log.resource === null ? [] : [{ name: RESOURCE_TYPE, attributes: [] }]),
  ];
}

/** Each type declares only the attributes that events of that type have. */
function eventTypes(log: EventLog, columns: readonly AttributeColumn[]): object[] {
  const used = log.activity.names.map(() => new Set<AttributeColumn>());
  for (const column of columns)
    column.values.forEach((value, event) => {
      if (value !== undefined) used[log.activity.codes[event] ?? 0]?.add(column);
    });
  return log.activity.names.map((name, code) => ({
    name,
    attributes: columns.filter((column) => used[code]?.has(column)).map(typed),
  }));
}

function typed({ key, type }: AttributeColumn) {
  return { name: key, type: ocelTypeOf(type) };
}

function* objects(log: EventLog, ids: readonly string[]): Generator<object> {
  for (let one = 0; one < countCases(log); one += 1) {
    const begun = instantText(log.time, eventsOf(log, one).from) ?? NO_TIME;
    const attributes = valuesAt(log.caseAttributes, one).map((value) => ({
      ...value,
      time: begun,
    }));
    yield { id: ids[one], type: CASE_TYPE, attributes, relationships: [] };
  }
  for (const name of log.resource?.names ?? [])
    yield { id: resourceId(name), type: RESOURCE_TYPE, attributes: [], relationships: [] };
}

function* events(
  log: EventLog,
  { columns, ids }: { columns: readonly AttributeColumn[]; ids: readonly string[] },
): Generator<object> {
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    for (let event = from; event < to; event += 1) {
      const resource = nameAt(log.resource, event);
      yield {
        id: eventId(event),
        type: activityOf(log, event),
        time: instantText(log.time, event) ?? NO_TIME,
        attributes: valuesAt(columns, event),
        relationships: [
          { objectId: ids[one], qualifier: CASE_QUALIFIER },
          ...(resource === undefined
            ? []
            : [{ objectId: resourceId(resource), qualifier: RESOURCE_QUALIFIER }]),
        ],
      };
    }
  }
}

function valuesAt(columns: readonly AttributeColumn[], at: number) {
  return columns.flatMap(({ key, values }) => {
    const value = values[at];
    return value === undefined ? [] : [{ name: key, value }];
  });
}
