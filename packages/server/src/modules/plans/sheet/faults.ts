import { columnLetters } from '../../../platform/workbook/workbook.ts';
import { type ColumnName, titleOf } from './columns.ts';

/** What a cell lacks, and how to mend it. */
export interface SheetFault {
  /** From 1, as the spreadsheet numbers it. */
  row: number;
  /** Letter of the column; null when the whole row or sheet is meant. */
  column: string | null;
  vi: string;
  en: string;
}

/** A fault of a cell; its place stands before both sentences. */
export function faultAt(
  at: { row: number; index: number | undefined; name: ColumnName },
  words: { vi: string; en: string },
): SheetFault {
  const column = at.index === undefined ? null : columnLetters(at.index);
  const place = column === null ? `${at.row}` : `${at.row}, cột ${column}`;
  const inEnglish = column === null ? `${at.row}` : `${at.row}, column ${column}`;
  return {
    ...{ row: at.row, column },
    vi: `Hàng ${place} (${titleOf(at.name)}): ${words.vi}`,
    en: `Row ${inEnglish} (${titleOf(at.name)}): ${words.en}`,
  };
}

export function faultOfRow(row: number, words: { vi: string; en: string }): SheetFault {
  return { row, column: null, vi: `Hàng ${row}: ${words.vi}`, en: `Row ${row}: ${words.en}` };
}
