import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMessages } from '../lib/locale.tsx';
import styles from './reform-nav.module.css';

/** One line for each page under "Cải cách", in the order of a year's work; its words: `messages.reform.nav`. */
const pages = [
  { to: '/reform', name: 'home' },
  { to: '/reform/plan', name: 'plan' },
  { to: '/reform/directives', name: 'directives' },
  { to: '/reform/seasons', name: 'seasons' },
  { to: '/reform/evidence', name: 'evidence' },
  { to: '/reform/inspections', name: 'inspections' },
  { to: '/reform/reviews', name: 'reviews' },
  { to: '/reform/registers', name: 'registers' },
  { to: '/reform/surveys', name: 'surveys' },
  { to: '/reform/messages', name: 'messages' },
] as const;

export function ReformNav() {
  const { reform } = useMessages();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the row is longer than the screen: the page one is on stands in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address marks another tab
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={nav} className={`${styles.tabs} no-print`} aria-label={reform.nav.label}>
      {pages.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          search={{}}
          className={styles.tab}
          activeProps={{ className: styles.current, 'aria-current': 'page' }}
          activeOptions={{ exact: name === 'home', includeSearch: false }}
        >
          {reform.nav[name]}
        </Link>
      ))}
    </nav>
  );
}
