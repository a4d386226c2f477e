import { pipeline, Readable } from 'node:stream';
import { createLogBuilder, type LogBuilder } from '@motcua/domain/study/log-builder.ts';
import { parse } from 'csv-parse';
import { LogFault } from './log-fault.ts';
import { type CsvColumns, findColumns } from './csv-columns.ts';
import type { ImportedLog, ReadOptions } from './read-options.ts';

/**
 * Reads a table of events, one per line, with a line of names on top. The delimiter is the one of
 * comma, semicolon, tab and bar that the first line has most of. Cases stand in the order in which
 * they first occur, events in the order of the file. Throws an `OperatorError` in one sentence.
 */
export async function readCsv(
  chunks: AsyncIterable<string>,
  options: ReadOptions,
): Promise<ImportedLog> {
  const builder = createLogBuilder(options.assumedZone);
  let takeRow: ((row: readonly string[]) => void) | undefined;
  try {
    for await (const row of rowsOf(chunks)) {
      if (takeRow === undefined) takeRow = createTaker(builder, row, options);
      else takeRow(row);
    }
  } catch (error) {
    throw inOneSentence(error);
  }
  if (takeRow === undefined) throw new LogFault('log.table-empty');
  return { ...builder.finish(), outsideCases: 0 };
}

function createTaker(builder: LogBuilder, header: readonly string[], options: ReadOptions) {
  const columns = findColumns(header, options);
  const cases = new Map<string, number>();
  return (row: readonly string[]): void => {
    const id = row[columns.parts.case] ?? '';
    let ofCase = cases.get(id);
    if (ofCase === undefined) {
      ofCase = builder.addCase(id);
      cases.set(id, ofCase);
      setCaseAttributes({ builder, ofCase, columns, row });
    }
    const event = builder.addEvent(ofCase, draftOf(columns, row));
    if (!options.keepAttributes) return;
    for (const { at, key } of columns.eventAttributes) {
      const value = row[at];
      if (value) builder.setEventAttribute(event, { key, type: 'string', value });
    }
  };
}

interface CaseRow {
  builder: LogBuilder;
  ofCase: number;
  columns: CsvColumns;
  row: readonly string[];
}

/** What the first line of a case says of it holds for the case. */
function setCaseAttributes({ builder, ofCase, columns, row }: CaseRow): void {
  for (const { at, key } of columns.caseAttributes) {
    const value = row[at];
    if (value) builder.setCaseAttribute(ofCase, { key, type: 'string', value });
  }
}

function draftOf({ parts }: CsvColumns, row: readonly string[]) {
  const cell = (at: number) => row[at] || undefined;
  return {
    activity: cell(parts.activity),
    time: cell(parts.time),
    start: cell(parts.start),
    resource: cell(parts.resource),
    group: cell(parts.group),
    transition: cell(parts.transition),
  };
}

async function* rowsOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const parser = parse({
    ...{ delimiter: delimiterOf(first.value), bom: true, skip_empty_lines: true },
    ...{ relax_column_count: true, relax_quotes: true },
  });
  pipeline(Readable.from(again(first.value, iterator)), parser, () => {});
  for await (const row of parser) yield row;
}

async function* again(
  first: string,
  rest: AsyncIterator<string>,
): AsyncGenerator<string, void, void> {
  yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/\r|\n|$/));
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function inOneSentence(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new LogFault('log.quote-open');
  return String(error.code).startsWith('CSV_')
    ? new LogFault('log.table-unreadable', { detail: error.message })
    : error;
}
