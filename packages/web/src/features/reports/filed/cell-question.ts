import { FIGURE_NAMES, type FigureName } from '@motcua/contract/figures.ts';
import type { PrintedTableView, ReportContentView } from '@motcua/contract/report-content.ts';
import type { FigureQuestion } from '../../figures/figure-question.ts';

const names: ReadonlySet<string> = new Set(FIGURE_NAMES);

/**
 * Which figure a printed cell is; null where nothing opens. A report counts the branch of its unit, but for one whose
 * children have nothing accepted yet; a line of a unit below counts all below that unit, its own line the unit alone.
 */
export function cellQuestion(options: {
  content: ReportContentView;
  table: PrintedTableView;
  column: PrintedTableView['columns'][number];
  row: { key: string; name: string; depth: number; figure: string | null } | null;
  value: number;
}): FigureQuestion | null {
  const { content, table, column, row, value } = options;
  const figure = column.opensRow ? (row?.figure ?? null) : column.figure;
  if (figure === null || !isFigure(figure)) return null;
  const { unit, period, asOf, parts, missing } = content;
  const whole: FigureQuestion = {
    ...{ unit: unit.id, figure, title: column.opensRow ? row?.name : titleOf(column) },
    ...{ from: period.from, to: period.to, asOf, printed: value },
    cut: 'whole',
    axis: parts.length > 0 || missing.length === 0 ? 'subordination' : 'own',
  };
  if (row === null || table.by === 'whole' || table.by === 'list') return whole;
  if (table.by === 'unit') {
    const isOwnLine =
      parts.length > 0 &&
      (row.depth === 0 ||
        table.rows.some(({ key, depth }) => key === row.key && depth < row.depth));
    return {
      ...{ ...whole, unit: row.key, name: row.name },
      axis: isOwnLine ? 'own' : whole.axis,
    };
  }
  const cut = cuts.find((one) => one === table.by);
  return cut === undefined ? null : { ...whole, cut, key: row.key, name: row.name };
}

const cuts = ['field', 'procedure', 'channel'] as const;

function isFigure(name: string): name is FigureName {
  return names.has(name);
}

/** Away from its heads a column needs them: "Đã giải quyết, Quá hạn". */
export function titleOf({ under, title }: { under: readonly string[]; title: string }): string {
  return [...under, title].join(', ');
}
