import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import { type ListSearch, WORK_GROUPS, type WorkGroup } from '../../lib/list-search.ts';
import styles from './list-filters.module.css';
import { useWorkCounts } from './queries.ts';

/** Groups with their numbers; imported dossiers to be reviewed show only where there are some. */
export function WorkTabs({ current, search }: { current: WorkGroup; search: ListSearch }) {
  const { messages, formats } = useLocale();
  const { work } = messages;
  const counts = useWorkCounts().data;
  const shown = WORK_GROUPS.filter(
    (group) => group !== 'review' || group === current || (counts?.review ?? 0) > 0,
  );
  return (
    <nav className={styles.tabs} aria-label={work.tabs}>
      {shown.map((group) => (
        <Link
          key={group}
          to="/work"
          search={{ ...search, work: group }}
          className={`${styles.tab} ${group === current ? styles.current : ''} ${group === 'late' && (counts?.late ?? 0) > 0 ? styles.late : ''}`}
          aria-current={group === current ? 'true' : undefined}
        >
          {work[group]}
          {counts && (
            <span className={`${styles.number} figures`}>{formats.number(counts[group])}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
