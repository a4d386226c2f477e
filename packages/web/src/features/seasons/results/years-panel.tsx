import type { SeasonYears } from '@motcua/contract/season-results.ts';
import { useMemo } from 'react';
import { Chart } from '../../../components/chart/chart.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { Failed, LoadingLines } from '../../../components/states.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';
import { useYears } from './queries.ts';
import { yearsData } from './results-data.ts';

const LINES = 4;

/** Published years side by side: total, rank and band of every unit, and the lines of a few. */
export function YearsPanel({ season, chosen }: { season: string; chosen: string | undefined }) {
  const { seasonResults: words } = useLocale().messages;
  const years = useYears(season);
  return (
    <Panel id="years" title={words.years}>
      {years.isError && <Failed error={years.error} retry={() => years.refetch()} />}
      {years.isPending && <LoadingLines rows={4} />}
      {years.data && !years.isError && <Compared years={years.data} chosen={chosen} />}
    </Panel>
  );
}

function Compared({ years, chosen }: { years: SeasonYears; chosen: string | undefined }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasonResults;
  const shown = useMemo(() => {
    const first = years.units.slice(0, LINES).map(({ unit }) => unit.id);
    return [...new Set([...(chosen === undefined ? [] : [chosen]), ...first])].slice(0, LINES);
  }, [years, chosen]);
  const data = useMemo(() => yearsData(years, shown), [years, shown]);
  if (years.years.length < 2) return <p className={styles.flat}>{words.yearsNone}</p>;
  return (
    <>
      <ScrollRegion label={messages.chart.tableOf(words.years)} className={styles.inner}>
        <table className={`${styles.table} ${styles.years} figures`}>
          <thead>
            <tr>
              <th scope="col">{messages.seasons.unit}</th>
              {years.years.map(({ id, year }) => (
                <th key={id} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.units.map(({ unit, years: values }) => (
              <tr key={unit.id} className={unit.id === chosen ? styles.self : undefined}>
                <th scope="row">{unit.name}</th>
                {values.map((one, at) => (
                  <td key={years.years[at]?.id ?? at}>
                    {one?.total == null ? messages.seasons.noPoints : formats.number(one.total)}
                    {one !== null && (
                      <span className={styles.small}>
                        {[
                          one.rank === null ? '' : words.rankShort(one.rank),
                          one.band?.name[locale] ?? '',
                        ]
                          .filter((part) => part !== '')
                          .join(', ')}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Chart
        title={words.yearsUnits}
        definition={words.yearsHint}
        axis={messages.seasons.year}
        data={data}
        write={formats.percent}
      />
    </>
  );
}
