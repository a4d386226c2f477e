import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { createTypeTable, openOcelDatabase } from '../ocel-tables.ts';
import { createObjectBook } from './object-book.ts';
import {
  dossierObject,
  EVENT_COLUMNS,
  eventOf,
  OBJECT_COLUMNS,
  type OcelColumn,
  type OcelPart,
  type Places,
} from './ocel-parts.ts';
import type { ReadDossiers } from './logged-dossier.ts';

/** Writes dossiers into a new OCEL 2.0 database, one walk, a table for each type when it first occurs. */
export async function writeOcelDatabase(
  path: string,
  { read, places }: { read: ReadDossiers; places: Places },
): Promise<void> {
  const database = openOcelDatabase(path);
  try {
    const objects = createWriter(database, 'object');
    const events = createWriter(database, 'event');
    const book = createObjectBook(places);
    for await (const batch of read())
      for (const [at, dossier] of batch.entries()) {
        // SQLite writes on this thread; in between others have their turn.
        if (at % TURN === 0) await setImmediate();
        book.add(dossier);
        objects.write(dossierObject(dossier), OBJECT_COLUMNS.dossier);
        for (const event of dossier.events)
          events.write(eventOf(event, { dossier, places }), EVENT_COLUMNS);
      }
    for (const part of book.list()) objects.write(part, columnsOf(part.type));
    for (const type of Object.keys(OBJECT_COLUMNS)) objects.declare(type, columnsOf(type));
    database.exec('commit;');
  } finally {
    database.close();
  }
}

/** Dossiers written in one turn: some milliseconds. */
const TURN = 10;

function columnsOf(type: string): readonly OcelColumn[] {
  const known: Readonly<Record<string, readonly OcelColumn[]>> = OBJECT_COLUMNS;
  return known[type] ?? [];
}

function createWriter(database: DatabaseSync, kind: 'object' | 'event') {
  const insert = database.prepare(`insert into ${kind} values (?, ?)`);
  const relate = database.prepare(
    `insert or ignore into ${kind === 'event' ? 'event_object' : 'object_object'} values (?, ?, ?)`,
  );
  const tables = new Map<string, StatementSync>();
  const declare = (type: string, columns: readonly OcelColumn[]): StatementSync => {
    const known = tables.get(type);
    if (known !== undefined) return known;
    const made = createTypeTable(database, { kind, type, at: tables.size, columns });
    tables.set(type, made);
    return made;
  };
  return {
    declare,
    write({ id, type, time, values, relations }: OcelPart, columns: readonly OcelColumn[]): void {
      const table = declare(type, columns);
      insert.run(id, type);
      const own = columns.map(({ key }) => values[key] ?? null);
      if (kind === 'event') table.run(id, time, ...own);
      else table.run(id, time, null, ...own);
      for (const { objectId, qualifier } of relations) relate.run(id, objectId, qualifier);
    },
  };
}
