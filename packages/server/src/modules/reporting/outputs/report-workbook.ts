import { type AddingColumn, addingColumns } from '@motcua/domain/reporting/adding-columns.ts';
import type { Cell, PrintedTable, ReportContent } from '@motcua/domain/reporting/content.ts';
import { isListTable, type ReportForm } from '@motcua/domain/reporting/form.ts';
import { type HeadCell, headGrid } from '@motcua/domain/reporting/head-grid.ts';
import { NO_CASE } from '@motcua/domain/reporting/values.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import {
  type BookCell,
  type BookSheet,
  cellName,
  writeWorkbook,
} from '../../../platform/workbook/workbook.ts';
import { checksSheet, textSheet } from './written-sheets.ts';
import type { CellStyle } from '../../../platform/workbook/workbook-styles.ts';

/** The report as a workbook whose totals and sums are formulas. The same content gives the same bytes. */
export function reportWorkbook(content: ReportContent): Uint8Array {
  return writeWorkbook(wordsOf(content.form.title).vi, [
    ...content.tables.map((table) => tableSheet(content, table)),
    ...(content.sections.length === 0 ? [] : [textSheet(content)]),
    checksSheet(content),
  ]);
}

/** Where a table lies in its sheet. */
interface Place {
  form: ReportForm;
  table: PrintedTable;
  adding: readonly AddingColumn[];
  firstRow: number;
}

function tableSheet(content: ReportContent, table: PrintedTable): BookSheet {
  const width = table.columns.length + 2;
  const top = topRows(content, { width, title: table.title });
  const heads = headRows(table, top.rows.length);
  const headTo = top.rows.length + heads.rows.length;
  const place: Place = {
    ...{ form: content.form, table, adding: addingColumns(content.form, table.code) },
    firstRow: headTo + (table.total?.at === 'first' ? 1 : 0),
  };
  const rows = table.rows.map((_, index) => rowCells(place, index));
  const total = totalRow(place);
  const body =
    total === null ? rows : table.total?.at === 'first' ? [total, ...rows] : [...rows, total];
  return {
    name: content.form.code + (content.tables.length > 1 ? ` ${table.code}` : ''),
    widths: [7, 44, ...table.columns.map((column) => (column.kind === 'text' ? 16 : 13))],
    rows: [...top.rows, ...heads.rows, ...body, ...signatureRows(content, width)],
    heights: { ...heads.heights, 2: 38 },
    merges: [...top.merges, ...heads.merges],
    landscape: content.form.page === 'landscape',
    ...{ headFrom: top.rows.length, headTo },
  };
}

function topRows(content: ReportContent, of: { width: number; title: string | null }) {
  const { form, unit, parentName } = content;
  const last = of.width - 1;
  const across = (value: string, style: CellStyle): BookCell[] => [{ value, style }];
  const left = (value: string, style?: CellStyle): (BookCell | null)[] => [
    { value, ...(style === undefined ? {} : { style }) },
  ];
  const first: (BookCell | null)[] = [{ value: parentName ?? '' }];
  first[last] = { value: form.number, style: 'italicRight' };
  const rows: (BookCell | null)[][] = [
    Array.from({ length: of.width }, (_, at) => first[at] ?? null),
    left(unit.name, 'bold'),
    across(wordsOf(form.title).vi.toUpperCase(), 'title'),
    ...(of.title === null ? [] : [across(of.title, 'italic')]),
    across(content.periodLine, 'italic'),
    across(versionLine(content), 'italic'),
    across(`Đơn vị tính: ${wordsOf(form.unitOfCount).vi}`, 'italicRight'),
  ];
  const merges = rows.flatMap((_, row) =>
    row < 2 ? [] : [`${cellName(0, row)}:${cellName(last, row)}`],
  );
  return { rows, merges };
}

/** "Bản 1, ký ngày …", or that nobody signed. */
export function versionLine({
  version,
  signature,
}: Pick<ReportContent, 'version' | 'signature'>): string {
  if (signature === null) return 'Dự thảo, chưa ký';
  const day = `${signature.at.slice(8, 10)}/${signature.at.slice(5, 7)}/${signature.at.slice(0, 4)}`;
  return `Bản ${version.number}, ${signature.name} ký ngày ${day}`;
}

function headRows(table: PrintedTable, from: number) {
  const grid = headGrid(table.columns);
  const width = table.columns.length + 2;
  const merges: string[] = [];
  const rows = grid.map((cells, level) => {
    const row: (BookCell | null)[] = Array.from({ length: width }, () => ({
      value: null,
      style: 'head',
    }));
    if (level === 0) {
      row[0] = { value: 'TT', style: 'head' };
      row[1] = { value: table.rowTitle, style: 'head' };
    }
    for (const { text, at, colSpan, rowSpan } of cells) {
      row[at + 2] = { value: text, style: 'head' };
      if (colSpan > 1 || rowSpan > 1)
        merges.push(
          `${cellName(at + 2, from + level)}:${cellName(at + 1 + colSpan, from + level + rowSpan - 1)}`,
        );
    }
    return row;
  });
  if (grid.length > 1)
    merges.push(
      ...[0, 1].map((at) => `${cellName(at, from)}:${cellName(at, from + grid.length - 1)}`),
    );
  const codes = ['(1)', '(2)', ...table.columns.map(({ code }) => code)];
  const heights = heightsOf(grid, from);
  const numbered = table.columns.some(({ code }) => /^\(\d+\)$/.test(code));
  return {
    rows: numbered ? [...rows, codes.map((value): BookCell => ({ value, style: 'code' }))] : rows,
    ...{ merges, heights },
  };
}

const LINE_POINTS = 16;
const LETTERS_A_LINE = 10;

/** A head is as high as its longest text over the rows that it reaches through. */
function heightsOf(grid: readonly (readonly HeadCell[])[], from: number): Record<number, number> {
  return Object.fromEntries(
    grid.map((cells, level) => {
      const lines = cells.map(({ text, colSpan, rowSpan }) =>
        Math.ceil(Math.ceil(text.length / (LETTERS_A_LINE * colSpan)) / rowSpan),
      );
      return [from + level, LINE_POINTS * Math.max(1, ...lines)];
    }),
  );
}

function rowCells(place: Place, index: number): BookCell[] {
  const row = place.table.rows[index];
  if (row === undefined) return [];
  const at = place.firstRow + index;
  const bold = row.heading === true;
  const indent = ' '.repeat(2 * row.depth);
  return [
    { value: row.order, style: 'order' },
    { value: `${indent}${row.name}`, style: bold ? 'textBold' : 'text' },
    ...row.cells.map((cell, column) => ({
      ...plainCell(place.table, { cell, column, bold }),
      ...(place.table.columns[column]?.kind === 'share'
        ? shareFormula(place, { column, row: at })
        : formulaOf(place, { cells: row.cells, column, row: at })),
    })),
  ];
}

/** A sum only where it gives what is printed: a broken identity stays visible. */
function formulaOf(
  { adding }: Place,
  { cells, column, row }: { cells: readonly Cell[]; column: number; row: number },
): { formula?: string } {
  const sum = adding.find((one) => one.at === column);
  if (sum === undefined) return {};
  const parts = sum.of.map((place) => cells[place]);
  const isNumber = (cell: Cell | undefined): cell is number => typeof cell === 'number';
  if (!parts.every(isNumber) || parts.reduce((a, b) => a + b, 0) !== cells[column]) return {};
  return { formula: sum.of.map((place) => cellName(place + 2, row)).join('+') };
}

function totalRow(place: Place): BookCell[] | null {
  const { table, firstRow } = place;
  if (table.total === null) return null;
  const at = table.total.at === 'first' ? firstRow - 1 : firstRow + table.rows.length;
  const { cells } = table.total;
  return [
    { value: null, style: 'order' },
    { value: 'Tổng cộng', style: 'textBold' },
    ...cells.map(
      (cell, column): BookCell => ({
        ...plainCell(table, { cell, column, bold: true }),
        ...(table.columns[column]?.kind === 'share'
          ? shareFormula(place, { column, row: at })
          : columnSum(place, { cell, column })),
      }),
    ),
  ];
}

/** Rows deeper than the first step are parts of the row above them and are not added twice. */
function columnSum(
  { table, firstRow }: Place,
  { cell, column }: { cell: Cell; column: number },
): { formula?: string } {
  const added = table.rows.flatMap((row, index) => (row.depth <= 1 ? [{ row, index }] : []));
  const sum = added.reduce((total, { row }) => {
    const value = row.cells[column];
    return typeof value === 'number' ? total + value : Number.NaN;
  }, 0);
  if (added.length === 0 || sum !== cell) return {};
  const all = added.length === table.rows.length;
  const names = added.map(({ index }) => cellName(column + 2, firstRow + index));
  return {
    formula: `SUM(${all ? `${names[0]}:${names.at(-1)}` : rangesOf(names, added).join(',')})`,
  };
}

/** Neighbouring rows as one range, so that a long list of units stays short. */
function rangesOf(names: readonly string[], added: readonly { index: number }[]): string[] {
  const ranges: string[] = [];
  let from = 0;
  for (let at = 1; at <= added.length; at += 1) {
    if (added[at]?.index === (added[at - 1]?.index ?? 0) + 1) continue;
    ranges.push(from === at - 1 ? `${names[from]}` : `${names[from]}:${names[at - 1]}`);
    from = at;
  }
  return ranges;
}

/** A share counts again where both of its parts are columns of the table. */
function shareFormula(
  { form, table }: Place,
  { column, row }: { column: number; row: number },
): { formula?: string } {
  const source = form.tables.find(({ code }) => code === table.code);
  if (source === undefined || isListTable(source)) return {};
  const share = source.columns[column];
  const place = (fact: string | undefined) =>
    source.columns.findIndex((one) => one.fact !== undefined && one.fact === fact);
  const [over, under] = [place(share?.numerator), place(share?.denominator)];
  if (over < 0 || under < 0) return {};
  const [a, b] = [cellName(over + 2, row), cellName(under + 2, row)];
  const { decimals = 2 } = share ?? {};
  return { formula: `IF(${b}=0,"${NO_CASE}",ROUND(${a}*100/${b},${decimals}))` };
}

function plainCell(
  table: PrintedTable,
  { cell, column, bold }: { cell: Cell; column: number; bold: boolean },
): BookCell {
  if (typeof cell !== 'number') return { value: cell, style: 'words' };
  const hasDecimals = !Number.isInteger(cell) || table.columns[column]?.kind === 'share';
  const style = hasDecimals ? (bold ? 'shareBold' : 'share') : bold ? 'countBold' : 'count';
  return { value: cell, style };
}

function signatureRows(
  { form, signature, notes }: ReportContent,
  width: number,
): (BookCell | null)[][] {
  const right = (value: string, style: CellStyle): (BookCell | null)[] =>
    Array.from({ length: width }, (_, at) => (at === width - 2 ? { value, style } : null));
  return [
    [],
    ...notes.map((note): BookCell[] => [{ value: `- ${note}` }]),
    [],
    right(
      (signature?.title ?? form.signature?.signer ?? 'Thủ trưởng đơn vị').toUpperCase(),
      'bold',
    ),
    [],
    right(signature?.name ?? '', 'bold'),
  ];
}
