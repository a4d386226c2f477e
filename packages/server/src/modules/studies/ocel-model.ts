import {
  type AttributeColumn,
  type AttributeType,
  countEvents,
  type EventLog,
  nameAt,
} from '@motcua/domain/study/event-log.ts';
import { instantText } from './write-xes.ts';

/** Names under which the parts of a case-based log go into the object-centric one. */
export const CASE_TYPE = 'case';
export const RESOURCE_TYPE = 'resource';
export const CASE_QUALIFIER = 'case';
export const RESOURCE_QUALIFIER = 'resource';

/** OCEL 2.0 has five types of attributes; time is written in ISO 8601. */
export type OcelType = 'string' | 'time' | 'integer' | 'float' | 'boolean';

export interface OcelAttribute {
  name: string;
  type: OcelType;
}

export function ocelTypeOf(type: AttributeType): OcelType {
  return OCEL_TYPES[type];
}

export function attributeTypeOf(type: string): AttributeType {
  return XES_TYPES[type] ?? 'string';
}

/** What is written of every event besides its type and time. */
export function eventColumns(log: EventLog): AttributeColumn[] {
  return [
    ...(log.start === null ? [] : [startColumn(log)]),
    ...(log.group === null ? [] : [namesColumn(log, 'org:group', log.group)]),
    ...(log.transition === null ? [] : [namesColumn(log, 'lifecycle:transition', log.transition)]),
    ...log.eventAttributes,
  ];
}

/**
 * A time that OCEL demands of every event and the log lacks: the epoch, which no reader takes for a
 * real time of work; the reader of this house turns it into none again.
 */
export const NO_TIME = '1970-01-01T00:00:00.000+00:00';

export function eventId(event: number): string {
  return `e${event + 1}`;
}

/** Cases may share an id, objects may not: the second of a name gets its number. */
export function objectIds(log: EventLog): string[] {
  const seen = new Set<string>();
  return log.caseIds.map((id, one) => {
    const own = seen.has(id) || id === '' ? `${id}#${one + 1}` : id;
    seen.add(own);
    return own;
  });
}

export function resourceId(name: string): string {
  return `resource:${name}`;
}

const OCEL_TYPES: Readonly<Record<AttributeType, OcelType>> = {
  ...{ string: 'string', date: 'time', int: 'integer', float: 'float' },
  ...{ boolean: 'boolean', id: 'string' },
};

const XES_TYPES: Readonly<Record<string, AttributeType>> = {
  ...{ string: 'string', time: 'date', integer: 'int', float: 'float', boolean: 'boolean' },
};

function startColumn(log: EventLog): AttributeColumn {
  const values = Array.from({ length: countEvents(log) }, (_, event) =>
    instantText(log.start, event),
  );
  return { key: 'start_timestamp', type: 'date', values };
}

function namesColumn(log: EventLog, key: string, names: EventLog['activity']): AttributeColumn {
  const values = Array.from({ length: countEvents(log) }, (_, event) => nameAt(names, event));
  return { key, type: 'string', values };
}
