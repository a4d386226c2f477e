import { Link } from '@tanstack/react-router';
import { useMessages } from '../../lib/locale.tsx';
import styles from './reviews.module.css';

const tabs = [
  { to: '/reform/reviews', name: 'plan' },
  { to: '/reform/reviews/time-cuts', name: 'cuts' },
  { to: '/reform/reviews/posting', name: 'posting' },
] as const;

export function ReviewTabs() {
  const { tabs: words } = useMessages().reviews;
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={words.label}>
      {tabs.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          search={{}}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {words[name]}
        </Link>
      ))}
    </nav>
  );
}
