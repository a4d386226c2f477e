import { compareCodes } from '../organisation/compare-codes.ts';
import { foldAccents } from '../shared/fold-accents.ts';
import type { Book, BookRow, Counts, ReportUnit } from './content.ts';

/** Cuts that add up row by row over units. */
const CUTS = ['field', 'procedure', 'channel'] as const;

/** Sums of each figure; a figure that one of them lacks counts as nothing there. */
export function addCounts(list: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of list)
    for (const [name, n] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

/** Rows of the same key become one; the name is that of the first, order that of the names. */
export function addRows(lists: readonly (readonly BookRow[])[]): BookRow[] {
  const byKey = new Map<string, BookRow[]>();
  for (const row of lists.flat()) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey]
    .map(([key, rows]) => ({
      key,
      name: rows[0]?.name ?? key,
      counts: addCounts(rows.map(({ counts }) => counts)),
    }))
    .sort(byName);
}

/** The books of parts of one unit as one: what it resolves itself, wherever inside. */
export function addBooks(books: readonly Book[]): Book {
  const cuts = CUTS.flatMap((cut) => {
    const lists = books.flatMap((book) => book[cut] ?? []);
    return books.some((book) => book[cut] !== undefined) ? [[cut, addRows([lists])] as const] : [];
  });
  return { whole: addCounts(books.map(({ whole }) => whole)), ...Object.fromEntries(cuts) };
}

/**
 * The book of a whole report: own figures and the locked books of children. By unit: the unit itself, then
 * each child with the units below it one step deeper.
 */
export function rollUp(
  { unit, own }: { unit: ReportUnit; own: Book },
  parts: readonly { unit: ReportUnit; book: Book }[],
): Book {
  const children = [...parts].sort((a, b) => byCode(a.unit, b.unit));
  const rows = children.flatMap((part) => [
    { key: keyOf(part.unit), name: part.unit.name, depth: 1, counts: part.book.whole },
    ...belowOf(part.book),
  ]);
  const name = rows.length === 0 ? unit.name : `${unit.name} (trực tiếp giải quyết)`;
  const self: BookRow = { key: keyOf(unit), name, depth: 0, counts: own.whole };
  // Live figures of a branch bring their units along, and have no children.
  const units = own.unit ?? [self, ...rows];
  return { ...addBooks([own, ...children.map(({ book }) => book)]), unit: units };
}

/** What stands below a child, one step deeper than in its own report; its own line with it where it has parts. */
function belowOf(book: Book): BookRow[] {
  const rows = book.unit ?? [];
  if (rows.length < 2) return [];
  return rows.map((row) => ({ ...row, depth: Math.max(row.depth ?? 0, 1) + 1 }));
}

function keyOf({ code, id }: ReportUnit): string {
  return code ?? id;
}

function byCode(a: ReportUnit, b: ReportUnit): number {
  return compareCodes(keyOf(a), keyOf(b));
}

/** By letters without marks, then as written: one order on every machine, whatever its language. */
function byName(a: BookRow, b: BookRow): number {
  const [left, right] = [a, b].map(({ name, key }) => `${foldAccents(name)} ${name} ${key}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
