import type { Pivot } from '@motcua/contract/report-pivots.ts';
import { csvLine } from '../../../platform/csv.ts';
import { type BookCell, cellName, writeWorkbook } from './workbook.ts';

export function pivotCsv(pivot: Pivot): string {
  const { unit, from, to, columns, rows, titles, total } = pivot;
  const before = [unit.code ?? unit.id, from, to, pivot.measure];
  return [
    csvLine([
      'unit',
      'from',
      'to',
      'measure',
      titles.rows,
      ...columns.map(({ name }) => name),
      'Tổng cộng',
    ]),
    ...rows.map((row) => csvLine([...before, row.name, ...row.cells, row.total])),
    csvLine([...before, 'Tổng cộng', ...columns.map((column) => column.total), total]),
  ].join('');
}

/** The pivot as a workbook; both totals are formulas. */
export function pivotWorkbook(pivot: Pivot): Uint8Array {
  const { unit, columns, rows, titles, total } = pivot;
  const top: BookCell[][] = [
    [{ value: unit.name, style: 'bold' }],
    [{ value: `${titles.measure}: ${titles.rows} × ${titles.columns}`, style: 'bold' }],
    [{ value: pivot.periodLine }],
  ];
  const first = top.length + 1;
  const last = first + rows.length - 1;
  const head = [titles.rows, ...columns.map(({ name }) => name), 'Tổng cộng'];
  const end = columns.length;
  const sum = (column: number): { formula?: string } =>
    rows.length === 0
      ? {}
      : { formula: `SUM(${cellName(column, first)}:${cellName(column, last)})` };
  return writeWorkbook(titles.measure, [
    {
      name: titles.rows,
      widths: [44, ...columns.map(() => 14), 14],
      rows: [
        ...top,
        head.map((value): BookCell => ({ value, style: 'head' })),
        ...rows.map((row, index): BookCell[] => [
          { value: row.name, style: 'text' },
          ...row.cells.map((value): BookCell => ({ value, style: 'count' })),
          {
            ...{ value: row.total, style: 'countBold' as const },
            formula: `SUM(${cellName(1, first + index)}:${cellName(end, first + index)})`,
          },
        ]),
        [
          { value: 'Tổng cộng', style: 'textBold' },
          ...columns.map(
            (column, at): BookCell => ({
              ...{ value: column.total, style: 'countBold' as const },
              ...sum(at + 1),
            }),
          ),
          { value: total, style: 'countBold', ...sum(end + 1) },
        ],
      ],
      ...{ merges: [], landscape: true, headFrom: top.length, headTo: top.length + 1 },
    },
  ]);
}
