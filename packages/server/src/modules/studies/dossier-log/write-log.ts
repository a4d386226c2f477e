import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XES_HEAD, XES_TAIL, xesTraces } from '../write-xes.ts';
import { type CaseLogOptions, caseLogOf } from './case-log.ts';
import type { ReadDossiers } from './logged-dossier.ts';
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
import { writeOcelDatabase } from './write-ocel-thread.ts';

/** XES, a trace for each dossier; one walk. */
export async function* xesOfDossiers(
  read: ReadDossiers,
  options: CaseLogOptions,
): AsyncGenerator<string> {
  yield XES_HEAD;
  for await (const batch of read()) yield* joined(xesTraces(caseLogOf(batch, options)));
  yield XES_TAIL;
}

/**
 * OCEL 2.0 JSON in two walks, events first: what they are related to is known when they are through,
 * and the dossiers themselves are too many to be remembered.
 */
export async function* ocelJsonOfDossiers(
  read: ReadDossiers,
  places: Places,
): AsyncGenerator<string> {
  const book = createObjectBook(places);
  const types = new Set<string>();
  yield '{"events":[';
  let mark = '\n';
  for await (const batch of read()) {
    let text = '';
    for (const dossier of batch) {
      book.add(dossier);
      for (const event of dossier.events) {
        types.add(event.activity);
        text += mark + JSON.stringify(eventJson(eventOf(event, { dossier, places })));
        mark = ',\n';
      }
    }
    yield text;
  }
  yield '],\n"objects":[';
  mark = '\n';
  for (const part of book.list()) {
    yield mark + JSON.stringify(objectJson(part));
    mark = ',\n';
  }
  for await (const batch of read()) {
    let text = '';
    for (const dossier of batch) {
      text += mark + JSON.stringify(objectJson(dossierObject(dossier)));
      mark = ',\n';
    }
    yield text;
  }
  yield `],\n"objectTypes":${JSON.stringify(objectTypes())},\n`;
  yield `"eventTypes":${JSON.stringify([...types].map((name) => ({ name, attributes: typed(EVENT_COLUMNS) })))}}\n`;
}

/** OCEL 2.0 SQLite, written to a file that is gone when it has been read, or nobody takes it any more. */
export async function* ocelSqliteOfDossiers(
  read: ReadDossiers,
  { places, gone }: { places: Places; gone?: AbortSignal | undefined },
): AsyncGenerator<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-log-'));
  try {
    const path = join(folder, 'log.sqlite');
    await writeOcelDatabase({ path, places }, { read, gone });
    yield* createReadStream(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) text += piece;
  if (text !== '') yield text;
}

function objectTypes() {
  return Object.entries(OBJECT_COLUMNS).map(([name, columns]) => ({
    name,
    attributes: typed(columns),
  }));
}

function typed(columns: readonly OcelColumn[]) {
  const types = { date: 'time', float: 'float' } as const;
  return columns.map(({ key, type }) => ({
    name: key,
    type: type === 'date' || type === 'float' ? types[type] : 'string',
  }));
}

function eventJson({ id, type, time, values, relations }: OcelPart) {
  const attributes = stated(values);
  return { id, type, time, attributes, relationships: relations };
}

function objectJson({ id, type, time, values, relations }: OcelPart) {
  const attributes = stated(values).map((one) => ({ ...one, time }));
  return { id, type, attributes, relationships: relations };
}

function stated(values: OcelPart['values']) {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value }],
  );
}
