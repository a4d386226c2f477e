import { DatabaseSync } from 'node:sqlite';
import type { AttributeType } from '@motcua/domain/study/event-log.ts';

/**
 * A new OCEL 2.0 database with the tables every one has, inside a transaction that its writer commits.
 * Its keys are declared for readers and not enforced here: as long as one object is still to come, SQLite
 * would look through all relations at every new object.
 */
export function openOcelDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec(`pragma journal_mode = off; pragma synchronous = off;
    pragma locking_mode = exclusive; pragma cache_size = -${CACHE_KIBIBYTES}; begin;`);
  database.exec(COMMON_TABLES);
  return database;
}

/** Pseudonyms come in no order, so every insertion may touch any page of an index. */
const CACHE_KIBIBYTES = 65_536;

export interface TypedColumn {
  key: string;
  type: AttributeType;
}

export interface TypeTable {
  kind: 'event' | 'object';
  type: string;
  at: number;
  columns: readonly TypedColumn[];
}

/** The table of one type, and the statement that fills it. Types may be named anything, tables not. */
export function createTypeTable(database: DatabaseSync, { kind, type, at, columns }: TypeTable) {
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

const SQL_TYPES: Readonly<Record<AttributeType, string>> = {
  ...{ string: 'text', date: 'text', int: 'integer', float: 'real', boolean: 'text', id: 'text' },
};

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
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
