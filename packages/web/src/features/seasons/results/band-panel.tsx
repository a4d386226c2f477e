import type { SeasonResults } from '@motcua/contract/season-results.ts';
import { useMemo } from 'react';
import { Chart } from '../../../components/chart/chart.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';
import { bandData } from './results-data.ts';

/** How many units reach which band: in a sentence, as a table and drawn. */
export function BandPanel({ results }: { results: SeasonResults }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasonResults;
  const data = useMemo(() => bandData(results, locale, words.count), [results, locale, words]);
  const percentOf = (percent: number | null) =>
    percent === null ? '' : formats.percent(percent / 100);
  const total = results.bands.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel id="bands" title={words.distribution}>
      <p className={`${styles.flat} figures`} data-distribution>
        {words.distributionText(
          results.bands
            .map(({ name, count, percent }) =>
              words.distributionOf(name[locale], formats.number(count), percentOf(percent)),
            )
            .join('; '),
          total,
        )}
      </p>
      <Chart
        title={words.count}
        definition={
          results.sumOfPercents === null
            ? words.distributionHint
            : `${words.distributionHint} ${words.sum(formats.percent(results.sumOfPercents / 100))}`
        }
        axis={words.band}
        data={data}
      />
    </Panel>
  );
}
