import type { PrintedTableView } from '@motcua/contract/report-content.ts';
import type { CellDifference } from '@motcua/domain/reporting/differences.ts';
import {
  type FormTable,
  isListTable,
  type ReportForm,
  type Value,
} from '@motcua/domain/reporting/form.ts';
import { NO_CASE } from '@motcua/domain/reporting/values.ts';
import { type Language, type Named, wordsOf } from '@motcua/domain/scoring/words.ts';

interface Reading {
  form: ReportForm;
  language: Language;
}

/** A printed table with the words of its form as the reader reads them; what is printed stays Vietnamese. */
export function inLanguage(table: PrintedTableView, { form, language }: Reading): PrintedTableView {
  const source = form.tables.find(({ code }) => code === table.code);
  if (language === 'vi' || source === undefined) return table;
  const say = (named: Named) => wordsOf(named)[language];
  const named = namesOf(source);
  const words = wordsInCells(source, say);
  const cells = (given: PrintedTableView['rows'][number]['cells']) =>
    given.map((cell) => (typeof cell === 'string' ? (words.get(cell) ?? cell) : cell));
  return {
    ...table,
    title: source.title === undefined ? null : say(source.title),
    rowTitle: say(source.rows.title),
    columns: table.columns.map((column) => {
      const told = named.columns.get(column.code);
      if (told === undefined) return column;
      return { ...column, title: say(told.title), under: told.under.map(say) };
    }),
    rows: table.rows.map((row) => ({
      ...row,
      name: say(named.rows.get(row.key) ?? row.name),
      cells: cells(row.cells),
    })),
    total: table.total === null ? null : { ...table.total, cells: cells(table.total.cells) },
  };
}

/** A changed cell with the head of its column, and of its row where that is an item of the form. */
export function cellInLanguage(
  cell: CellDifference,
  form: ReportForm,
  language: Language = 'vi',
): CellDifference {
  const source = form.tables.find(({ code }) => code === cell.table);
  if (language === 'vi' || source === undefined) return cell;
  const { columns, rows } = namesOf(source);
  const title = columns.get(cell.column)?.title ?? cell.columnTitle;
  const row = [...rows.values()].find((named) => wordsOf(named).vi === cell.row) ?? cell.row;
  return { ...cell, columnTitle: wordsOf(title)[language], row: wordsOf(row)[language] };
}

export function titlesInLanguage<T extends { code: string; title: string }>(
  sections: readonly T[],
  form: ReportForm,
  language: Language = 'vi',
): T[] {
  const titles = new Map((form.sections ?? []).map(({ code, title }) => [code, title]));
  return sections.map((section) => ({
    ...section,
    title: wordsOf(titles.get(section.code) ?? section.title)[language],
  }));
}

function namesOf(source: FormTable) {
  return {
    columns: new Map<string, { title: Named; under: readonly Named[] }>(
      isListTable(source)
        ? source.columns.map(({ code, title }) => [code, { title, under: [] }])
        : source.columns.map(({ code, title, under = [] }) => [code, { title, under }]),
    ),
    rows: new Map<string, Named>(
      isListTable(source) ? source.rows.items.map(({ code, name }) => [code, name]) : [],
    ),
  };
}

/** Words that stand where a number is missing, and units of measure, by what is printed. */
function wordsInCells(source: FormTable, say: (named: Named) => string): Map<string, string> {
  const values: readonly (Value & { unit?: Named | undefined })[] = isListTable(source)
    ? source.rows.items
    : source.columns;
  const named = values.flatMap(({ unavailable, unit }) => [unavailable, unit]);
  return new Map([
    [NO_CASE, say({ vi: NO_CASE, en: 'no case' })],
    ...named
      .filter((one) => one !== undefined)
      .map((one): [string, string] => [wordsOf(one).vi, say(one)]),
  ]);
}
