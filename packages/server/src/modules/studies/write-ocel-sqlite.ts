import { rm } from 'node:fs/promises';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { AttributeColumn, EventLog } from '@motcua/domain/study/event-log.ts';
import { activityOf, countCases, eventsOf, nameAt } from '@motcua/domain/study/event-log.ts';
import {
  CASE_QUALIFIER,
  CASE_TYPE,
  eventColumns,
  eventId,
  NO_TIME,
  objectIds,
  RESOURCE_QUALIFIER,
  RESOURCE_TYPE,
  resourceId,
} from './ocel-model.ts';
import { instantText } from './write-xes.ts';

/** Writes the log as an OCEL 2.0 SQLite file; a file that is there is replaced. */
export async function writeOcelSqlite(log: EventLog, path: string): Promise<void> {
  await rm(path, { force: true });
  const database = new DatabaseSync(path);
  try {
    database.exec('pragma journal_mode = off; pragma synchronous = off; begin;');
    database.exec(COMMON_TABLES);
    writeObjects(database, log);
    writeEvents(database, log);
    database.exec('commit;');
  } finally {
    database.close();
  }
}

const COMMON_TABLES = `
create table event_map_type (ocel_type text primary key, ocel_type_map text);
create table object_map_type (ocel_type text primary key, ocel_type_map text);
create table event (ocel_id text primary key, ocel_type text references event_map_type (ocel_type));
create table object (ocel_id text primary key, ocel_type text references object_map_type (ocel_type));
create table event_object (
  ocel_event_id text references event (ocel_id),
  ocel_object_id text references object (ocel_id),
  ocel_qualifier text,
  primary key (ocel_event_id, ocel_object_id, ocel_qualifier));
create table object_object (
  ocel_source_id text references object (ocel_id),
  ocel_target_id text references object (ocel_id),
  ocel_qualifier text,
  primary key (ocel_source_id, ocel_target_id, ocel_qualifier));
`;

function writeObjects(database: DatabaseSync, log: EventLog): void {
  const ids = objectIds(log);
  const insert = database.prepare('insert into object values (?, ?)');
  const cases = createTypeTable(database, {
    kind: 'object',
    type: CASE_TYPE,
    at: 0,
    columns: log.caseAttributes,
  });
  for (let one = 0; one < countCases(log); one += 1) {
    const id = ids[one] ?? '';
    insert.run(id, CASE_TYPE);
    const begun = instantText(log.time, eventsOf(log, one).from) ?? NO_TIME;
    cases.run(id, begun, null, ...valuesAt(log.caseAttributes, one));
  }
  if (log.resource === null) return;
  const resources = createTypeTable(database, {
    kind: 'object',
    type: RESOURCE_TYPE,
    at: 1,
    columns: [],
  });
  for (const name of log.resource.names) {
    insert.run(resourceId(name), RESOURCE_TYPE);
    resources.run(resourceId(name), NO_TIME, null);
  }
}

function writeEvents(database: DatabaseSync, log: EventLog): void {
  const ids = objectIds(log);
  const columns = eventColumns(log);
  const insert = database.prepare('insert into event values (?, ?)');
  const relate = database.prepare('insert into event_object values (?, ?, ?)');
  const tables = log.activity.names.map((type, at) =>
    createTypeTable(database, { kind: 'event', type, at, columns }),
  );
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    for (let event = from; event < to; event += 1) {
      const id = eventId(event);
      insert.run(id, activityOf(log, event));
      const time = instantText(log.time, event) ?? NO_TIME;
      tables[log.activity.codes[event] ?? 0]?.run(id, time, ...valuesAt(columns, event));
      relate.run(id, ids[one] ?? '', CASE_QUALIFIER);
      const resource = nameAt(log.resource, event);
      if (resource !== undefined) relate.run(id, resourceId(resource), RESOURCE_QUALIFIER);
    }
  }
}

interface TypeTable {
  kind: 'event' | 'object';
  type: string;
  at: number;
  columns: readonly AttributeColumn[];
}

/** The table of one type, and the statement that fills it. Types may be named anything, tables not. */
function createTypeTable(database: DatabaseSync, { kind, type, at, columns }: TypeTable) {
  const short = `${type
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .slice(0, 40)}${at + 1}`;
  database.prepare(`insert into ${kind}_map_type values (?, ?)`).run(type, short);
  const fixed = ['ocel_id', 'ocel_time', ...(kind === 'object' ? ['ocel_changed_field'] : [])];
  // An object may change over time and then has several rows; an event has one.
  const idType = `text ${kind === 'event' ? 'primary key ' : ''}references ${kind} (ocel_id)`;
  const own = columnNames([...fixed, ...columns.map(({ key }) => key)]);
  const typed = own.map((name, place) => {
    const column = columns[place - fixed.length];
    if (place === 0) return `${quoted(name)} ${idType}`;
    return `${quoted(name)} ${column === undefined ? 'text' : SQL_TYPES[column.type]}`;
  });
  database.exec(`create table ${quoted(`${kind}_${short}`)} (${typed.join(', ')})`);
  const blanks = own.map(() => '?').join(', ');
  return database.prepare(`insert into ${quoted(`${kind}_${short}`)} values (${blanks})`);
}

/** SQLite takes `Cost` and `cost` for one column; the second of them gets a number. */
function columnNames(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.map((key, at) => {
    const name = seen.has(key.toLowerCase()) ? `${key} ${at + 1}` : key;
    seen.add(name.toLowerCase());
    return name;
  });
}

const SQL_TYPES: Readonly<Record<AttributeColumn['type'], string>> = {
  ...{ string: 'text', date: 'text', int: 'integer', float: 'real', boolean: 'text', id: 'text' },
};

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function valuesAt(columns: readonly AttributeColumn[], at: number): SQLInputValue[] {
  return columns.map(({ values }) => values[at] ?? null);
}
