import type {
  Content,
  ContentText,
  Node,
  NodeQueries,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces.js';
import { documentOf } from '../layout/definition.ts';
import { head } from '../layout/head.ts';
import { closing, grid, type Signature, titleBlock } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';

/** A report by decree, every value as it is printed; facts only. */
export interface ReportView {
  orientation: 'portrait' | 'landscape';
  unitName: string;
  parentName: string | null;
  /** "15/BC-UBND"; null leaves dots. */
  documentNumber: string | null;
  placeAndDate: string | null;
  /** Top right: "Biểu số II.06a/VPCP/KSTT". */
  formNumber: string;
  title: string;
  periodLine: string;
  unitOfCount: string;
  /** Foot of each page. */
  foot: string;
  isDraft: boolean;
  sections: readonly { title: string; heading: boolean; text: string }[];
  tables: readonly ReportTableView[];
  notes: readonly string[];
  /** "Nơi nhận", for a report in words; a form of figures has its preparer instead. */
  receivers: readonly string[] | null;
  preparer: string | null;
  signer: { title: string; name: string | null; hint: string };
  /** Instant of sign-off, or up to which a draft counts: the same report gives the same bytes. */
  at: string;
}

export interface ReportTableView {
  title: string | null;
  /** Heads without the two columns of order and name, as laid out by `headGrid`. */
  heads: readonly (readonly { text: string; at: number; colSpan: number; rowSpan: number }[])[];
  rowTitle: string;
  codes: readonly string[];
  widths: readonly number[];
  rows: readonly {
    order: string;
    name: string;
    depth: number;
    bold: boolean;
    cells: readonly { text: string; isWords: boolean }[];
  }[];
}

/** A form of figures, or a report in words with its annexes (NĐ 30/2020 Annex I). */
export function reportPaper(view: ReportView, sheet: Sheet): TDocumentDefinitions {
  const hasText = view.sections.length > 0;
  const agency = {
    ...{ name: view.unitName, parentName: view.parentName, place: '' },
    ...{ deskName: view.unitName, deskAddress: null, deskPhone: null, code: null },
  };
  const number = view.documentNumber ?? 'by-hand';
  const { placeAndDate } = view;
  const content: Content[] = [
    { text: view.formNumber, alignment: 'right', italics: true, fontSize: sheet.small },
    head({ agency, number, suffix: 'BC', placeAndDate, ofAgency: true }, sheet),
    titleBlock({ title: view.title, under: view.periodLine }, sheet),
    ...(hasText ? wordsOf(view, sheet) : []),
    ...view.tables.flatMap((table, index) =>
      tableOf(table, { view, sheet, isAnnex: hasText && index === 0 }),
    ),
    ...notesOf(view.notes, sheet),
    ...(hasText ? [] : [ending(view, sheet)]),
  ];
  const definition = documentOf({ title: view.title, form: view.foot, content }, sheet);
  const at = new Date(view.at);
  return {
    ...definition,
    info: { ...definition.info, creationDate: at, modDate: at },
    pageBreakBefore: standsAlone,
    ...(view.isDraft
      ? {
          watermark: {
            text: 'DỰ THẢO',
            font: 'Tinos',
            color: '#999999',
            opacity: 0.12,
            bold: true,
          },
        }
      : {}),
  };
}

/** Ways to mark a line that is nothing without what follows: a text, or a table with its head. */
const HEADING = 1;
const TABLE_TITLE = 2;
/** Points that a title, the unit of count, a head of three lines and a first row take. */
const ROOM_OF_TABLE = 120;

/** A heading at the foot of a page goes on to the next one, to what it stands over. */
function standsAlone(
  { headlineLevel, startPosition }: Node,
  { getFollowingNodesOnPage }: NodeQueries,
): boolean {
  if (headlineLevel === HEADING) return getFollowingNodesOnPage().length === 0;
  const { verticalRatio, pageInnerHeight } = startPosition;
  const room = (1 - verticalRatio) * pageInnerHeight;
  return headlineLevel === TABLE_TITLE && room < ROOM_OF_TABLE;
}

/** The last part stays with the signature, so that none stands alone on a page. */
function wordsOf(view: ReportView, sheet: Sheet): Content[] {
  const parts = view.sections.flatMap((section) => sectionOf(section, sheet));
  const last = parts.splice(-2);
  return [...parts, { stack: [...last, ending(view, sheet)], unbreakable: true }];
}

function sectionOf(
  { title, heading, text }: ReportView['sections'][number],
  { text: size }: Sheet,
): Content[] {
  const isEmpty = text.trim() === '';
  const words = isEmpty ? (heading ? [] : ['……']) : text.split(/\n+/).filter((line) => line.trim());
  return [
    { text: title, bold: true, margin: [0, size * 0.5, 0, size * 0.15], headlineLevel: HEADING },
    ...words.map(
      (line): ContentText => ({
        text: line.trim(),
        alignment: 'justify',
        margin: [0, 0, 0, size * 0.3],
        leadingIndent: size * 2,
      }),
    ),
  ];
}

function tableOf(
  table: ReportTableView,
  { view, sheet, isAnnex }: { view: ReportView; sheet: Sheet; isAnnex: boolean },
): Content[] {
  const small = { ...sheet, text: smallType(table, sheet) };
  const size = sheet.text;
  return [
    ...(isAnnex
      ? [
          {
            text: 'PHỤ LỤC',
            bold: true,
            alignment: 'center' as const,
            pageBreak: 'before' as const,
          },
        ]
      : []),
    ...(table.title === null
      ? []
      : [
          {
            text: isAnnex ? table.title.toUpperCase() : table.title,
            bold: true,
            alignment: isAnnex ? ('center' as const) : ('left' as const),
            margin: [0, size * 0.4, 0, 0] as [number, number, number, number],
            headlineLevel: isAnnex ? undefined : TABLE_TITLE,
          },
        ]),
    ...(isAnnex ? [{ text: view.periodLine, italics: true, alignment: 'center' as const }] : []),
    {
      text: `Đơn vị tính: ${view.unitOfCount}`,
      italics: true,
      alignment: 'right',
      fontSize: sheet.small,
      margin: [0, size * 0.2, 0, 1],
      headlineLevel: table.title === null ? HEADING : undefined,
    },
    grid({
      widths: [18 + small.text, '*', ...table.widths],
      heads: headsOf(table),
      rows: table.rows.map((row) => rowOf(row, small)),
      sheet: small,
    }),
  ];
}

/** Many columns are set closer. */
function smallType({ widths }: ReportTableView, { text }: Sheet): number {
  if (widths.length > 16) return Math.min(text, 6.9);
  return widths.length > 6 ? Math.min(text, 9.4) : Math.min(text, 11.5);
}

function headsOf({ heads, rowTitle, codes }: ReportTableView): TableCell[][] {
  const width = codes.length + 2;
  const rows: TableCell[][] = heads.map((cells, level) => {
    const row: TableCell[] = Array.from({ length: width }, () => '');
    if (level === 0) {
      row[0] = { ...headText('TT'), rowSpan: heads.length };
      row[1] = { ...headText(rowTitle), rowSpan: heads.length };
    }
    for (const { text, at, colSpan, rowSpan } of cells)
      row[at + 2] = { ...headText(text), colSpan, rowSpan };
    return row;
  });
  const numbered = codes.some((code) => /^\(\d+\)$/.test(code));
  return numbered
    ? [
        ...rows,
        ['(1)', '(2)', ...codes].map((text) => ({ text, alignment: 'center', italics: true })),
      ]
    : rows;
}

function headText(text: string) {
  return { text, bold: true, alignment: 'center' as const };
}

function rowOf(row: ReportTableView['rows'][number], { text }: Sheet): TableCell[] {
  const { order, name, depth, bold, cells } = row;
  return [
    { text: order, alignment: 'center', bold },
    { text: name, bold, margin: [depth * text * 0.7, 0, 0, 0] },
    ...cells.map(
      (cell): TableCell => ({
        text: cell.text,
        bold,
        italics: cell.isWords,
        alignment: cell.isWords ? 'center' : 'right',
      }),
    ),
  ];
}

function notesOf(notes: readonly string[], { small }: Sheet): Content[] {
  if (notes.length === 0) return [];
  const lines = notes.map(
    (note): ContentText => ({
      text: `- ${note}`,
      italics: true,
      fontSize: small,
      alignment: 'justify',
    }),
  );
  const title = { text: 'Ghi chú:', bold: true, italics: true, fontSize: small };
  return [{ stack: [title, ...lines], unbreakable: true, margin: [0, small * 0.4, 0, 0] }];
}

/** Who signs, and who prepared it or to whom it goes; never torn apart. */
function ending({ receivers, preparer, signer }: ReportView, sheet: Sheet): Content {
  const right: Signature = { title: signer.title, hint: signer.hint, name: signer.name };
  if (receivers === null) {
    const left =
      preparer === null ? null : { title: preparer, hint: 'Ký, ghi rõ họ tên', name: null };
    return closing([], [left, right], sheet);
  }
  const signed = closing([], [right], sheet);
  return {
    columns: [
      {
        stack: [
          { text: 'Nơi nhận:', bold: true, italics: true },
          ...receivers.map((text) => ({ text: `- ${text}` })),
        ],
        fontSize: sheet.small,
        margin: [0, sheet.text * 0.5, 0, 0],
      },
      signed,
    ],
    unbreakable: true,
  } as Content;
}
