import { Link } from '@tanstack/react-router';
import styles from '../../components/tab-row.module.css';
import { useMessages } from '../../lib/locale.tsx';

/** How far it is, and what it comes to. */
export function SeasonTabs({ id }: { id: string }) {
  const { seasons: words } = useMessages();
  const tab = {
    className: styles.tab,
    activeProps: { className: styles.current, 'aria-current': 'page' as const },
    activeOptions: { exact: true, includeSearch: false },
  };
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={words.tabs}>
      <Link to="/reform/seasons/$id" params={{ id }} search={{}} {...tab}>
        {words.openSheets}
      </Link>
      <Link to="/reform/seasons/$id/results" params={{ id }} search={{}} {...tab}>
        {words.openResults}
      </Link>
    </nav>
  );
}
