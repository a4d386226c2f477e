import type { SheetSummary } from '@motcua/contract/season-sheets.ts';
import type { SeasonSearch } from './season-search.ts';

/** Sheets of the chosen state whose unit's name has these words; accents do not matter. */
export function chosenSheets(
  sheets: readonly SheetSummary[],
  { state, q }: SeasonSearch,
): SheetSummary[] {
  const words = plain(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return sheets.filter(
    (sheet) =>
      (state === undefined || (state === 'late' ? sheet.late : sheet.state === state)) &&
      words.every((word) => plain(`${sheet.unit.name} ${sheet.unit.code ?? ''}`).includes(word)),
  );
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
}
