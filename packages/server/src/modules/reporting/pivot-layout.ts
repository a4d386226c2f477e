import type { Pivot } from '@motcua/contract/report-pivots.ts';
import type { CrossedCell } from '../figures/index.ts';

/** Rows and columns beyond these are added up in one last line. */
const MOST = 500;
const REST = 'rest';

/** How one side of a table is laid out. */
export interface PivotSide {
  /** Keys in their order, where they are known beforehand; else those that say something, by name. */
  fixed: readonly string[] | null;
  /** Its total is not the sum of its steps, but stands by itself. */
  isTime: boolean;
  name(key: string): string;
  opens(key: string): boolean;
}

/** Cells as a table with totals, none where nothing is said. The total over steps of time is among the cells, under no key. */
export function layOutPivot(
  cells: readonly CrossedCell[],
  sides: { rows: PivotSide; columns: PivotSide },
): Pick<Pivot, 'rows' | 'columns' | 'total' | 'cut'> {
  if (cells.every(({ n }) => n === 0)) return { rows: [], columns: [], total: 0, cut: 0 };
  const rows = orderOf(cells, 'row', sides.rows);
  const columns = orderOf(cells, 'column', sides.columns);
  const counts = new Map<string, Map<string, number>>();
  for (const { row, column, n } of cells) {
    const [down, across] = [rows.at(row), columns.at(column)];
    let line = counts.get(down);
    if (line === undefined) {
      line = new Map();
      counts.set(down, line);
    }
    line.set(across, (line.get(across) ?? 0) + n);
  }
  const count = (row: string, column: string) => counts.get(row)?.get(column) ?? 0;
  const down = sides.rows.isTime ? [TOTAL] : rows.shown;
  const across = sides.columns.isTime ? [TOTAL] : columns.shown;
  const sum = (some: readonly string[], of: (key: string) => number) =>
    some.reduce((total, key) => total + of(key), 0);
  return {
    columns: columns.shown.map((key) => ({
      ...{ ...columns.head(key), total: sum(down, (row) => count(row, key)) },
    })),
    rows: rows.shown.map((key) => ({
      ...rows.head(key),
      cells: columns.shown.map((column) => count(key, column)),
      total: sum(across, (column) => count(key, column)),
    })),
    total: sum(down, (row) => sum(across, (column) => count(row, column))),
    cut: rows.cut,
  };
}

// No key of a field, a procedure or a unit begins with a line feed.
const TOTAL = '\n';

/** Keys that say something, by their names; those beyond the limit stand together as the rest. */
function orderOf(cells: readonly CrossedCell[], on: 'row' | 'column', side: PivotSide) {
  const weights = new Map<string, number>();
  for (const cell of cells) {
    const key = cell[on];
    if (key !== null && cell.n !== 0) weights.set(key, (weights.get(key) ?? 0) + Math.abs(cell.n));
  }
  const said = side.fixed ?? [...weights].sort(([, a], [, b]) => b - a).map(([key]) => key);
  const kept = said.slice(0, said.length > MOST ? MOST - 1 : MOST);
  const known = new Set(kept);
  const name = (key: string) => (key === REST ? 'Còn lại' : side.name(key));
  const shown =
    side.fixed === null ? byName(kept.map((key) => ({ key, name: name(key) }))) : [...kept];
  const cut = said.length - kept.length;
  return {
    ...{ cut, shown: cut > 0 ? [...shown, REST] : shown },
    at: (key: string | null) => (key === null ? TOTAL : known.has(key) ? key : REST),
    head: (key: string) => ({ key, name: name(key), opens: key !== REST && side.opens(key) }),
  };
}

const collator = new Intl.Collator('vi');

function byName(some: { key: string; name: string }[]): string[] {
  return some.sort((a, b) => collator.compare(a.name, b.name)).map(({ key }) => key);
}
