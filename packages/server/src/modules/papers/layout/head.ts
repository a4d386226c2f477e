import type { Content } from 'pdfmake/interfaces.js';
import type { PaperAgency } from '../paper-input.ts';
import type { Sheet } from './sheet.ts';

export interface HeadView {
  agency: PaperAgency;
  /** "15/TNHS"; null where the form has no number, dots are printed for a number given by hand. */
  number: string | null | 'by-hand';
  suffix?: string;
  /** "An Giang, ngày 20 tháng 4 năm 2026"; null leaves it to the hand. */
  placeAndDate: string | null;
  /** The head of a letter of the agency leaves out the desk. */
  ofAgency?: boolean;
}

/** Left the office, right the motto of the country (NĐ 30/2020 Art. 8). */
export function head(view: HeadView, sheet: Sheet): Content {
  return {
    columns: [
      { width: '*', stack: office(view, sheet) },
      { width: 'auto', stack: motto(view, sheet) },
    ],
    columnGap: sheet.text * 0.8,
    margin: [0, 0, 0, sheet.text * 0.9],
  };
}

function office({ agency, number, suffix, ofAgency }: HeadView, { head, text }: Sheet): Content[] {
  const centred = { fontSize: head, alignment: 'center' } as const;
  const own = ofAgency ? agency.name : agency.deskName;
  const above = ofAgency ? agency.parentName : (agency.deskOf ?? agency.name);
  return [
    ...(above ? [{ ...centred, text: above.toUpperCase() }] : []),
    { ...centred, text: own.toUpperCase(), bold: true },
    rule(text * 5),
    ...(number === null
      ? []
      : [{ ...centred, text: `Số: ${numberText(number, suffix)}`, margin: gap(text) }]),
  ];
}

function motto({ placeAndDate }: HeadView, { head, text }: Sheet): Content[] {
  const centred = { fontSize: head, alignment: 'center', noWrap: true } as const;
  return [
    { ...centred, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true },
    { ...centred, text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize: head + 0.8 },
    rule(text * 13),
    {
      ...centred,
      text: placeAndDate ?? '…………, ngày …… tháng …… năm ………',
      italics: true,
      margin: gap(text),
    },
  ];
}

function numberText(number: string, suffix: string | undefined): string {
  return number === 'by-hand' ? `………/${suffix ?? ''}` : number;
}

function rule(length: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.6 }],
    alignment: 'center',
    margin: [0, 1.5, 0, 0],
  };
}

function gap(text: number): [number, number, number, number] {
  return [0, text * 0.35, 0, 0];
}
