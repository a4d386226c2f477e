import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A row of a table that a person saved, with the line of the file on which it ends, from 1. */
export interface CsvRow {
  cells: string[];
  line: number;
}

/**
 * The rows of a CSV file of some thousand lines, the head line among them. Spreadsheets in Viet Nam write semicolons:
 * the head line tells which sign parts the cells. Throws the error of the parser when the text is no CSV.
 */
export function readCsvTable(text: string): CsvRow[] {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  const records: unknown = parse(text, {
    ...{ delimiter, info: true, relax_column_count: true, skip_empty_lines: true },
  });
  return recordsSchema
    .parse(records)
    .map(({ record, info }) => ({ cells: record, line: info.lines }));
}

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);
