import type { Pivot } from '@motcua/contract/report-pivots.ts';
import { PIVOT_STEPS } from '@motcua/domain/figures/pivot-steps.ts';
import { csvLine } from '../../../platform/csv.ts';
import { type BookCell, cellName, writeWorkbook } from '../../../platform/workbook/workbook.ts';

export function pivotCsv(pivot: Pivot): string {
  const { unit, from, to, columns, rows, titles, total, asOf } = pivot;
  const before = [unit.code ?? unit.id, pivot.axis, from, to, asOf, pivot.measure];
  const sums = totalNames(pivot);
  return [
    csvLine([
      ...['unit', 'axis', 'from', 'to', 'as_of', 'measure', titles.rows],
      ...[...columns.map(({ name }) => name), sums.across],
    ]),
    ...rows.map((row) => csvLine([...before, row.name, ...row.cells, row.total])),
    csvLine([...before, sums.down, ...columns.map((column) => column.total), total]),
  ].join('');
}

/** The table as a workbook; totals are formulas wherever they follow from the cells. */
export function pivotWorkbook(pivot: Pivot): Uint8Array {
  const { unit, columns, rows, titles, total } = pivot;
  const sums = totalNames(pivot);
  const top: BookCell[][] = [
    [{ value: unit.name, style: 'bold' }],
    [{ value: `${titles.measure}: ${titles.rows} × ${titles.columns}`, style: 'bold' }],
    [{ value: `${pivot.periodLine}; ${scopes[pivot.axis]}` }],
    ...(sums.note === null ? [] : [[{ value: sums.note }]]),
  ];
  const first = top.length + 1;
  const last = first + rows.length - 1;
  const end = columns.length;
  const head = [titles.rows, ...columns.map(({ name }) => name), sums.across];
  const [down, across] = [howTotalled(pivot, 'rows'), howTotalled(pivot, 'columns')];
  const ofColumn = (column: number) =>
    formulaOf(down, [cellName(column, first), cellName(column, last)]);
  const ofRow = (row: number) => formulaOf(across, [cellName(1, row), cellName(end, row)]);
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
          { value: row.total, style: 'countBold', ...ofRow(first + index) },
        ]),
        [
          { value: sums.down, style: 'textBold' },
          ...columns.map(
            (column, at): BookCell => ({
              ...{ value: column.total, style: 'countBold' as const },
              ...(rows.length === 0 ? {} : ofColumn(at + 1)),
            }),
          ),
          {
            ...{ value: total, style: 'countBold' as const },
            // Totals of rows that are steps of time may not be added; those of the other side always may.
            ...(rows.length === 0 || end === 0
              ? {}
              : down === 'sum'
                ? ofColumn(end + 1)
                : ofRow(last + 1)),
          },
        ],
      ],
      ...{ merges: [], landscape: true, headFrom: top.length, headTo: top.length + 1 },
    },
  ]);
}

type Totalled = NonNullable<Pivot['overTime']>;

/** How the keys of a side are made one. */
function howTotalled({ overTime, rowsBy, columnsBy }: Pivot, side: 'rows' | 'columns'): Totalled {
  const by = side === 'rows' ? rowsBy : columnsBy;
  return overTime !== null && PIVOT_STEPS.some((step) => step === by) ? overTime : 'sum';
}

/** None where the total does not follow from the cells. */
function formulaOf(how: Totalled, [first, last]: [string, string]): { formula?: string } {
  const formulas = { sum: `SUM(${first}:${last})`, last, first, period: null };
  const formula = formulas[how];
  return formula === null ? {} : { formula };
}

/** What stands over and beside the totals, and why months of a level are not added. */
function totalNames(pivot: Pivot): { across: string; down: string; note: string | null } {
  const [across, down] = [howTotalled(pivot, 'columns'), howTotalled(pivot, 'rows')];
  const how = across === 'sum' ? down : across;
  return { across: names[across], down: names[down], note: notes[how] };
}

const names = {
  sum: 'Tổng cộng',
  last: 'Cuối kỳ',
  first: 'Đầu kỳ',
  period: 'Cả kỳ',
} as const satisfies Record<Totalled, string>;

const notes = {
  sum: null,
  last: 'Số tồn cuối các mốc không cộng với nhau; “Cuối kỳ” là số ở mốc cuối cùng.',
  first: 'Số tồn đầu các mốc không cộng với nhau; “Đầu kỳ” là số ở mốc đầu tiên.',
  period: 'Số này gồm cả số tồn nên không cộng qua các mốc; “Cả kỳ” được tính riêng cho cả kỳ.',
} as const satisfies Record<Totalled, string | null>;

const scopes = {
  own: 'riêng đơn vị',
  subordination: 'cùng các đơn vị trực thuộc',
  territory: 'cùng các đơn vị trên địa bàn',
} as const satisfies Record<Pivot['axis'], string>;
