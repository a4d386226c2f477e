import type { SeasonResults } from '@motcua/contract/season-results.ts';
import { Panel } from '../../../components/panel.tsx';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';

/** Every criterion of the unit that is looked at, as it was published. */
export function UnitItems({ results, unit }: { results: SeasonResults; unit: string | undefined }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasonResults;
  const shown = results.units.find((one) => one.unit.id === unit);
  if (shown === undefined) return null;
  const byCode = new Map(shown.items.map((item) => [item.code, item]));
  const causes = new Map(results.causes.map(({ code, name }) => [code, name[locale]]));
  const points = (value: number | null | undefined) =>
    value == null ? messages.seasons.noPoints : formats.number(value);
  return (
    <Panel flush id="unit-items" title={words.itemsOf(shown.unit.name)}>
      <ScrollRegion
        label={messages.chart.tableOf(words.itemsOf(shown.unit.name))}
        className={styles.scroll}
      >
        <table className={`${styles.table} figures`}>
          <thead>
            <tr>
              <th scope="col">{messages.seasons.item}</th>
              {(['max', 'self', 'appraised', 'survey', 'final'] as const).map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {messages.seasons.columns[column]}
                </th>
              ))}
              <th scope="col">{words.cause}</th>
            </tr>
          </thead>
          <tbody>
            {results.items.map(({ code, name, max }) => {
              const item = byCode.get(code);
              return (
                <tr key={code}>
                  <th scope="row">
                    {code}. {name[locale]}
                  </th>
                  <td className={styles.number}>{points(max)}</td>
                  <td className={styles.number}>{points(item?.self)}</td>
                  <td className={styles.number}>{points(item?.appraised)}</td>
                  <td className={styles.number}>{points(item?.survey)}</td>
                  <td className={styles.number}>
                    <strong>{points(item?.final)}</strong>
                  </td>
                  <td>{item?.cause == null ? '' : (causes.get(item.cause) ?? item.cause)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}
