/** Paper, margins and sizes of type; lengths in points. */
export interface Sheet {
  pageSize: 'A5' | 'A4';
  orientation: 'portrait' | 'landscape';
  margins: [left: number, top: number, right: number, bottom: number];
  /** Width between the margins. */
  width: number;
  text: number;
  small: number;
  head: number;
  title: number;
}

export type SheetName = 'A5' | 'A4' | 'A4-landscape';

const POINTS_PER_MM = 72 / 25.4;

/** The forms are A5 (TT 01/2018 Art. 10); A4 keeps the margins of NĐ 30/2020 Annex I. */
export const sheets: Record<SheetName, Sheet> = {
  A5: sheet({ pageSize: 'A5', widthMm: 148, mm: [15, 10, 12, 13], text: 10, head: 8.6, title: 12 }),
  A4: sheet({
    pageSize: 'A4',
    widthMm: 210,
    mm: [30, 20, 15, 20],
    text: 13,
    head: 11.4,
    title: 15,
  }),
  'A4-landscape': {
    ...sheet({
      pageSize: 'A4',
      widthMm: 297,
      mm: [15, 15, 12, 15],
      text: 8.6,
      head: 10.5,
      title: 14,
    }),
    orientation: 'landscape',
  },
};

/** The same sheet set closer, for a paper that would run over by a few lines. */
export function tightened(sheet: Sheet): Sheet {
  const [left, top, right, bottom] = sheet.margins;
  return {
    ...sheet,
    margins: [left, top * 0.85, right, bottom * 0.9],
    text: sheet.text * 0.92,
    small: sheet.small * 0.94,
    head: sheet.head * 0.96,
    title: sheet.title * 0.96,
  };
}

function sheet({
  pageSize,
  widthMm,
  mm: [left, top, right, bottom],
  text,
  head,
  title,
}: {
  pageSize: 'A5' | 'A4';
  widthMm: number;
  mm: [number, number, number, number];
  text: number;
  head: number;
  title: number;
}): Sheet {
  return {
    ...{ pageSize, text, head, title },
    orientation: 'portrait',
    small: text * 0.82,
    width: (widthMm - left - right) * POINTS_PER_MM,
    margins: [
      left * POINTS_PER_MM,
      top * POINTS_PER_MM,
      right * POINTS_PER_MM,
      bottom * POINTS_PER_MM,
    ],
  };
}
