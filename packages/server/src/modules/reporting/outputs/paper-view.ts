import type { PrintedTable, ReportContent } from '@motcua/domain/reporting/content.ts';
import { headGrid } from '@motcua/domain/reporting/head-grid.ts';
import { cellText } from '@motcua/domain/reporting/values.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import type { ReportTableView, ReportView } from '../../papers/index.ts';
import { versionLine } from './report-workbook.ts';

/** The report as it is printed; `hash` of a locked version stands at its foot. */
export function paperView(content: ReportContent, hash: string | null): ReportView {
  const { form, unit, parentName, signature, asOf, sections, version } = content;
  const lock = hash === null ? '' : ` - mã khóa ${hash.slice(0, 16)}`;
  return {
    orientation: form.page ?? 'portrait',
    ...{ unitName: unit.name, parentName, formNumber: form.number, isDraft: signature === null },
    documentNumber: signature?.documentNumber ?? null,
    placeAndDate: signature === null ? null : `${signature.place}, ${longDay(signature.at)}`,
    title: wordsOf(form.title).vi,
    ...{ periodLine: content.periodLine, unitOfCount: wordsOf(form.unitOfCount).vi },
    foot: `${form.number} - ${versionLine({ version, signature })}${lock}`,
    sections: sections.map(({ title, heading, text }) => ({ title, heading, text })),
    tables: content.tables.map(tableView),
    notes: content.notes,
    receivers:
      sections.length === 0
        ? null
        : [...(parentName === null ? [] : [`${parentName};`]), 'Lưu: VT.'],
    preparer: form.signature?.preparer ?? null,
    signer: {
      title: signature?.title ?? form.signature?.signer ?? 'Thủ trưởng đơn vị',
      name: signature?.name ?? null,
      hint: signature === null ? 'Ký, ghi rõ họ tên và đóng dấu' : signedHint(signature.at),
    },
    at: signature?.at ?? asOf,
  };
}

function tableView(table: PrintedTable): ReportTableView {
  const { columns, rows, total } = table;
  const line = (cells: PrintedTable['rows'][number]['cells']) =>
    cells.map((cell, index) => ({
      text: cellText(cell, decimalsOf(cell, columns[index]?.decimals ?? 0)),
      isWords: typeof cell === 'string',
    }));
  const body = rows.map((row) => ({
    ...{ order: row.order, name: row.name, depth: row.depth, bold: row.heading === true },
    cells: line(row.cells),
  }));
  const sum = {
    ...{ order: '', name: 'Tổng cộng', depth: 0, bold: true },
    cells: line(total?.cells ?? []),
  };
  return {
    ...{ title: table.title, rowTitle: table.rowTitle, heads: headGrid(columns) },
    codes: columns.map(({ code }) => code),
    widths: columns.map((_, at) => widthOf(table, at)),
    rows: total === null ? body : total.at === 'first' ? [sum, ...body] : [...body, sum],
  };
}

/** In points: figures of a wide form get little, words more; a long figure widens its column. */
function widthOf(table: PrintedTable, at: number): number {
  const count = table.columns.length;
  if (count <= 4) return table.columns[at]?.kind === 'text' ? 62 : 68;
  const least = count <= 12 ? 45 : count <= 16 ? 36 : 24.5;
  const lines = [...table.rows, ...(table.total === null ? [] : [table.total])];
  const longest = Math.max(
    ...lines.map(({ cells }) => (typeof cells[at] === 'number' ? cellText(cells[at]).length : 0)),
  );
  return Math.max(least, longest * 3.7);
}

/** A share in a list has its decimals in the number itself. */
function decimalsOf(cell: unknown, decimals: number): number {
  return typeof cell === 'number' && !Number.isInteger(cell) ? Math.max(decimals, 2) : decimals;
}

/** "ngày 05 tháng 01 năm 2027": days and the first two months with a zero (NĐ 30/2020 Annex I). */
function longDay(at: string): string {
  const [year, month, day] = [at.slice(0, 4), at.slice(5, 7), at.slice(8, 10)];
  return `ngày ${day} tháng ${month > '02' ? Number(month) : month} năm ${year}`;
}

function signedHint(at: string): string {
  return `Đã ký trên hệ thống lúc ${at.slice(11, 16)} ngày ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
}
