import type { Simulation } from '@motcua/contract/time-cuts.ts';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartData } from '../../components/chart/chart-data.ts';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { LateDossiers } from './late-dossiers.tsx';
import { ProcessInputs } from './process-inputs.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import type { AskedSimulation } from './cut-queries.ts';
import styles from './reviews.module.css';
import { saySimulation } from './say-simulation.ts';

interface Props {
  simulation: Simulation;
  sending: boolean;
  onRun: (asked: AskedSimulation) => void;
}

/** What the year teaches: in words first, then the drawing, then whatever one may turn. */
export function SimulationResult({ simulation, sending, onRun }: Props) {
  const { messages, formats } = useLocale();
  const words = messages.simulation;
  const { answer } = simulation;
  return (
    <div className={styles.stack}>
      <Panel id="simulation-result" title={words.result} tone="next">
        <div className={styles.column}>
          <ul className={styles.said} aria-live="polite">
            {saySimulation(simulation, { messages, formats }).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="soft">
            {words.period(formats.date(simulation.from), formats.date(simulation.to))}
            {'. '}
            {simulation.unit.name}
            {'. '}
            {words.made(simulation.madeBy, formats.moment(simulation.madeAt))}
            {'.'}
          </p>
          <Percentiles simulation={simulation} />
          <Chart
            title={words.distribution}
            definition={words.distributionDefinition}
            axis={words.days}
            data={distributionOf(answer, words)}
          />
        </div>
      </Panel>
      <ProcessInputs key={simulation.id} simulation={simulation} sending={sending} onRun={onRun} />
      <LateDossiers simulation={simulation} />
      <ReplayPanel answer={answer} />
    </div>
  );
}

function Percentiles({ simulation: { answer } }: { simulation: Simulation }) {
  const { messages, formats } = useLocale();
  const words = messages.simulation;
  const days = (minutes: number) => formats.decimal(round(minutes / answer.dayMinutes, 1));
  const rows = ([50, 80, 90, 95] as const).map((percent) => ({
    percent,
    before: days(answer.before.percentiles[percent]),
    after: days(answer.after.percentiles[percent]),
  }));
  return (
    <ScrollRegion className={styles.scroll} label={words.percentiles}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.percentiles}</caption>
        <thead>
          <tr>
            <th scope="col">{words.percentiles}</th>
            <th scope="col" className={styles.number}>
              {words.before}
            </th>
            <th scope="col" className={styles.number}>
              {words.after}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.onTime}</th>
            <td className={styles.number}>{share(answer.before.onTimeShare)}</td>
            <td className={styles.number}>{share(answer.after.onTimeShare)}</td>
          </tr>
          {rows.map(({ percent, before, after }) => (
            <tr key={percent}>
              <th scope="row">{words.percentile(formats.number(percent))}</th>
              <td className={styles.number}>{before}</td>
              <td className={styles.number}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );

  /** Down, never up: what is nearly a hundred is no hundred. */
  function share(value: number): string {
    return formats.percent(Math.floor(value * 1000) / 1000);
  }
}

function distributionOf(
  { distribution }: Simulation['answer'],
  words: {
    before: string;
    after: string;
    daysFromTo: WordsOfTwo;
    daysMore: (from: string) => string;
  },
): ChartData {
  const nameOf = (from: number, to: number | null) =>
    to === null ? words.daysMore(String(from)) : words.daysFromTo(String(from), String(to));
  return {
    layout: 'columns',
    categories: distribution.map(({ from, to }) => ({ key: String(from), name: nameOf(from, to) })),
    series: [
      {
        ...{ key: 'before', name: words.before, tone: 'gold-ink', dashed: true },
        values: distribution.map(({ before }) => before),
      },
      {
        ...{ key: 'after', name: words.after, tone: 'accent' },
        values: distribution.map(({ after }) => after),
      },
    ],
  };
}

type WordsOfTwo = (from: string, to: string) => string;

export function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
