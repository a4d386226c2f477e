import type { Figures } from '@motcua/contract/figures.ts';
import type { BoardRow } from '@motcua/contract/publication.ts';
import { suppressSmall } from '@motcua/domain/figures/suppress-small.ts';

/** Counts of 1 to 4 are hidden: behind them stands a person whom a neighbour may know. */
export const LEAST = 5;

export interface CountedRow {
  key: string;
  name: string;
  figures: Figures;
}

/** The parts of the books, which sum up to the total of a row, and by column to that of the whole. */
const PARTS = ['resolvedInTime', 'resolvedLate', 'openInTime', 'openOverdue'] as const;
type Part = (typeof PARTS)[number];

/** The rows of one table and their whole, with all hidden that would tell of fewer than five. */
export function publishRows(rows: readonly CountedRow[]): BoardRow[] {
  const counts = rows.map(({ figures }) => partsOf(figures));
  const totals = suppressSmall(
    rows.map(({ figures }) => [figures.total]),
    LEAST,
  );
  const parts = suppressSmall(
    counts.map((row) => PARTS.map((part) => row[part])),
    LEAST,
  );
  const received = suppressSmall(
    rows.map(({ figures }) => [figures.received, figures.total - figures.received]),
    LEAST,
  );
  return rows.map(({ key, name, figures }, index) => {
    const rowHidden = totals[index]?.[0] ?? false;
    const shown = (count: number, hidden: boolean | undefined) =>
      rowHidden || hidden ? null : count;
    const [inTime, late, openInTime, openOverdue] = PARTS.map((part, at) =>
      shown(counts[index]?.[part] ?? 0, parts[index]?.[at]),
    );
    return {
      ...{ key, name },
      received: shown(figures.received, received[index]?.[0]),
      total: shown(figures.total, false),
      resolvedInTime: inTime ?? null,
      resolvedLate: late ?? null,
      openInTime: openInTime ?? null,
      openOverdue: openOverdue ?? null,
      inTimeShare: shareOf(inTime ?? null, late ?? null),
    };
  });
}

/** The whole stands alone: its own small counts hide each other. */
export function publishWhole(whole: CountedRow): BoardRow {
  const [row] = publishRows([whole]);
  if (row === undefined) throw new Error('One row in, one row out.');
  return row;
}

function partsOf(figures: Figures): Record<Part, number> {
  return {
    resolvedInTime: figures.resolvedEarly + figures.resolvedOnTime,
    resolvedLate: figures.resolvedLate,
    openInTime: figures.openInTime,
    openOverdue: figures.openOverdue,
  };
}

function shareOf(inTime: number | null, late: number | null): number | null {
  if (inTime === null || late === null || inTime + late === 0) return null;
  return inTime / (inTime + late);
}
