import type { PrintedTableView, ReportContentView } from '@motcua/contract/report-content.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { FigureLink } from '../../figures/figure-link.tsx';
import { type CellFocus, FormGrid, type GridCell, type GridRow } from '../form-grid.tsx';
import { cellQuestion } from './cell-question.ts';
import { writeCell } from './cell-text.ts';
import { headLines } from './heads.ts';

interface Line extends GridRow {
  cells: readonly (number | string | null)[];
  /** Null for the total. */
  from: PrintedTableView['rows'][number] | null;
}

interface Props {
  content: ReportContentView;
  table: PrintedTableView;
}

/** A table of a form on the screen, column for column as on paper; every count opens. */
export function PrintedTable({ content, table }: Props) {
  const { messages, formats } = useLocale();
  const { columns } = table;
  const isNumbered = columns.every(({ code }) => /^\(\d/.test(code));
  function cell({ cells, from, tone }: Line, at: number, focus: CellFocus): GridCell {
    const column = columns[at];
    const value = cells[at] ?? null;
    if (column === undefined || tone === 'group') return { content: '' };
    const text = writeCell(value, column, formats);
    const late = typeof value === 'number' && value > 0 && isLate(column.figure);
    if (typeof value !== 'number' || value === 0) return { content: text };
    const question = cellQuestion({ content, table, column, row: from, value });
    if (question === null) return { content: text, late };
    const link = (
      <FigureLink question={question} value={value} cell={focus}>
        {text}
      </FigureLink>
    );
    return { content: link, linked: true, late };
  }
  return (
    <FormGrid
      label={table.title ?? content.form.title}
      firstHead={table.rowTitle}
      head={headLines(columns)}
      numbers={isNumbered ? ['(2)', ...columns.map(({ code }) => code)] : undefined}
      columns={columns.map(({ code, kind, figure }) => ({
        key: code,
        sum: sums.has(figure ?? ''),
        text: kind === 'text',
        short: table.by === 'list',
      }))}
      rows={linesOf(table, messages.report.all)}
      cell={cell}
    />
  );
}

const sums: ReadonlySet<string> = new Set(['total', 'resolved', 'open']);

function isLate(figure: string | null): boolean {
  return figure === 'resolvedLate' || figure === 'openOverdue' || figure === 'late';
}

function linesOf({ rows, total }: PrintedTableView, all: string): Line[] {
  const lines = rows.map(
    (row, at): Line => ({
      key: `${at} ${row.key}`,
      order: row.order,
      name: row.name,
      tone: row.heading ? 'group' : 'row',
      cells: row.cells,
      from: row,
    }),
  );
  if (total === null) return lines;
  const sum: Line = { key: 'total', name: all, tone: 'total', cells: total.cells, from: null };
  return total.at === 'first' ? [sum, ...lines] : [...lines, sum];
}
