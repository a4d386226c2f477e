import { wordsOf } from '../scoring/words.ts';
import type {
  Book,
  BookRow,
  Cell,
  Counts,
  PrintedRow,
  PrintedTable,
  ReportUnit,
} from './content.ts';
import {
  type FormTable,
  isListTable,
  type ListColumn,
  type ListItem,
  type ListTable,
  type ReportForm,
  type RowsTable,
} from './form.ts';
import { cellOf, differenceOf, type FormFacts, formFacts, isShare } from './values.ts';

/** What the tables of a form are filled with. */
export interface Filling {
  unit: ReportUnit;
  book: Book;
  previous: Counts | null;
}

/** Every table of the form, its cells counted. */
export function printTables(form: ReportForm, filling: Filling): PrintedTable[] {
  return form.tables.map((table) =>
    isListTable(table) ? printList(form, table, filling) : printRows(form, table, filling),
  );
}

function printRows(form: ReportForm, table: RowsTable, filling: Filling): PrintedTable {
  const rows = rowsOf(table, filling);
  const cells = (counts: Counts) => {
    const facts = formFacts(form, counts);
    return table.columns.map((column) => cellOf(column, facts));
  };
  const orders = ordersOf(rows);
  return {
    ...heads(table),
    columns: table.columns.map((column) => ({
      code: column.code,
      title: wordsOf(column.title).vi,
      under: (column.under ?? []).map((head) => wordsOf(head).vi),
      kind: column.unavailable !== undefined ? 'text' : isShare(column) ? 'share' : 'count',
      decimals: column.decimals ?? (isShare(column) ? 2 : 0),
    })),
    rows: rows.map((row, index) => ({
      ...{ key: row.key, name: row.name, depth: row.depth ?? 0 },
      ...{ order: orders[index] ?? '', cells: cells(row.counts) },
    })),
    total: table.total === undefined ? null : { at: table.total, cells: cells(filling.book.whole) },
  };
}

function rowsOf(
  { rows: { by, depth = 1 } }: RowsTable,
  { unit, book }: Filling,
): readonly BookRow[] {
  const whole: BookRow = { key: unit.code ?? unit.id, name: unit.name, counts: book.whole };
  if (by === 'whole') return [whole];
  if (by === 'unit') return (book.unit ?? [whole]).filter((row) => (row.depth ?? 0) <= depth);
  return book[by] ?? [];
}

/** `1`, `2`, and `2.1` for what stands one step deeper. */
function ordersOf(rows: readonly BookRow[]): string[] {
  const counters: number[] = [];
  return rows.map(({ depth = 0 }) => {
    const at = Math.max(depth - 1, 0);
    counters.length = Math.min(counters.length, at + 1);
    while (counters.length <= at) counters.push(0);
    counters[at] = (counters[at] ?? 0) + 1;
    return counters.join('.');
  });
}

function printList(form: ReportForm, table: ListTable, filling: Filling): PrintedTable {
  const now = formFacts(form, filling.book.whole, filling.previous);
  const before = formFacts(form, filling.previous ?? {});
  return {
    ...heads(table),
    columns: table.columns.map(({ code, title, show }) => ({
      ...{ code, title: wordsOf(title).vi, under: [], decimals: 0 },
      kind: show === 'unit' ? 'text' : 'count',
    })),
    rows: table.rows.items.map((item): PrintedRow => {
      const heading = isHeading(item) ? { heading: true as const } : {};
      return {
        ...{ key: item.code, order: item.code, name: wordsOf(item.name).vi },
        ...{ depth: item.code.split('.').length - 1, ...heading },
        cells: table.columns.map((column) =>
          listCell(
            column,
            item,
            filling.previous === null ? { now, before: null } : { now, before },
          ),
        ),
      };
    }),
    total: null,
  };
}

function listCell(
  { show }: ListColumn,
  item: ListItem,
  { now, before }: { now: FormFacts; before: FormFacts | null },
): Cell {
  switch (show) {
    case 'unit':
      return item.unit === undefined ? null : wordsOf(item.unit).vi;
    case 'value':
      return cellOf(item, now);
    case 'previous':
      return before === null ? null : cellOf(item, before);
    case 'difference':
      return before === null ? null : differenceOf(item, now, before);
  }
}

function isHeading({ fact, numerator, unavailable }: ListItem): boolean {
  return fact === undefined && numerator === undefined && unavailable === undefined;
}

function heads(table: FormTable) {
  return {
    code: table.code,
    title: table.title === undefined ? null : wordsOf(table.title).vi,
    rowTitle: wordsOf(table.rows.title).vi,
  };
}
