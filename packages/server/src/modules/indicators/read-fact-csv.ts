import { factColumns, type IndicatorFactRow } from '@motcua/contract/indicator-fact-imports.ts';
import { type CsvRow, readCsvTable } from '../../platform/csv-table.ts';

/** The file is no table of facts; the message is a sentence that says how to mend it. */
export class FactFileError extends Error {}

/** A row of the file with its line in it. */
export interface FactRowLine {
  line: number;
  row: IndicatorFactRow;
}

const needed = ['unit', 'period', 'measure', 'value'] as const;

/** Comma, semicolon or tabulator; the head line names the columns of `factColumns`, in any order. */
export function readFactCsv(text: string): FactRowLine[] {
  const [head, ...rows] = parseTable(text.replace(/^\uFEFF/, ''));
  if (head === undefined) throw new FactFileError('the file is empty.');
  const columns = head.cells.map((name) => name.trim().toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new FactFileError(
      `row ${head.line} names no column ${missing.map((name) => `“${name}”`).join(', ')}; the columns are ${factColumns.join(', ')}.`,
    );
  const unknown = columns.filter((name) => !factColumns.some((column) => column === name));
  if (unknown.length > 0)
    throw new FactFileError(
      `row ${head.line} names columns that are not known: ${unknown.map((name) => `“${name}”`).join(', ')}; the columns are ${factColumns.join(', ')}.`,
    );
  return rows.map(({ cells, line }) => {
    if (cells.length > columns.length)
      throw new FactFileError(
        `row ${line} has ${cells.length} cells for ${columns.length} columns; quote a cell that holds a comma.`,
      );
    const cell = (name: (typeof factColumns)[number]) =>
      (cells[columns.indexOf(name)] ?? '').trim();
    const [unit, period, measure, value] = [
      cell('unit'),
      cell('period'),
      cell('measure'),
      cell('value'),
    ];
    const told = { set: cell('set'), officer: cell('officer'), source: cell('source') };
    const paper = { number: cell('number'), date: cell('date'), signer: cell('signer') };
    return { line, row: { unit, period, measure, value, ...told, ...paper, file: cell('file') } };
  });
}

function parseTable(text: string): CsvRow[] {
  try {
    return readCsvTable(text);
  } catch (error) {
    throw new FactFileError(`the file is no CSV: ${error instanceof Error ? error.message : ''}.`);
  }
}
