import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { OperatorError, sentenceOf } from '../../platform/operator-error.ts';
import { LogFault } from './log-fault.ts';
import { flattenOcel, type OcelEvent, type OcelLog, type OcelObject } from './flatten-ocel.ts';
import type { ImportedLog, ReadOptions } from './read-options.ts';

/** Reads OCEL 2.0 JSON as a log of cases. Throws an `OperatorError` in one sentence. */
export async function readOcelJson(
  chunks: AsyncIterable<string>,
  options: ReadOptions,
): Promise<ImportedLog> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return flattenOcel(parseOcel(text), options);
}

/** Reads an OCEL 2.0 SQLite file as a log of cases. Throws an `OperatorError` in one sentence. */
export function readOcelSqlite(path: string, options: ReadOptions): ImportedLog {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return flattenOcel({ objects: readObjects(database), events: readEvents(database) }, options);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new LogFault('log.not-ocel-database', { detail: sentenceOf(error) });
  } finally {
    database.close();
  }
}

const valueSchema = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value));
const typeSchema = z.object({
  name: z.string(),
  attributes: z.array(z.object({ name: z.string(), type: z.string() })).default([]),
});
const attributesSchema = z.array(z.object({ name: z.string(), value: valueSchema })).default([]);
const ocelSchema = z.object({
  objectTypes: z.array(typeSchema).default([]),
  eventTypes: z.array(typeSchema).default([]),
  objects: z.array(z.object({ id: z.string(), type: z.string(), attributes: attributesSchema })),
  events: z.array(
    z.object({
      type: z.string(),
      time: z.string(),
      attributes: attributesSchema,
      relationships: z.array(z.object({ objectId: z.string() })).default([]),
    }),
  ),
});

function parseOcel(text: string): OcelLog {
  const parsed = ocelSchema.safeParse(json(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new LogFault('log.not-ocel-json', { detail: `${where} ${issue?.message ?? ''}.` });
  }
  const { objects, events, objectTypes, eventTypes } = parsed.data;
  const ofObject = typeFinder(objectTypes);
  const ofEvent = typeFinder(eventTypes);
  return {
    objects: objects.map(({ attributes, ...object }) => ({
      ...object,
      attributes: attributes.map((one) => ({ ...one, type: ofObject(object.type, one.name) })),
    })),
    events: events.map(({ type, time, attributes, relationships }) => ({
      ...{ type, time, objectIds: relationships.map(({ objectId }) => objectId) },
      attributes: attributes.map((one) => ({ ...one, type: ofEvent(type, one.name) })),
    })),
  };
}

function typeFinder(types: readonly z.output<typeof typeSchema>[]) {
  const found = new Map<string, string>();
  for (const { name, attributes } of types)
    for (const attribute of attributes)
      found.set(JSON.stringify([name, attribute.name]), attribute.type);
  return (name: string, attribute: string) =>
    found.get(JSON.stringify([name, attribute])) ?? 'string';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LogFault('log.not-json');
  }
}

function readObjects(database: DatabaseSync): OcelObject[] {
  const values = valuesById(database, 'object');
  return rows(database, 'select ocel_id, ocel_type from object order by rowid').map((row) => {
    const id = String(row.ocel_id);
    return { id, type: String(row.ocel_type), attributes: values.get(id)?.attributes ?? [] };
  });
}

function readEvents(database: DatabaseSync): OcelEvent[] {
  const values = valuesById(database, 'event');
  const related = new Map<string, string[]>();
  for (const row of rows(database, 'select * from event_object order by rowid')) {
    const id = String(row.ocel_event_id);
    related.set(id, [...(related.get(id) ?? []), String(row.ocel_object_id)]);
  }
  return rows(database, 'select ocel_id, ocel_type from event order by rowid').map((row) => {
    const id = String(row.ocel_id);
    const { time = '', attributes = [] } = values.get(id) ?? {};
    return { type: String(row.ocel_type), time, attributes, objectIds: related.get(id) ?? [] };
  });
}

interface Values {
  time: string;
  attributes: OcelObject['attributes'];
}

/** Later rows of an object change single fields; what it had first stands. */
function valuesById(database: DatabaseSync, kind: 'event' | 'object'): Map<string, Values> {
  const found = new Map<string, Values>();
  for (const map of rows(database, `select ocel_type_map from ${kind}_map_type`)) {
    const table = `"${`${kind}_${String(map.ocel_type_map)}`.replaceAll('"', '""')}"`;
    const types = columnTypes(database, table);
    for (const row of rows(database, `select * from ${table} order by rowid`)) {
      const id = String(row.ocel_id);
      if (!found.has(id)) found.set(id, valuesOf(row, types));
    }
  }
  return found;
}

type Row = Record<string, unknown>;

function valuesOf(row: Row, types: ReadonlyMap<string, string>): Values {
  const attributes = Object.entries(row)
    .filter(([name, value]) => !name.startsWith('ocel_') && value !== null)
    .map(([name, value]) => ({ name, value: String(value), type: types.get(name) ?? 'string' }));
  return { time: String(row.ocel_time ?? ''), attributes };
}

function columnTypes(database: DatabaseSync, table: string): Map<string, string> {
  return new Map(
    rows(database, `pragma table_info(${table})`).map((row) => {
      const type = String(row.type).toLowerCase();
      return [String(row.name), SQL_TYPES[type] ?? 'string'];
    }),
  );
}

const SQL_TYPES: Readonly<Record<string, string>> = {
  ...{ integer: 'integer', real: 'float', timestamp: 'time', boolean: 'boolean' },
};

function rows(database: DatabaseSync, sql: string): Row[] {
  return database.prepare(sql).all();
}
