import { compareCost } from '@motcua/domain/procedure-review/compliance-cost.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import type { Cost } from './cost-editor.tsx';
import styles from './reviews.module.css';

/** Before and after, reckoned while one types. */
export function CostTable({ before, after }: { before: Cost; after: Cost | null }) {
  const { messages, formats } = useLocale();
  const words = messages.reviews.cost;
  const { saved, rate, ...sums } = compareCost(before, after);
  const percent = (value: number | null) =>
    value === null ? '–' : formats.percent(Math.round(value * 10_000) / 10_000);
  const rows = [
    { name: words.perDossier, of: 'perDossier' },
    { name: words.aYear, of: 'aYear' },
  ] as const;
  return (
    <ScrollRegion className={styles.scroll} label={words.tableLabel}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.tableLabel}</caption>
        <thead>
          <tr>
            <th scope="col">{words.title}</th>
            {[words.before, words.after, words.saved, words.rate].map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={of}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{formats.dong(sums.before[of])}</td>
              <td className={styles.number}>{formats.dong(sums.after[of])}</td>
              <td className={styles.number}>{formats.dong(saved[of])}</td>
              <td className={styles.number}>
                <strong>{percent(rate[of])}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
