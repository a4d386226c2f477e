import { Link } from '@tanstack/react-router';
import styles from '../../components/tab-row.module.css';
import { useMessages } from '../../lib/locale.tsx';

const tabs = [
  { to: '/reports', name: 'owed' },
  { to: '/reports/live', name: 'live' },
  { to: '/reports/pivot', name: 'pivot' },
  { to: '/reports/forms', name: 'forms' },
] as const;

/** What there is under "Báo cáo". */
export function ReportTabs() {
  const { reports } = useMessages();
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={reports.tabs.label}>
      {tabs.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          search={{}}
          className={styles.tab}
          activeProps={{ className: styles.current, 'aria-current': 'page' }}
          activeOptions={{ exact: name === 'owed', includeSearch: false }}
        >
          {reports.tabs[name]}
        </Link>
      ))}
    </nav>
  );
}
