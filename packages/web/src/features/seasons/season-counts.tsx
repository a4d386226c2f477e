import type { Season } from '@motcua/contract/seasons.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './seasons.module.css';

const ORDER = [
  ...(['scoring', 'submitted', 'appraised', 'explained', 'decided', 'published'] as const),
];

/** How many sheets stand where; what is late is said last and stands out in words. */
export function SeasonCounts({ season }: { season: Pick<Season, 'counts'> }) {
  const { messages, formats } = useLocale();
  const words = messages.seasons;
  const { counts } = season;
  return (
    <dl className={`${styles.counts} figures`}>
      {ORDER.filter((state) => counts[state] > 0).map((state) => (
        <div key={state}>
          <dd>{formats.number(counts[state])}</dd>
          <dt>{words.counts[state]}</dt>
        </div>
      ))}
      {counts.late > 0 && (
        <div className={styles.lateCount}>
          <dd>{formats.number(counts.late)}</dd>
          <dt>{words.counts.late}</dt>
        </div>
      )}
    </dl>
  );
}
