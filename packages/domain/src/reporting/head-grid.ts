/** A cell of a table's head; what it covers to the right and below is left out of the rows. */
export interface HeadCell {
  text: string;
  /** Column it begins in, from 0. */
  at: number;
  colSpan: number;
  rowSpan: number;
}

/**
 * Heads of columns with the heads above them: neighbours under the same head share one cell, and a column
 * without heads above reaches down through all rows. Rows from the top.
 */
export function headGrid(
  columns: readonly { title: string; under: readonly string[] }[],
): HeadCell[][] {
  const depth = Math.max(0, ...columns.map(({ under }) => under.length)) + 1;
  const rows: HeadCell[][] = Array.from({ length: depth }, () => []);
  columns.forEach((column, at) => {
    column.under.forEach((text, level) => {
      const last = rows[level]?.at(-1);
      const isSame = at > 0 && sameUpTo(columns[at - 1]?.under, column.under, level);
      if (isSame && last !== undefined && last.at + last.colSpan === at) last.colSpan += 1;
      else rows[level]?.push({ text, at, colSpan: 1, rowSpan: 1 });
    });
    const level = column.under.length;
    rows[level]?.push({ text: column.title, at, colSpan: 1, rowSpan: depth - level });
  });
  return rows;
}

function sameUpTo(a: readonly string[] | undefined, b: readonly string[], level: number): boolean {
  return a !== undefined && b.slice(0, level + 1).every((text, index) => a[index] === text);
}
