import type { FigureName } from './figure-names.ts';

/** What a figure says, in words. */
export interface FigureDefinition {
  name: FigureName;
  vi: string;
  en: string;
  counts: { vi: string; en: string };
  /** flow: in the period; stock: at its end; start: at its beginning; sum: of several. */
  kind: 'flow' | 'stock' | 'start' | 'sum';
  unit: 'dossier' | 'minute' | 'time';
  /** Act of law or form it comes from. */
  source: string;
}

export type DefinitionRow = Omit<FigureDefinition, 'name'>;

/** What is counted, in both languages, and where it is asked for. */
interface Said {
  vi: string;
  en: string;
  source: string;
}

export const FORM = 'Biểu II.06a/VPCP/KSTT';
export const BTP = 'Biểu 07a/BTP';
export const DECREE = 'NĐ 61/2018/NĐ-CP';

export function flow(vi: string, en: string, said: Said): DefinitionRow {
  return row('flow', vi, en, said);
}

export function stock(vi: string, en: string, said: Said): DefinitionRow {
  return row('stock', vi, en, said);
}

export function row(
  kind: DefinitionRow['kind'],
  ...[vi, en, { source, ...counts }]: [string, string, Said]
): DefinitionRow {
  return { vi, en, counts, kind, unit: 'dossier', source };
}

export function words(vi: string, en: string): { vi: string; en: string } {
  return { vi, en };
}
