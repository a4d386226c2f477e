import { NumberInput } from '@mantine/core';
import { writeHundredths } from '@motcua/domain/plan/rate.ts';
import { Panel } from '../../../components/panel.tsx';
import { Failed, LoadingLines } from '../../../components/states.tsx';
import { todayInVietnam } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../plans.module.css';
import type { DirectiveSearch } from './directive-search.ts';
import { useDirectiveCounts } from './queries.ts';

/** How many were issued in each year, and the mean. */
export function CountPanel(props: {
  search: DirectiveSearch;
  onChange: (years: { fromYear: number; toYear: number }) => void;
}) {
  const { locale, messages, formats } = useLocale();
  const { counts: words } = messages.directives;
  const thisYear = Number(todayInVietnam().slice(0, 4));
  const toYear = props.search.toYear ?? thisYear;
  const fromYear = props.search.fromYear ?? toYear - 3;
  const counts = useDirectiveCounts({ fromYear, toYear });
  const field = (label: string, value: number, change: (year: number) => void) => (
    <NumberInput
      label={label}
      value={value}
      onChange={(year) => typeof year === 'number' && year >= 1990 && change(year)}
      {...{ min: 1990, max: 2100, allowDecimal: false, hideControls: true, w: 110 }}
    />
  );
  return (
    <Panel id="counts" title={words.title}>
      <div className={`${styles.buttons} no-print`}>
        {field(words.fromYear, fromYear, (year) => props.onChange({ fromYear: year, toYear }))}
        {field(words.toYear, toYear, (year) => props.onChange({ fromYear, toYear: year }))}
      </div>
      {counts.isError && <Failed error={counts.error} retry={() => counts.refetch()} />}
      {counts.isPending && <LoadingLines rows={3} />}
      {counts.data !== undefined && (
        <>
          <table className={`${styles.table} figures`}>
            <caption className="unseen">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                <th scope="col" className={styles.number}>
                  {words.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.data.years.map(({ year, count }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className={styles.number}>{formats.number(count)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{words.total}</th>
                <td className={styles.number}>{formats.number(counts.data.total)}</td>
              </tr>
            </tbody>
          </table>
          <p className="figures">
            {words.mean(writeHundredths(counts.data.meanHundredths, locale))}
          </p>
        </>
      )}
    </Panel>
  );
}
