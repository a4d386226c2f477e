import type { ReactNode } from 'react';
import { useMessages } from '../../lib/locale.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import type { ChartData } from './chart-data.ts';
import styles from './chart.module.css';

/** How a figure of the table is shown: with the way to its dossiers, where it has one. */
export type ChartCell = (at: { category: string; series: string; value: number }) => ReactNode;

/** The figures of a drawing, one line for each place on its axis. */
export function ChartTable({
  title,
  axis,
  data,
  write,
  cell,
}: {
  title: string;
  axis: string;
  data: ChartData;
  write: (value: number) => string;
  cell?: ChartCell;
}) {
  const { chart } = useMessages();
  return (
    <ScrollRegion label={chart.tableOf(title)} className={styles.scroll}>
      <table className="figures">
        <caption className="unseen">{chart.tableOf(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{axis}</th>
            {data.series.map(({ key, name }) => (
              <th key={key} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map(({ key, name }, at) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {data.series.map((one) => {
                const value = one.values[at] ?? null;
                return (
                  <td key={one.key} className={styles.number}>
                    {value === null
                      ? chart.noCase
                      : (cell?.({ category: key, series: one.key, value }) ?? write(value))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
