import { Link } from '@tanstack/react-router';
import { Failed, LoadingLines, Notice } from '../../../components/states.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { type CellFocus, FormGrid, type GridRow } from '../form-grid.tsx';
import { cellFilter } from './cell-filter.ts';
import { type PivotAsked, usePivot } from './queries.ts';

interface Line extends GridRow {
  /** Null for the total. */
  from: string | null;
  words: string;
  cells: readonly number[];
}

/** Two dimensions crossed; a cell opens the dossiers where the list can tell them apart. */
export function Crossing({ asked }: { asked: PivotAsked }) {
  const { messages, formats } = useLocale();
  const words = messages.pivot;
  const found = usePivot(asked);
  if (found.isError) return <Failed error={found.error} retry={() => found.refetch()} />;
  if (found.data === undefined) return <LoadingLines rows={8} />;
  const pivot = found.data;
  const channels: Record<string, string> = messages.terms.channel;
  if (pivot.rows.length === 0) return <Notice icon="chart" title={words.empty} />;
  const named = (by: string, key: string, name: string) =>
    (by === 'channel' ? channels[key] : undefined) ?? (name || messages.figures.rest);
  const columns = [
    ...pivot.columns.map((column) => ({
      ...column,
      name: named(pivot.columnsBy, column.key, column.name),
    })),
    { key: '', name: messages.report.all, total: pivot.total },
  ];
  const lines = pivot.rows.map(
    ({ key, name, cells, total }): Line => ({
      key,
      ...{ name: named(pivot.rowsBy, key, name), words: named(pivot.rowsBy, key, name) },
      from: key,
      cells: [...cells, total],
    }),
  );
  const sum: Line = {
    ...{ key: ' total', name: messages.report.all, words: messages.report.all, from: null },
    tone: 'total',
    cells: columns.map(({ total }) => total),
  };
  return (
    <>
      <p className="soft figures">
        {messages.figures.asOf(formats.moment(pivot.asOf))}. {words.measures[pivot.measure]}.
        {pivot.cut > 0 && ` ${words.cutOff(formats.number(pivot.cut))}`}
      </p>
      <FormGrid
        label={words.result}
        firstHead={words.dimensions[pivot.rowsBy]}
        head={[
          columns.map(({ key, name }, at) => ({
            key: `${at} ${key}`,
            title: name,
          })),
        ]}
        columns={columns.map(({ key }, at) => ({
          key: `${at} ${key}`,
          sum: at === columns.length - 1,
        }))}
        rows={[...lines, sum]}
        cell={(line, at, focus) => {
          const value = line.cells[at] ?? 0;
          const column = columns[at];
          const isTotal = at === columns.length - 1;
          const filter = cellFilter(pivot, {
            row: line.from,
            column: isTotal ? null : (column?.key ?? null),
          });
          if (value === 0 || filter === null) return { content: formats.number(value) };
          const name = `${line.words}, ${column?.name ?? ''}`;
          return {
            linked: true,
            content: <Cell filter={filter} name={name} value={value} focus={focus} />,
          };
        }}
      />
    </>
  );
}

function Cell(props: {
  filter: NonNullable<ReturnType<typeof cellFilter>>;
  name: string;
  value: number;
  focus: CellFocus;
}) {
  const { filter, name, value, focus } = props;
  const { messages, formats } = useLocale();
  return (
    <Link
      to="/lookup"
      search={{ ...filter, name }}
      aria-label={messages.figures.open(name, formats.number(value))}
      {...focus}
    >
      {formats.number(value)}
    </Link>
  );
}
