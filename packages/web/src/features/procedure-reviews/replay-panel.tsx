import type { Simulation } from '@motcua/contract/time-cuts.ts';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './reviews.module.css';

const PERCENTS = [50, 80, 90, 95] as const;

/** The unchanged year beside what was: whoever decides sees first whether the model may be asked. */
export function ReplayPanel({ answer }: { answer: Simulation['answer'] }) {
  const { messages, formats } = useLocale();
  const words = messages.simulation.replay;
  const { replay, left, dayMinutes } = answer;
  const tenth = (value: number) => formats.decimal(Math.round(value * 10) / 10);
  const error = ({ points, percent }: { points: number; percent: number }) =>
    words.errorText(tenth(points), tenth(percent));
  const rows = [
    { name: words.observed, shape: replay.observed, off: '' },
    { name: words.own, shape: replay.own, off: error(replay.ownError) },
    { name: words.drawn, shape: replay.drawn, off: error(replay.drawnError) },
  ];
  return (
    <Panel id="simulation-replay" title={words.title}>
      <div className={styles.column}>
        <p className={replay.holds ? styles.good : styles.late}>
          {replay.holds ? words.holds : words.fails}
        </p>
        <ScrollRegion className={styles.scroll} label={messages.chart.tableOf(words.title)}>
          <table className={`${styles.table} figures`}>
            <caption className="unseen">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.simulation.percentiles}</th>
                <th scope="col" className={styles.number}>
                  {words.onTime}
                </th>
                {PERCENTS.map((percent) => (
                  <th key={percent} scope="col" className={styles.number}>
                    {formats.number(percent)} %
                  </th>
                ))}
                <th scope="col">{words.error}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, shape, off }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className={styles.number}>
                    {formats.percent(Math.round(shape.onTimeShare * 1000) / 1000)}
                  </td>
                  {PERCENTS.map((percent) => (
                    <td key={percent} className={styles.number}>
                      {tenth(shape.percentiles[percent] / dayMinutes)}
                    </td>
                  ))}
                  <td>{off}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <p className="soft">
          {words.tolerance(tenth(replay.ownTolerance.points), tenth(replay.ownTolerance.percent))}
        </p>
        <p className="soft">
          {words.workShare(formats.percent(Math.round(answer.workShare * 100) / 100))}
        </p>
        <p className="soft">
          {words.read(formats.number(answer.read))}{' '}
          {words.left(
            formats.number(left.open),
            formats.number(left.withdrawn),
            formats.number(left.withoutSteps + left.withoutLimit),
          )}
        </p>
      </div>
    </Panel>
  );
}
