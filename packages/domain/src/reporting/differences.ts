import type { Cell, PrintedTable, ReportContent, ReportUnit, WrittenSection } from './content.ts';

export interface CellDifference {
  table: string;
  row: string;
  column: string;
  columnTitle: string;
  before: Cell;
  after: Cell;
}

export interface ReportDifference {
  cells: CellDifference[];
  sections: { code: string; title: string; before: string; after: string }[];
  parts: { unit: ReportUnit; before: number | null; after: number | null }[];
}

/** What one version says otherwise than another, cell by cell and text by text. */
export function differencesOf(before: ReportContent, after: ReportContent): ReportDifference {
  return {
    cells: after.tables.flatMap((table) =>
      cellsOf(
        before.tables.find(({ code }) => code === table.code),
        table,
      ),
    ),
    sections: sectionsOf(before.sections, after.sections),
    parts: partsOf(before, after),
  };
}

/** Rows are told apart by key and by where they stand: a commune may be its own line and one of a district. */
function cellsOf(before: PrintedTable | undefined, after: PrintedTable): CellDifference[] {
  const lines = (table: PrintedTable | undefined) =>
    new Map(
      [
        ...(table?.rows ?? []).map(({ key, depth, name, cells }) => ({
          at: `${depth} ${key}`,
          name,
          cells,
        })),
        ...(table?.total ? [{ at: 'total', name: 'Tổng cộng', cells: table.total.cells }] : []),
      ].map((line) => [line.at, line]),
    );
  const [old, now] = [lines(before), lines(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((at) => {
    const row = (now.get(at) ?? old.get(at))?.name ?? at;
    return after.columns.flatMap(({ code, title }, index) => {
      const [was, is] = [old.get(at)?.cells[index] ?? null, now.get(at)?.cells[index] ?? null];
      if (was === is) return [];
      return [{ table: after.code, row, column: code, columnTitle: title, before: was, after: is }];
    });
  });
}

function sectionsOf(before: readonly WrittenSection[], after: readonly WrittenSection[]) {
  const old = new Map(before.map(({ code, text }) => [code, text]));
  return after.flatMap(({ code, title, text }) => {
    const was = old.get(code) ?? '';
    return was === text ? [] : [{ code, title, before: was, after: text }];
  });
}

function partsOf(before: ReportContent, after: ReportContent) {
  const versions = (content: ReportContent) =>
    new Map(content.parts.map(({ unit, version }) => [unit.id, { unit, version }]));
  const [old, now] = [versions(before), versions(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const unit = (now.get(id) ?? old.get(id))?.unit;
    const [was, is] = [old.get(id)?.version ?? null, now.get(id)?.version ?? null];
    return unit === undefined || was === is ? [] : [{ unit, before: was, after: is }];
  });
}
