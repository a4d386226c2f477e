/** Rows of whole counts, every row with as many columns. */
export type Counts = readonly (readonly number[])[];

/**
 * Which cells of a table must stay hidden when its sums by row and by column are published, so that nobody finds
 * a count of 1 to `least` − 1, behind which a neighbour could be known. A hidden cell never stands alone in its row
 * or column, and the hidden ones of a line never sum up to less than `least`: what a subtraction yields is no small
 * count. Nought is shown: it tells of nobody. A line of one single cell cannot be kept: hide its sum as well.
 *
 * Shape: one boolean for each cell, true = hidden. Deterministic.
 */
export function suppressSmall(counts: Counts, least: number): boolean[][] {
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < least));
  const lines = linesOf(counts);
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const next = cellToHide(line, { counts, hidden, least });
      if (next === null) continue;
      const row = hidden[next.row];
      if (row) row[next.column] = true;
      changed = true;
    }
  }
  return hidden;
}

interface Cell {
  row: number;
  column: number;
}

function linesOf(counts: Counts): Cell[][] {
  const width = counts[0]?.length ?? 0;
  const rows = counts.map((cells, row) => cells.map((_, column) => ({ row, column })));
  const columns = Array.from({ length: width }, (_, column) =>
    counts.map((_, row) => ({ row, column })),
  );
  return [...rows, ...columns].filter((line) => line.length > 1);
}

/** The smallest count beside the hidden ones, when they are too few or too small to hide behind each other. */
function cellToHide(
  line: readonly Cell[],
  { counts, hidden, least }: { counts: Counts; hidden: boolean[][]; least: number },
): Cell | null {
  const countOf = ({ row, column }: Cell) => counts[row]?.[column] ?? 0;
  const isHidden = ({ row, column }: Cell) => hidden[row]?.[column] ?? false;
  const within = line.filter(isHidden);
  const sum = within.reduce((total, cell) => total + countOf(cell), 0);
  if (within.length === 0 || (within.length > 1 && sum >= least)) return null;
  const others = line.filter((cell) => !isHidden(cell));
  // A hidden nought would protect nothing: it is the last resort.
  const rank = (cell: Cell) => (countOf(cell) === 0 ? Number.MAX_SAFE_INTEGER : countOf(cell));
  return others.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
