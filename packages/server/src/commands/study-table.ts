/** A titled table for the terminal: the first column is text, the others are numbers; nothing without rows. */
export function cellTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  if (rows.length === 0) return [];
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const first = Math.min(widths[0] ?? 0, WIDEST);
  const line = (cells: readonly string[]) =>
    [
      shortened(cells[0] ?? '', first).padEnd(first),
      ...cells.slice(1).map((cell, at) => cell.padStart(widths[at + 1] ?? 0)),
    ]
      .join('  ')
      .trimEnd();
  return ['', title, line(head), ...rows.map(line)];
}

/** Numbers as Vietnamese papers print them: `49.536`. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('vi-VN');
}

/** One decimal, two below ten: `1.024,5`, `0,25`; a dash where there is none. */
export function hours(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  const digits = Math.abs(value) < 10 ? 2 : 1;
  return value.toLocaleString('vi-VN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export function percent(share: number): string {
  return `${(share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })} %`;
}

const WIDEST = 96;

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
