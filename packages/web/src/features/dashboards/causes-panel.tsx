import type { FigureName, Figures } from '@motcua/contract/figures.ts';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartData } from '../../components/chart/chart-data.ts';
import { Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import styles from './dashboards.module.css';
import { figureAt, type Scope } from './scope.ts';

const CAUSES = [
  ...(['lateAgency', 'lateSisterAgency', 'lateApplicant', 'latePost', 'lateSystem'] as const),
  ...(['lateWorkload', 'lateRegulation', 'lateOther', 'lateUnexplained'] as const),
];
const APOLOGIES = [
  ...(['apologies', 'apologiesLate'] as const),
  ...(['resolvedLateApologised', 'resolvedLateUnapologised'] as const),
  ...(['openOverdueApologised', 'openOverdueUnapologised'] as const),
];

/** Why dossiers were late, as the letters say it, and whether the applicants were told. */
export function CausesPanel(props: {
  scope: Scope;
  figures: Figures;
  names: (name: FigureName) => string;
}) {
  const { scope, figures, names } = props;
  const { messages } = useLocale();
  const words = messages.dashboard;
  const data = causesData(figures, words.causesSeries, names);
  return (
    <>
      {figures.late === 0 ? (
        <Notice icon="check" title={words.noneLate} />
      ) : (
        <Chart
          title={words.causesTitle}
          definition={words.causesDefinition}
          axis={words.cause}
          data={data}
          cell={({ category, value }) => {
            const figure = CAUSES.find((name) => name === category);
            return figure === undefined ? null : (
              <FigureLink question={figureAt(scope, figure)} value={value} />
            );
          }}
        />
      )}
      <h3 className={styles.ofAge}>{words.apologiesTitle}</h3>
      <dl className={styles.pairs}>
        {APOLOGIES.map((name) => (
          <div key={name}>
            <dt>{names(name)}</dt>
            <dd className="figures">
              <FigureLink question={figureAt(scope, name)} value={figures[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The commonest cause first; causes that did not occur are left out. */
export function causesData(
  figures: Figures,
  series: string,
  names: (name: FigureName) => string,
): ChartData {
  const shown = CAUSES.filter((name) => figures[name] > 0).toSorted(
    (a, b) => figures[b] - figures[a],
  );
  return {
    layout: 'bars',
    categories: shown.map((key) => ({ key, name: names(key) })),
    series: [
      { ...{ key: 'late', name: series, tone: 'late' }, values: shown.map((key) => figures[key]) },
    ],
  };
}
