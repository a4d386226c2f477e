import type { SeasonResults } from '@motcua/contract/season-results.ts';
import type { Sheet } from '@motcua/contract/season-sheets.ts';
import { headGrid } from '@motcua/domain/reporting/head-grid.ts';
import { canonicalJson } from '@motcua/domain/shared/canonical.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/csv.ts';
import { writeWorkbook, type BookCell, type BookSheet } from '../../platform/workbook/workbook.ts';
import { placeOf, type ReportTableView, type ReportView } from '../papers/index.ts';
import type { SeasonParts } from './parts.ts';
import { readResults, type ResultsOrder } from './read-results.ts';
import { type OutputTable, resultTables, sheetTables, shown } from './result-tables.ts';

export const RESULT_MEDIA = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;
export type ResultFormat = keyof typeof RESULT_MEDIA;
export const RESULT_FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const satisfies ResultFormat[];

export interface OutputFile {
  bytes: Buffer;
  mediaType: string;
  disposition: string;
}

/** Results as a file; a published version gives the same bytes whenever it is asked for. Throws as `readResults`. */
export async function makeResultsFile(
  parts: SeasonParts,
  order: ResultsOrder & { format: ResultFormat; bom: boolean },
): Promise<OutputFile> {
  const { results, content } = await readResults(parts, order);
  const { format, bom } = order;
  const { year, unit } = results.season;
  const how = results.version === null ? 'du-thao' : `ban-${results.version}`;
  return {
    bytes: await bytesOf(parts, { results, content }, { format, bom }),
    mediaType: RESULT_MEDIA[format],
    disposition: dispositionOf(['CCHC', String(year), unit.code ?? unit.name, how], format),
  };
}

async function bytesOf(
  { print, clock }: SeasonParts,
  { results, content }: { results: SeasonResults; content: string | null },
  { format, bom }: { format: ResultFormat; bom: boolean },
): Promise<Buffer> {
  const tables = resultTables(results);
  switch (format) {
    case 'json':
      return Buffer.from(content ?? canonicalJson(results));
    case 'csv':
      return Buffer.from((bom ? BYTE_ORDER_MARK : '') + csvOf(results, tables));
    case 'xlsx':
      return Buffer.from(writeWorkbook(results.season.title, tables.map(bookSheet)));
    case 'pdf':
      return Buffer.from(await print({ kind: 'report', view: bookView(results, tables, clock()) }));
    default:
      return format satisfies never;
  }
}

/** The score sheet of a unit on paper, with the columns as they stand. */
export async function makeSheetPaper(
  { print, clock }: SeasonParts,
  sheet: Sheet,
): Promise<OutputFile> {
  const { season, unit, state } = sheet;
  const view = paperOf({
    ...{ unitName: unit.name, parentName: season.unit.name, at: clock() },
    ...{ title: 'PHIẾU CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH', orientation: 'portrait' },
    ...{ periodLine: season.title, isDraft: state !== 'published', number: null, date: null },
    ...{ foot: season.title, notes: notesOf(sheet), tables: sheetTables(sheet) },
  });
  return {
    bytes: Buffer.from(await print({ kind: 'report', view })),
    mediaType: RESULT_MEDIA.pdf,
    disposition: dispositionOf(['phieu-diem', String(season.year), unit.code ?? unit.name], 'pdf'),
  };
}

/** Evidence, reasons and explanations belong to the sheet as much as its points; the same words stand once. */
function notesOf({ items }: Sheet): string[] {
  const told = items.flatMap(({ code, evidence, appraised, explanation, decided }) => {
    const proof = evidence.map(({ number, title }) => number ?? title).join('; ');
    return [
      ...(proof === '' ? [] : [{ code, text: `tài liệu kiểm chứng ${proof}` }]),
      ...(appraised?.reason ? [{ code, text: `thẩm định: ${appraised.reason}` }] : []),
      ...(explanation === null ? [] : [{ code, text: `giải trình: ${explanation.text}` }]),
      ...(decided === null ? [] : [{ code, text: `hội đồng: ${decided.reason}` }]),
    ];
  });
  return [...Map.groupBy(told, ({ text }) => text)].map(
    ([text, own]) => `${own.map(({ code }) => code).join(', ')}: ${text}`,
  );
}

function csvOf({ season, version }: SeasonResults, tables: readonly OutputTable[]): string {
  const before = [season.year, season.unit.code ?? season.unit.name, version];
  return tables
    .map(({ code, columns, rows }) => {
      const head = ['year', 'office', 'version', 'table', 'order', 'name'];
      const titles = columns.map(({ title, under }) => [...under, title].join(' '));
      const lines = rows.map(({ order, name, cells }) =>
        csvLine([...before, code, order, name, ...cells]),
      );
      return [csvLine([...head, ...titles]), ...lines].join('');
    })
    .join('\r\n');
}

function bookSheet({ title, rowTitle, columns, rows }: OutputTable): BookSheet {
  const head: BookCell[] = ['STT', rowTitle, ...columns.map((column) => column.title)].map(
    (value) => ({ value, style: 'head' }),
  );
  return {
    name: title,
    widths: [8, 40, ...columns.map(({ isText }) => (isText ? 26 : 13))],
    rows: [
      [{ value: title, style: 'bold' }],
      [],
      head,
      ...rows.map(({ order, name, bold, cells }): BookCell[] => [
        { value: order, style: 'order' },
        { value: name, style: bold ? 'textBold' : 'text' },
        ...cells.map((value): BookCell => ({ value, style: styleOf(value, bold) })),
      ]),
    ],
    ...{ merges: [], landscape: columns.length > 5, headFrom: 3, headTo: 3 },
  };
}

function styleOf(value: string | number | null, bold: boolean): NonNullable<BookCell['style']> {
  if (typeof value === 'string') return 'text';
  const isCount = value === null || Number.isInteger(value);
  if (isCount) return bold ? 'countBold' : 'count';
  return bold ? 'shareBold' : 'share';
}

function bookView(results: SeasonResults, tables: readonly OutputTable[], now: string): ReportView {
  const { season, version, hash, publishedAt, documentNumber, documentDate } = results;
  const lock = hash === null ? '' : ` - bản ${version} - mã khóa ${hash.slice(0, 16)}`;
  return paperOf({
    ...{ unitName: season.unit.name, parentName: null, at: publishedAt ?? now },
    ...{ title: 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH', orientation: 'landscape' },
    ...{ periodLine: season.title, isDraft: version === null },
    ...{ number: documentNumber, date: documentDate, foot: `${season.title}${lock}`, tables },
    notes: [
      ...(results.mean === null ? [] : [`Điểm bình quân: ${shown(results.mean)}.`]),
      ...results.groups
        .filter(({ group }) => group === null)
        .map(({ code, name }) => `Lĩnh vực ${code}: ${name.vi}.`),
    ],
  });
}

interface PaperGiven {
  unitName: string;
  parentName: string | null;
  title: string;
  orientation: 'portrait' | 'landscape';
  periodLine: string;
  isDraft: boolean;
  number: string | null;
  date: SeasonResults['documentDate'];
  foot: string;
  notes: readonly string[];
  tables: readonly OutputTable[];
  at: string;
}

function paperOf(given: PaperGiven): ReportView {
  const { date, number, tables, ...rest } = given;
  return {
    ...rest,
    ...{ documentNumber: number, formNumber: '', unitOfCount: 'điểm' },
    placeAndDate: date === null ? null : `${placeOf([rest.unitName])}, ${longDay(date)}`,
    ...{ sections: [], tables: tables.map(tableView), receivers: null, preparer: null },
    signer: { title: 'Thủ trưởng đơn vị', name: null, hint: 'Ký, ghi rõ họ tên và đóng dấu' },
  };
}

function tableView({ title, rowTitle, columns, rows }: OutputTable): ReportTableView {
  return {
    ...{ title, rowTitle, heads: headGrid(columns) },
    codes: columns.map((_, index) => `(${index + 3})`),
    widths: columns.map(({ width }) => width),
    rows: rows.map(({ order, name, bold, depth, cells }) => ({
      ...{ order, name, bold, depth },
      cells: cells.map((cell, index) => ({
        text: typeof cell === 'number' ? shown(cell, columns[index]?.decimals) : (cell ?? ''),
        isWords: typeof cell === 'string',
      })),
    })),
  };
}

/** "ngày 05 tháng 01 năm 2027": days and the first two months with a zero (NĐ 30/2020 Annex I). */
function longDay(date: PlainDate): string {
  const [year, month = '', day] = date.split('-');
  return `ngày ${day} tháng ${month > '02' ? Number(month) : month} năm ${year}`;
}

function dispositionOf(words: readonly string[], format: string): string {
  const plain = words.join('_');
  const ascii = `${foldedName(plain)}.${format}`;
  const kind = format === 'pdf' ? 'inline' : 'attachment';
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(`${plain}.${format}`)}`;
}

function foldedName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9._-]+/g, '-');
}
