import { foldAccents } from '../shared/fold-accents.ts';
import type { EntryValue, EntryValues, RegisterDefinition, Words } from './definition.ts';
import { type CellReaders, type RawCell, readCell } from './read-cell.ts';

export interface TableFault {
  /** Row of the file, from 1. */
  row: number;
  column: string;
  words: Words;
}

export interface TableRow {
  row: number;
  /** The unit that is named in the row; null: whoever imports. */
  unit: string | null;
  state: string | null;
  values: EntryValues;
}

/** Heads besides the fields, as the export writes them. */
export const UNIT_HEADS = ['unit', 'don vi'];
const STATE_HEADS = ['state', 'trang thai'];
/** Written by the export, made anew by the import. */
const IGNORED_HEADS = ['number', 'so thu tu', 'so tt', 'stt', 'tt', ''];

/** The rows of a table whose first line names the fields, in either language or by code. */
export function readTable(
  definition: RegisterDefinition,
  table: readonly (readonly RawCell[])[],
  readers: CellReaders,
): { rows: TableRow[]; faults: TableFault[] } {
  const [heads = [], ...lines] = table;
  const columns = heads.map((head) => columnOf(definition, String(head ?? '')));
  const faults: TableFault[] = heads.flatMap((head, at) =>
    columns[at] === null ? [{ row: 1, column: String(head), words: unknownHead }] : [],
  );
  const rows: TableRow[] = [];
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === null || String(cell).trim() === '')) return;
    const read = readLine(definition, { columns, cells, row: index + 2 }, readers);
    rows.push(read.row);
    faults.push(...read.faults);
  });
  return { rows, faults };
}

type Column = { field: string } | 'unit' | 'state' | 'ignored' | null;

function columnOf(definition: RegisterDefinition, head: string): Column {
  const wanted = plain(head);
  const field = definition.fields.find(({ code, name }) =>
    [code, name.vi, name.en].some((text) => plain(text) === wanted),
  );
  if (field !== undefined) return { field: field.code };
  if (UNIT_HEADS.includes(wanted)) return 'unit';
  if (STATE_HEADS.includes(wanted)) return 'state';
  return IGNORED_HEADS.includes(wanted) ? 'ignored' : null;
}

function readLine(
  definition: RegisterDefinition,
  { columns, cells, row }: { columns: readonly Column[]; cells: readonly RawCell[]; row: number },
  readers: CellReaders,
): { row: TableRow; faults: TableFault[] } {
  const values: Record<string, EntryValue> = {};
  const faults: TableFault[] = [];
  let unit: string | null = null;
  let state: string | null = null;
  columns.forEach((column, at) => {
    const cell = cells[at] ?? null;
    if (column === null || column === 'ignored' || cell === null || cell === '') return;
    if (column === 'unit') unit = String(cell).trim();
    else if (column === 'state') state = stateOf(definition, String(cell));
    else {
      const field = definition.fields.find(({ code }) => code === column.field);
      if (field === undefined || field.computed !== undefined) return;
      const { value, fault } = readCell(field, cell, readers);
      if (fault !== null) faults.push({ row, column: field.name.vi, words: fault });
      else if (value !== null) values[field.code] = value;
    }
  });
  return { row: { row, unit, state, values }, faults };
}

function stateOf(definition: RegisterDefinition, text: string): string | null {
  const wanted = plain(text);
  const found = definition.states?.find(({ code, name }) =>
    [code, name.vi, name.en].some((one) => plain(one) === wanted),
  );
  return found?.code ?? null;
}

function plain(text: string): string {
  return foldAccents(text).replace(/\s+/g, ' ').trim();
}

const unknownHead: Words = {
  vi: 'Sổ này không có cột mang tên đó.',
  en: 'The register has no such column.',
};
