import type { SeasonResults } from '@motcua/contract/season-results.ts';
import { useMemo } from 'react';
import { Chart } from '../../../components/chart/chart.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';
import { causeData } from './results-data.ts';

/** Lost points grouped by why: what the whole level can do better next year. */
export function CausesPanel({ results }: { results: SeasonResults }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasonResults;
  const data = useMemo(
    () => causeData(results, locale, words.causePoints),
    [results, locale, words],
  );
  return (
    <Panel id="causes" title={words.causes}>
      {results.causes.length === 0 ? (
        <p className={styles.flat}>{words.noCauses}</p>
      ) : (
        <>
          <ScrollRegion label={messages.chart.tableOf(words.causes)} className={styles.inner}>
            <table className={`${styles.table} figures`}>
              <thead>
                <tr>
                  <th scope="col">{words.cause}</th>
                  <th scope="col" className={styles.number}>
                    {words.causePoints}
                  </th>
                  <th scope="col" className={styles.number}>
                    {words.causeItems}
                  </th>
                  <th scope="col" className={styles.number}>
                    {words.causeUnits}
                  </th>
                </tr>
              </thead>
              <tbody>
                {results.causes.map((cause) => (
                  <tr key={cause.code}>
                    <th scope="row">{cause.name[locale]}</th>
                    <td className={styles.number}>{formats.number(cause.points)}</td>
                    <td className={styles.number}>{formats.number(cause.items)}</td>
                    <td className={styles.number}>{formats.number(cause.units)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <Chart
            title={words.causePoints}
            definition={words.causesHint}
            axis={words.cause}
            data={data}
          />
        </>
      )}
    </Panel>
  );
}
