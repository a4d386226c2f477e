import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { Icon } from '../components/icons.tsx';
import { useAddress } from '../lib/address.ts';
import { useLocale } from '../lib/locale.tsx';
import { useOffline, useOnline } from '../lib/offline/offline-context.tsx';
import { FieldLink } from './field-link.tsx';
import styles from './field.module.css';
import { HomePage } from './home-page.tsx';
import { hasNewVersion, subscribeToVersion, takeNewVersion } from './install-worker.ts';
import { OutboxPage } from './outbox-page.tsx';
import { SignInToSend } from './sign-in-to-send.tsx';
import { WorkPage } from './work-page.tsx';

/** What stands above every page: whose application it is, and what has not reached the server. */
export function Frame() {
  const { locale, setLocale, messages } = useLocale();
  const { field, shell } = messages;
  const { path } = useAddress();
  const main = useRef<HTMLElement>(null);
  const isNew = useSyncExternalStore(subscribeToVersion, hasNewVersion);
  useFocusOnArrival(main, path);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {shell.skip}
      </a>
      <header className={`${styles.top} no-print`}>
        <FieldLink to="/field/" className={styles.brand}>
          {field.brand}
        </FieldLink>
        <Unsent />
        <button
          type="button"
          className={styles.language}
          lang={locale === 'vi' ? 'en' : 'vi'}
          aria-label={shell.switchLanguageLabel}
          onClick={() => setLocale(locale === 'vi' ? 'en' : 'vi')}
        >
          {locale === 'vi' ? 'English' : 'Tiếng Việt'}
        </button>
      </header>
      <Banner />
      {isNew && (
        <p className={styles.banner}>
          {field.newVersion}{' '}
          <Button size="compact-md" variant="default" onClick={takeNewVersion}>
            {field.takeNewVersion}
          </Button>
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Page path={path} />
      </main>
    </div>
  );
}

function Page({ path }: { path: string }) {
  const [first = '', id] = path
    .replace(/^\/field\/?/, '')
    .split('/')
    .filter(Boolean);
  if (first === 'outbox') return <OutboxPage />;
  if (id !== undefined) return <WorkPage key={path} kind={first} id={id} />;
  return <HomePage />;
}

/** “Chưa gửi: 3”: seen on every page, opens the list. */
function Unsent() {
  const { field } = useLocale().messages;
  const { entries, unqueued, state } = useOffline();
  const count = entries.length + unqueued;
  const stuck = entries.some((entry) => entry.state !== 'waiting');
  return (
    <FieldLink
      to="/field/outbox"
      className={`${styles.unsent} ${count === 0 ? styles.sent : stuck ? styles.stuck : ''}`}
    >
      <Icon name={count === 0 ? 'check' : stuck ? 'alert' : 'send'} />
      <span aria-live="polite">
        {state === 'sending' && count > 0
          ? field.sending(count)
          : count === 0
            ? field.allSent
            : field.unsent(count)}
      </span>
    </FieldLink>
  );
}

/** Why nothing goes out, where that is so, and that nothing is lost. */
function Banner() {
  const { field } = useLocale().messages;
  const { state } = useOffline();
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  if (state === 'signed-out')
    return (
      <div className={`${styles.banner} ${styles.bannerStrong}`} role="alert">
        <span>{field.signedOut}</span>
        <Button size="compact-md" onClick={() => setAsking(true)}>
          {field.signIn}
        </Button>
        <SignInToSend opened={asking} onClose={() => setAsking(false)} />
      </div>
    );
  if (!online || state === 'unreachable')
    return (
      <p className={styles.banner} role="status">
        <Icon name="pause" /> <span>{field.offline}</span>
      </p>
    );
  if (state === 'failed')
    return (
      <p className={styles.banner} role="status">
        <Icon name="alert" /> <span>{field.failed}</span>
      </p>
    );
  return null;
}

/** A new page begins at its top, for eyes and for screen readers. */
function useFocusOnArrival(main: { current: HTMLElement | null }, path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, path]);
}
