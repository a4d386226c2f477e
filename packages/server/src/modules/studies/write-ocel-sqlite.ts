import { rm } from 'node:fs/promises';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
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
  RESOURCE_QUALIFIER,
  RESOURCE_TYPE,
  resourceId,
} from './ocel-model.ts';
import { createTypeTable, openOcelDatabase } from './ocel-tables.ts';
import { instantText } from './write-xes.ts';

/** Writes the log as an OCEL 2.0 SQLite file; a file that is there is replaced. */
export async function writeOcelSqlite(log: EventLog, path: string): Promise<void> {
  await rm(path, { force: true });
  const database = openOcelDatabase(path);
  try {
    writeObjects(database, log);
    writeEvents(database, log);
    database.exec('commit;');
  } finally {
    database.close();
  }
}

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

function valuesAt(columns: readonly AttributeColumn[], at: number): SQLInputValue[] {
  return columns.map(({ values }) => values[at] ?? null);
}
