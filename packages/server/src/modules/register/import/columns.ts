import { OperatorError } from '../../../platform/operator-error.ts';

export const COLUMNS = [
  'code',
  'procedure_code',
  'procedure_name',
  'applicant',
  'channel',
  'received_at',
  'due_at',
  'finished_at',
  'delivered_at',
  'status',
  'agency',
  'note',
] as const;

export type Column = (typeof COLUMNS)[number];

const MANDATORY = ['code', 'received_at', 'due_at'] as const satisfies readonly Column[];

/** The file is not a register: nothing was read beyond its first line. */
export class HeaderError extends OperatorError {}

/** Where each column stands; throws a header error that says what was found. */
export function readHeader(cells: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    const column = COLUMNS.find((one) => one === name);
    if (column === undefined) throw new HeaderError(unknownColumn(cell, cells));
    if (places.has(column))
      throw new HeaderError(`The first line names the column ${column} twice.`);
    places.set(column, index);
  }
  const missing = MANDATORY.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new HeaderError(
      `The first line lacks ${missing.join(', ')}; it has: ${cells.join(', ')}. ${EXPECTED}`,
    );
  return places;
}

const EXPECTED = `Expected, in any order: ${COLUMNS.join(', ')} (${MANDATORY.join(', ')} must be there).`;

function unknownColumn(cell: string, cells: readonly string[]): string {
  if (cell.trim() === '')
    return `The first line has a column without a name: ${cells.join(', ')}. ${EXPECTED}`;
  return `The first line names the unknown column “${cell.trim()}”. ${EXPECTED}`;
}
