import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { documentOf } from '../layout/definition.ts';
import { head } from '../layout/head.ts';
import { closing, grid, headCell, paragraph, titleBlock } from '../layout/parts.ts';
import type { Sheet } from '../layout/sheet.ts';

/** A list that two people sign, every value as it is printed. */
export interface ListView {
  orientation: 'portrait' | 'landscape';
  unitName: string;
  parentName: string | null;
  /** Top right: where the form comes from. */
  formNumber: string;
  title: string;
  periodLine: string;
  opening: readonly string[];
  heads: readonly string[];
  /** In points; null takes what is left. */
  widths: readonly (number | null)[];
  rows: readonly (readonly string[])[];
  closing: readonly string[];
  left: string;
  right: string;
  /** Equal copies, each for one side (NĐ 30/2020 Art. 30.3: two). */
  copies: number;
  /** The same list gives the same bytes. */
  at: string;
}

/** As long as a register of dossiers: nobody waits for more. */
const MOST_LIST_ROWS = 2000;

/** Throws `paper.too-long`. */
export function listPaper(view: ListView, sheet: Sheet): TDocumentDefinitions {
  const { rows, copies, title, formNumber } = view;
  if (rows.length * copies > MOST_LIST_ROWS)
    throw new DomainError('paper.too-long', { rows: rows.length * copies, most: MOST_LIST_ROWS });
  const content = Array.from({ length: copies }, (_, index) => copyOf(view, sheet, index)).flat();
  const definition = documentOf({ title, form: formNumber, content, copies }, sheet);
  const at = new Date(view.at);
  return { ...definition, info: { ...definition.info, creationDate: at, modDate: at } };
}

function copyOf(view: ListView, sheet: Sheet, index: number): Content[] {
  const agency = {
    ...{ name: view.unitName, parentName: view.parentName, place: '' },
    ...{ deskName: view.unitName, deskAddress: null, deskPhone: null, code: null },
  };
  const mark = view.copies > 1 ? `Bản ${index + 1}/${view.copies}` : '';
  return [
    {
      text: [view.formNumber, mark].filter(Boolean).join(' - '),
      ...{ alignment: 'right', italics: true, fontSize: sheet.small },
      ...(index === 0 ? {} : { pageBreak: 'before' }),
    },
    head({ agency, number: null, placeAndDate: null, ofAgency: true }, sheet),
    titleBlock({ title: view.title, under: view.periodLine }, sheet),
    ...view.opening.map((text): Content => ({ text, margin: [0, 1, 0, 2] })),
    grid({
      widths: [sheet.text * 2.2, ...view.widths.map((width) => width ?? '*')],
      heads: [['STT', ...view.heads].map(headCell)],
      rows: view.rows.map((cells, row) => [
        { text: String(row + 1), alignment: 'center' },
        ...cells.map((text) => ({ text })),
      ]),
      sheet,
    }),
    closing(
      view.closing.map((line) => paragraph(line)),
      [view.left, view.right].map((name) => ({
        ...{ title: name, hint: 'Ký, ghi rõ họ tên', name: null },
      })),
      sheet,
    ),
  ];
}
