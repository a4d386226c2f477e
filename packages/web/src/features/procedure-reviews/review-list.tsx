import type { ReviewSummary } from '@motcua/contract/procedure-reviews.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './reviews.module.css';

/** Procedures under review, the next due first. */
export function ReviewList({ items }: { items: readonly ReviewSummary[] }) {
  const { messages, formats } = useLocale();
  const words = messages.reviews;
  const { column } = words;
  return (
    <ScrollRegion className={styles.scroll} label={messages.chart.tableOf(words.list)}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.list}</caption>
        <thead>
          <tr>
            {[column.procedure, column.lead, column.due, column.state, column.kind].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {column.rate}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <Link to="/reform/reviews/$id" params={{ id: item.id }}>
                  {item.procedureName}
                </Link>{' '}
                <span className="soft">
                  {item.procedureCode}, {words.levels[item.level]}
                </span>
              </th>
              <td>{item.leadUnit.name}</td>
              <td>
                {formats.date(item.dueOn)}{' '}
                {item.isLate && <strong className={styles.late}>{words.late}</strong>}
              </td>
              <td>
                <span className={styles.state}>{words.states[item.state]}</span>
              </td>
              <td>{item.kind === null ? '' : words.kinds[item.kind]}</td>
              <td className={styles.number}>
                {item.rate === null ? '' : formats.percent(Math.round(item.rate * 10_000) / 10_000)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
