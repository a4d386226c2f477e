import type { Pivot } from '@motcua/contract/report-pivots.ts';
import { cellQuestion } from '@motcua/domain/figures/pivot-cell.ts';
import { planPivot } from '@motcua/domain/figures/pivot-plan.ts';
import { PIVOT_STEPS } from '@motcua/domain/figures/pivot-steps.ts';
import { pivotWords } from '@motcua/domain/figures/pivot-words.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { Failed, LoadingLines, Notice } from '../../../components/states.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { FigureLink } from '../../figures/figure-link.tsx';
import type { FigureQuestion } from '../../figures/figure-question.ts';
import { useFigureNames } from '../../figures/queries.ts';
import { FormGrid, type GridRow } from '../form-grid.tsx';
import { headName } from './pivot-names.ts';
import { type PivotAsked, usePivot } from './queries.ts';

/** A row or a column; null is the total. */
interface Head {
  from: string | null;
  opens: boolean;
  words: string;
}

interface Line extends GridRow, Head {
  cells: readonly number[];
}

/** Two dimensions crossed; a cell opens the dossiers behind it where they can be asked for by themselves. */
export function Crossing({ asked }: { asked: PivotAsked }) {
  const { messages, formats, locale } = useLocale();
  const nameOf = useFigureNames();
  const words = messages.pivot;
  const found = usePivot(asked);
  if (found.isError) return <Failed error={found.error} retry={() => found.refetch()} />;
  if (found.data === undefined) return <LoadingLines rows={8} />;
  const pivot = found.data;
  if (pivot.rows.length === 0) return <Notice icon="chart" title={words.empty} />;
  const named = { locale, rest: messages.figures.rest, all: words.whole };
  const total = (side: 'rows' | 'columns'): Head => ({
    ...{ from: null, opens: true, words: words.totals[totalled(pivot, side)] },
  });
  const heads = pivot.columns.map(
    ({ key, name, opens }): Head => ({
      ...{ from: key, opens, words: headName(pivot, { side: 'columns', key, name }, named) },
    }),
  );
  // One column that is not divided is its own total.
  const columns = pivot.columnsBy === 'none' ? heads : [...heads, total('columns')];
  const lines = pivot.rows.map(({ key, name, cells, total: sum, opens }): Line => {
    const called = headName(pivot, { side: 'rows', key, name }, named);
    return { key, name: called, words: called, from: key, opens, cells: [...cells, sum] };
  });
  const sum: Line = {
    ...{ key: ' total', ...total('rows'), tone: 'total' },
    name: total('rows').words,
    cells: [...pivot.columns.map((column) => column.total), pivot.total],
  };
  const how = pivot.overTime ?? 'sum';
  return (
    <>
      <p className="soft figures">
        {messages.figures.asOf(formats.moment(pivot.asOf))} ({messages.figures.axes[pivot.axis]}).{' '}
        {nameOf(pivot.measure)}.{how !== 'sum' && ` ${words.overTime[how]}`}
        {pivot.cut > 0 && ` ${words.cutOff(formats.number(pivot.cut))}`}
      </p>
      <FormGrid
        label={words.result}
        firstHead={pivotWords[pivot.rowsBy][locale]}
        head={[columns.map((column, at) => ({ key: `${at}`, title: column.words }))]}
        columns={columns.map(({ from }, at) => ({ key: `${at}`, sum: from === null }))}
        rows={pivot.rowsBy === 'none' ? lines : [...lines, sum]}
        cell={(line, at, focus) => {
          const value = line.cells[at] ?? 0;
          const column = columns[at];
          const question = column && questionOf(pivot, { row: line, column }, asked.asOf);
          if (value === 0 || !question) return { content: formats.number(value) };
          return {
            linked: true,
            content: <FigureLink question={question} value={value} cell={focus} />,
          };
        }}
      />
    </>
  );
}

/** Null where the list behind the figures cannot tell the cell apart. */
function questionOf(
  pivot: Pivot,
  { row, column }: { row: Head; column: Head },
  asOf: string | undefined,
): FigureQuestion | null {
  const { rowsBy, columnsBy, measure, axis, from, to, unit } = pivot;
  const asked = { rows: rowsBy, columns: columnsBy, figure: measure, axis };
  const plan = planPivot(asked);
  if (plan === null || !row.opens || !column.opens) return null;
  const scope = { ...asked, from, to, unitId: unit.id };
  const found = cellQuestion(plan, scope, { row: row.from, column: column.from });
  if (found === null) return null;
  const name = [row, column].map((head) => head.words).join(', ');
  // A step that had ended by then stands as at its end.
  const day = plainDateOf(pivot.asOf, VIETNAM_OFFSET_MINUTES);
  const isWithin = asOf !== undefined && day >= found.from && day <= found.to;
  return { ...found, name, ...(isWithin ? { asOf: pivot.asOf } : {}) };
}

/** How the keys of a side are made one. */
function totalled({ overTime, rowsBy, columnsBy }: Pivot, side: 'rows' | 'columns') {
  const by = side === 'rows' ? rowsBy : columnsBy;
  return overTime !== null && PIVOT_STEPS.some((step) => step === by) ? overTime : 'sum';
}
