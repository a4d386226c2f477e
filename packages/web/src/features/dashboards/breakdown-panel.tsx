import { NativeSelect } from '@mantine/core';
import type { FigureName, FigureRow } from '@motcua/contract/figures.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { useFigures } from '../../lib/figure-queries.ts';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import { CUT_CHOICES, type CutChoice } from './dashboard-search.ts';
import styles from './dashboards.module.css';
import { figureAt, type Scope } from './scope.ts';
import { ShareFigure } from './share-figure.tsx';

const COLUMNS = ['received', 'resolved', 'resolvedLate', 'open', 'openOverdue'] as const;

/** The family by field, procedure, channel, desk, officer or head: where it comes from, the most overdue first. */
export function BreakdownPanel(props: {
  scope: Scope;
  cut: CutChoice;
  names: (name: FigureName) => string;
  onCut: (cut: CutChoice) => void;
}) {
  const { cut, names, onCut } = props;
  const { messages } = useLocale();
  const words = messages.dashboard;
  // Persons are shown to those who head them, unit by unit: never over a whole branch.
  const scope: Scope = cut === 'officer' ? { ...props.scope, axis: 'own' } : props.scope;
  const answer = useFigures({ ...scope, cut });
  return (
    <>
      <NativeSelect
        className="no-print"
        label={words.cutBy}
        w={260}
        value={cut}
        data={CUT_CHOICES.map((value) => ({ value, label: messages.figures.cuts[value] }))}
        onChange={({ currentTarget }) =>
          onCut(CUT_CHOICES.find((one) => one === currentTarget.value) ?? 'field')
        }
      />
      {cut === 'officer' && <p className="soft">{words.officersOwn}</p>}
      {answer.isError && <Failed error={answer.error} retry={() => answer.refetch()} />}
      {answer.isPending && <LoadingLines rows={6} />}
      {answer.data && !answer.isError && (
        <Rows rows={answer.data.rows} scope={scope} cut={cut} names={names} />
      )}
    </>
  );
}

function Rows(props: {
  rows: readonly FigureRow[];
  scope: Scope;
  cut: CutChoice;
  names: (name: FigureName) => string;
}) {
  const { scope, cut, names } = props;
  const { messages } = useLocale();
  const words = messages.dashboard;
  const rows = props.rows
    .filter(({ figures }) => COLUMNS.some((name) => figures[name] > 0))
    .toSorted(
      (a, b) =>
        b.figures.openOverdue - a.figures.openOverdue || b.figures.received - a.figures.received,
    );
  if (rows.length === 0)
    return <Notice icon="chart" title={messages.chart.empty} text={messages.chart.emptyText} />;
  return (
    <ScrollRegion label={messages.figures.cuts[cut]} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">{messages.figures.cuts[cut]}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {names(name)}
              </th>
            ))}
            <th scope="col">{words.shares.onTime}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures }) => {
            const shown = nameOfRow({ cut, key, name }, messages);
            const row = { cut, key, name: shown };
            return (
              <tr key={key}>
                <th scope="row">{shown}</th>
                {COLUMNS.map((figure) => (
                  <td key={figure} data-late={isLate(figure) && figures[figure] > 0}>
                    <FigureLink question={figureAt(scope, figure, row)} value={figures[figure]} />
                  </td>
                ))}
                <td>
                  <ShareFigure name="onTime" figures={figures} at={{ ...scope, ...row }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function isLate(figure: FigureName): boolean {
  return figure === 'openOverdue' || figure === 'resolvedLate';
}

function nameOfRow(
  { cut, key, name }: { cut: CutChoice; key: string; name: string },
  messages: ReturnType<typeof useLocale>['messages'],
): string {
  if (cut === 'channel' && (key === 'counter' || key === 'online' || key === 'postal'))
    return messages.terms.channel[key];
  return name || messages.figures.rest;
}
