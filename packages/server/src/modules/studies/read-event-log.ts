import { open } from 'node:fs/promises';
import { LogFault } from './log-fault.ts';
import { readCsv } from './read-csv.ts';
import { readOcelJson, readOcelSqlite } from './read-ocel.ts';
import type { ImportedLog, ReadOptions } from './read-options.ts';
import { readXes } from './read-xes.ts';
import { textOf } from './text-of-file.ts';

/**
 * Reads an event log, plain or gzip: XES, a table of events, OCEL 2.0 as JSON or SQLite. What it is
 * is told by its beginning, not by its name. Throws an `OperatorError` in one sentence.
 */
export async function readEventLog(path: string, options: ReadOptions): Promise<ImportedLog> {
  if (await isSqlite(path)) return readOcelSqlite(path, options);
  const chunks = textOf(path);
  const first = await chunks.next();
  if (first.done === true) throw new LogFault('log.empty', { path });
  const text = again(first.value, chunks);
  switch (first.value.trimStart()[0]) {
    case '<':
      return readXes(text, options);
    case '{':
      return readOcelJson(text, options);
    default:
      return readCsv(text, options);
  }
}

async function* again(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function isSqlite(path: string): Promise<boolean> {
  const file = await open(path).catch(() => {
    throw new LogFault('log.no-file', { path });
  });
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1') === 'SQLite format 3\0';
  } finally {
    await file.close();
  }
}
