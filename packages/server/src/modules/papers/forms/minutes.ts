import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { documentOf } from '../layout/definition.ts';
import { head } from '../layout/head.ts';
import { centred, grid, headCell, paragraph, titleBlock } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';

/** Minutes that two sides sign (NĐ 30/2020 Annex III, form of biên bản); every text as it is printed. */
export interface MinutesView {
  unitName: string;
  parentName: string | null;
  /** Place before the date; the date is written by hand when it is signed. */
  place: string;
  title: string;
  under: string;
  /** Who, when, where: before the first section. */
  lines: readonly string[];
  sections: readonly { title: string; lines: readonly string[] }[];
  /** Stands under one of the sections, by its place in the list. */
  table: {
    after: number;
    heads: readonly string[];
    widths: readonly (string | number)[];
    rows: readonly (readonly string[])[];
  };
  closing: string;
  signatures: readonly {
    title: string;
    hint: string;
    name: string | null;
    /** A drawing of the hand as a data address. */
    image: string | null;
  }[];
  /** The same minutes give the same bytes. */
  at: string;
  isDraft: boolean;
}

export function minutesPaper(view: MinutesView, sheet: Sheet): TDocumentDefinitions {
  const agency = {
    ...{ name: view.unitName, parentName: view.parentName, place: view.place },
    ...{ deskName: view.unitName, deskAddress: null, deskPhone: null, code: null },
  };
  const placeAndDate = `${view.place || '…………'}, ngày …… tháng …… năm ………`;
  const content: Content[] = [
    head({ agency, number: 'by-hand', suffix: 'BB-ĐKT', placeAndDate, ofAgency: true }, sheet),
    titleBlock({ title: view.title, under: view.under }, sheet),
    ...view.lines.map((line) => paragraph(line)),
    ...view.sections.flatMap((section, index) => [
      ...sectionOf(section, sheet),
      ...(index === view.table.after ? [tableOf(view.table, sheet)] : []),
    ]),
    ending(view, sheet),
  ];
  const definition = documentOf({ title: view.title, form: view.under, content }, sheet);
  const at = new Date(view.at);
  return {
    ...definition,
    info: { ...definition.info, creationDate: at, modDate: at },
    ...(view.isDraft ? { watermark: draft } : {}),
  };
}

const draft = { text: 'DỰ THẢO', font: 'Tinos', color: '#999999', opacity: 0.12, bold: true };

function sectionOf(
  { title, lines }: MinutesView['sections'][number],
  { text: size }: Sheet,
): ContentText[] {
  return [
    { text: title, bold: true, margin: [0, size * 0.5, 0, size * 0.15], headlineLevel: 1 },
    ...lines.map(
      (text): ContentText => ({ text, alignment: 'justify', margin: [0, 0, 0, size * 0.25] }),
    ),
  ];
}

function tableOf({ heads, widths, rows }: MinutesView['table'], sheet: Sheet): Content {
  if (rows.length === 0) return paragraph('Không chọn mẫu.');
  return grid({
    widths: [...widths],
    heads: [heads.map(headCell)],
    rows: rows.map(([first = '', ...rest]) => [centred(first), ...rest.map((text) => ({ text }))]),
    sheet: { ...sheet, text: sheet.text * 0.85 },
  });
}

/** The last words stay with the signatures: neither stands alone on a page. */
function ending(view: MinutesView, { text: size, small }: Sheet): Content {
  return {
    stack: [
      { ...paragraphOf(view.closing), margin: [0, size * 0.6, 0, 0] },
      {
        columns: view.signatures.map(({ title, hint, name, image }) => ({
          stack: [
            { text: title.toUpperCase(), bold: true },
            { text: `(${hint})`, italics: true, fontSize: small },
            image === null
              ? {
                  text: ' ',
                  margin: [0, size * 1.6, 0, size * 1.6] as [number, number, number, number],
                }
              : { image, fit: [150, size * 4] as [number, number] },
            { text: name ?? ' ', bold: true },
          ],
          alignment: 'center' as const,
        })),
        margin: [0, size * 0.5, 0, 0],
      },
    ],
    unbreakable: true,
  };
}

function paragraphOf(text: string): ContentText {
  return { text, alignment: 'justify' };
}
