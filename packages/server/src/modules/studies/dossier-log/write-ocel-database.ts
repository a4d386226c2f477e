import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { createTypeTable, openOcelDatabase } from '../ocel-tables.ts';
import type { LoggedDossier } from './logged-dossier.ts';
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

export interface OcelDatabase {
  write(dossiers: readonly LoggedDossier[]): void;
  /** Writes what the dossiers are related to; without it nothing is in the file. */
  finish(): void;
}

/**
 * A new OCEL 2.0 database that takes dossiers as they come, a table for each type when it first occurs.
 * SQLite holds the thread that calls: in a server not the main one.
 */
export function createOcelDatabase(path: string, places: Places): OcelDatabase {
  const database = openOcelDatabase(path);
  const objects = createWriter(database, 'object');
  const events = createWriter(database, 'event');
  const book = createObjectBook(places);
  return {
    write(dossiers) {
      for (const dossier of dossiers) {
        book.add(dossier);
        objects.write(dossierObject(dossier), OBJECT_COLUMNS.dossier);
        for (const event of dossier.events)
          events.write(eventOf(event, { dossier, places }), EVENT_COLUMNS);
      }
    },
    finish() {
      for (const part of book.list()) objects.write(part, columnsOf(part.type));
      for (const type of Object.keys(OBJECT_COLUMNS)) objects.declare(type, columnsOf(type));
      database.exec('commit;');
      database.close();
    },
  };
}

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
