import { strToU8, zipSync } from 'fflate';
import { type CellStyle, STYLES, stylesXml } from './workbook-styles.ts';
import { escapeXml, HEADER } from './xml.ts';

/** A cell; with `formula` the value is what it gives, kept for readers that do not count. */
export interface BookCell {
  value: number | string | null;
  formula?: string;
  style?: CellStyle;
}

export interface BookSheet {
  name: string;
  /** Widths of columns in characters. */
  widths: readonly number[];
  rows: readonly (readonly (BookCell | null)[])[];
  /** Heights in points of rows that hold more than one line, by row from 0. */
  heights?: Readonly<Record<number, number>>;
  /** `A1:C1`. */
  merges: readonly string[];
  landscape: boolean;
  /** Rows above stay when one scrolls and come again on every printed page. */
  headFrom?: number | undefined;
  headTo?: number | undefined;
}

/**
 * A workbook (Office Open XML) whose bytes depend on its contents alone: no clock, no random names, entries
 * in a fixed order with a fixed date. Formulas are counted anew when it is opened.
 */
export function writeWorkbook(title: string, sheets: readonly BookSheet[]): Uint8Array {
  const names = sheets.map(({ name }, index) => uniqueName(name, index));
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', rootRelations],
    ['docProps/core.xml', coreXml(title)],
    ['xl/workbook.xml', workbookXml(sheets, names)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
    ['xl/styles.xml', stylesXml()],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet),
    ]),
  ];
  // The date of a zip entry is a wall clock without zone: 1 January 1980, its first day, everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(files.map(([name, text]) => [name, [strToU8(text), { mtime, level: 6 }]])),
  );
}

/** `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

/** Column and row from 0: `(2, 4)` is `C5`. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function sheetXml(sheet: BookSheet): string {
  const { widths, rows, merges, landscape, headTo, heights = {} } = sheet;
  const pane =
    headTo === undefined
      ? ''
      : `<pane xSplit="2" ySplit="${headTo}" topLeftCell="C${headTo + 1}" activePane="bottomRight" state="frozen"/>`;
  return [
    HEADER,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="17"/>',
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.map((cells, row) => rowXml(cells, row, heights[row])).join('')}</sheetData>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '<pageMargins left="0.5" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

function rowXml(
  cells: readonly (BookCell | null)[],
  row: number,
  height: number | undefined,
): string {
  const inside = cells.map((cell, column) => cellXml(cell, cellName(column, row))).join('');
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return inside === '' ? '' : `<row r="${row + 1}"${size}>${inside}</row>`;
}

function cellXml(cell: BookCell | null, name: string): string {
  if (cell === null) return '';
  const { value, formula, style } = cell;
  const at = `r="${name}"${style === undefined ? '' : ` s="${STYLES.indexOf(style) + 1}"`}`;
  const counted = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (typeof value === 'number') return `<c ${at}>${counted}<v>${value}</v></c>`;
  if (value === null) return counted === '' ? `<c ${at}/>` : `<c ${at}>${counted}</c>`;
  if (counted !== '') return `<c ${at} t="str">${counted}<v>${escapeXml(value)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** At most 31 letters, none of them reserved, each name once. */
function uniqueName(name: string, index: number): string {
  const plain = name.replace(/[\\/?*[\]:']/g, ' ').trim() || 'Trang';
  return index === 0 ? plain.slice(0, 31) : `${index + 1}. ${plain}`.slice(0, 31).trim();
}

function workbookXml(sheets: readonly BookSheet[], names: readonly string[]): string {
  const titles = sheets.flatMap(({ headFrom, headTo }, index) =>
    headFrom === undefined || headTo === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`'${names[index]}'!$${headFrom + 1}:$${headTo}`)}</definedName>`,
        ],
  );
  return [
    HEADER,
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheets>${names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>`,
    titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`,
    '<calcPr calcId="0" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbookRelations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

const rootRelations = `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function coreXml(title: string): string {
  return `${HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Một Cửa</dc:creator></cp:coreProperties>`;
}

function contentTypes(count: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
  );
  return `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets.join('')}</Types>`;
}
