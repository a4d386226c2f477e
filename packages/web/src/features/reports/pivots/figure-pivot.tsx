import type { FigureName, FigureRow } from '@motcua/contract/figures.ts';
import { Failed, LoadingLines, Notice } from '../../../components/states.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import { FigureLink } from '../../figures/figure-link.tsx';
import type { FigureQuestion } from '../../figures/figure-question.ts';
import { useFigureNames, useFigureRows } from '../../figures/queries.ts';
import { FormGrid, type GridRow } from '../form-grid.tsx';

interface Line extends GridRow {
  row: FigureRow;
  question: Omit<FigureQuestion, 'figure'>;
}

/** One dimension down, chosen figures across, as it stood at any instant; each cell opens. */
export function FigurePivot(props: {
  asked: Pick<FigureQuestion, 'unit' | 'axis' | 'cut' | 'from' | 'to' | 'asOf'>;
  figures: readonly FigureName[];
}) {
  const { asked, figures } = props;
  const { messages, formats } = useLocale();
  const nameOf = useFigureNames();
  const words = messages.pivot;
  const rows = useFigureRows(asked);
  const whole = useFigureRows({ ...asked, cut: 'whole' });
  if (rows.isError) return <Failed error={rows.error} retry={() => rows.refetch()} />;
  if (rows.data === undefined) return <LoadingLines rows={8} />;
  const shown = rows.data.rows.filter(({ figures: row }) =>
    figures.some((name) => row[name] !== 0),
  );
  if (shown.length === 0) return <Notice icon="chart" title={words.empty} />;
  const lines = shown.map(
    (row): Line => ({
      ...{ key: row.key, name: row.name || messages.figures.rest, row },
      question: { ...asked, key: row.key, name: row.name },
    }),
  );
  const [all] = asked.cut === 'whole' ? [] : (whole.data?.rows ?? []);
  const total: Line[] =
    all === undefined
      ? []
      : [
          {
            ...{ key: 'total', name: messages.report.all, tone: 'total', row: all },
            question: { ...asked, cut: 'whole', name: messages.report.all },
          },
        ];
  return (
    <>
      <p className="soft figures">
        {messages.figures.asOf(formats.moment(rows.data.asOf))} ({messages.figures.axes[asked.axis]}
        ).
      </p>
      <FormGrid
        label={words.result}
        firstHead={messages.figures.cuts[asked.cut]}
        head={[figures.map((name) => ({ key: name, title: nameOf(name) }))]}
        columns={figures.map((name) => ({ key: name }))}
        rows={[...lines, ...total]}
        cell={({ row, question }, at, focus) => {
          const figure = figures[at];
          if (figure === undefined) return { content: '' };
          const value = row.figures[figure];
          return {
            linked: value !== 0,
            content:
              value === 0 ? (
                '0'
              ) : (
                <FigureLink question={{ ...question, figure }} value={value} cell={focus} />
              ),
          };
        }}
      />
    </>
  );
}
