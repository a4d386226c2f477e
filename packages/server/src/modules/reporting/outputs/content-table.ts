import type { PrintedTableView, ReportContentView } from '@motcua/contract/report-content.ts';
import { cellText } from '@motcua/domain/reporting/values.ts';

const WIDEST_NAME = 44;

/** A report for the terminal: its tables under their heads, identities and notes. */
export function contentTable(content: ReportContentView): string[] {
  const { form, unit, period, tables, checks, notes } = content;
  const asked = checks.filter(({ holds }) => holds !== null);
  return [
    `${form.number}: ${unit.code ?? ''} ${unit.name}`,
    `${form.title}`,
    period.line,
    ...tables.flatMap((table) => [
      '',
      ...(table.title === null ? [] : [table.title]),
      ...lines(table),
    ]),
    '',
    ...asked.map(({ sentence }) => sentence),
    ...notes.map((note) => `- ${note}`),
  ];
}

function lines({ columns, rows, rowTitle, total }: PrintedTableView): string[] {
  const sum =
    total === null ? [] : [{ order: '', name: 'Tổng cộng', depth: 0, cells: total.cells }];
  const all = [...rows, ...sum].map(({ order, name, depth, cells }) => ({
    name: `${order} ${'  '.repeat(depth)}${name}`.trimStart().slice(0, WIDEST_NAME),
    cells: cells.map((cell, at) => cellText(cell, decimalsOf(cell, columns[at]?.decimals ?? 0))),
  }));
  const heads = columns.map(({ code, title }) => (code.startsWith('(') ? code : title));
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...all.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  const first = Math.max(rowTitle.length, ...all.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(first), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('  ');
  return [line(rowTitle, heads), ...all.map(({ name, cells }) => line(name, cells))];
}

function decimalsOf(cell: number | string | null, decimals: number): number {
  return typeof cell === 'number' && !Number.isInteger(cell) ? Math.max(decimals, 2) : decimals;
}
