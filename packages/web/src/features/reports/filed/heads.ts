import type { PrintedTableView } from '@motcua/contract/report-content.ts';
import type { GridHead } from '../form-grid.tsx';

/**
 * Lines of the printed head. Heads that stand above neighbouring columns join into one; a column without heads above
 * it reaches down over all lines.
 */
export function headLines(columns: PrintedTableView['columns']): GridHead[][] {
  const depth = Math.max(0, ...columns.map(({ under }) => under.length));
  const lines = Array.from({ length: depth }, (_, level) => spans(columns, level));
  const own = columns.map((column): GridHead & { level: number } => ({
    key: column.code,
    title: column.title,
    level: column.under.length,
    ...(depth > column.under.length ? { rowSpan: depth - column.under.length + 1 } : {}),
  }));
  return Array.from({ length: depth + 1 }, (_, level) => [
    ...inOrder(
      columns,
      lines[level] ?? [],
      own.filter((head) => head.level === level),
    ),
  ]);
}

interface Span extends GridHead {
  /** Index of its first column. */
  at: number;
}

function spans(columns: PrintedTableView['columns'], level: number): Span[] {
  const found: Span[] = [];
  let before = '';
  columns.forEach(({ under }, at) => {
    const path = under.slice(0, level + 1).join(' › ');
    const title = under[level];
    const last = found.at(-1);
    if (title === undefined) {
      before = '';
      return;
    }
    if (last !== undefined && path === before) last.colSpan = (last.colSpan ?? 1) + 1;
    else found.push({ key: `${path} ${at}`, title, at, colSpan: 1 });
    before = path;
  });
  return found;
}

/** Heads of several columns and of one, from left to right. */
function inOrder(
  columns: PrintedTableView['columns'],
  wide: readonly Span[],
  own: readonly (GridHead & { level: number })[],
): GridHead[] {
  const places = new Map(columns.map(({ code }, at) => [code, at]));
  return [
    ...wide.map(({ at, ...head }) => ({ at, head })),
    ...own.map(({ level: _, ...head }) => ({ at: places.get(head.key) ?? 0, head })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ head }) => head);
}
