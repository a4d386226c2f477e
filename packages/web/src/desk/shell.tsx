import { Menu } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Icon, type IconName } from '../components/icons.tsx';
import { FigureDrawer } from '../features/figures/figure-drawer.tsx';
import { OwnPassword } from '../features/sessions/own-password.tsx';
import { holds, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useSignOut } from '../features/sessions/session.ts';
import { useLocale } from '../lib/locale.tsx';
import { usesSingleKeys } from '../lib/single-keys.ts';
import { KeyHelp } from './key-help.tsx';
import { Finder } from './finder.tsx';
import styles from './shell.module.css';

const places = [
  { to: '/reception', name: 'reception', icon: 'inbox', key: 't' },
  { to: '/work', name: 'work', icon: 'list', key: 'v' },
  { to: '/lookup', name: 'lookup', icon: 'search', key: 'c' },
  { to: '/register', name: 'register', icon: 'book', key: 's' },
  { to: '/reports', name: 'report', icon: 'chart', key: 'b' },
  { to: '/dashboard', name: 'dashboard', icon: 'clock', key: 'g' },
  { to: '/indicators', name: 'indicators', icon: 'check', key: 'i' },
  { to: '/wall', name: 'wall', icon: 'scan', key: 'w' },
  { to: '/studies', name: 'studies', icon: 'flow', key: 'm' },
  { to: '/alarms', name: 'alarms', icon: 'alert', key: 'k' },
  { to: '/reform', name: 'reform', icon: 'reform', key: 'h' },
  { to: '/feedback', name: 'feedback', icon: 'send', key: 'f' },
  { to: '/officers', name: 'officers', icon: 'person', key: 'q' },
] as const satisfies { to: string; name: string; icon: IconName; key: string }[];

/** Who answers for whether figures are right. */
const controllers = [
  ...(['administrator', 'reform_officer', 'procedure_controller'] as const),
  ...(['inspector', 'leader', 'head'] as const),
];

const ofControllers: ReadonlySet<string> = new Set([
  'dashboard',
  'indicators',
  'wall',
  'studies',
  'alarms',
]);

export function Shell() {
  const { locale, setLocale, messages } = useLocale();
  const { shell } = messages;
  const officer = useOfficer();
  const place = placeOf(officer);
  const [helping, setHelping] = useState(false);
  const finder = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  const shown = places.filter(
    ({ name }) =>
      (name !== 'reception' || holds(officer, 'desk_clerk', 'postal_clerk')) &&
      (!ofControllers.has(name) || holds(officer, ...controllers)) &&
      (name !== 'reform' || holds(officer, ...controllers, 'specialist', 'document_clerk')) &&
      (name !== 'feedback' ||
        holds(officer, ...controllers, 'specialist', 'document_clerk', 'desk_clerk')) &&
      (name !== 'officers' || holds(officer, 'administrator')),
  );
  usePlaceKeys(shown, { help: () => setHelping(true), find: () => finder.current?.focus() });
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {shell.skip}
      </a>
      <header className={`${styles.top} no-print`}>
        <div className={styles.brand}>
          <strong>{shell.product}</strong>
          <span className={styles.place} title={place?.deskName ?? place?.unitName}>
            {place?.deskName ?? place?.unitName ?? officer.tenantName}
          </span>
        </div>
        <Finder field={finder} />
        <div className={styles.tools}>
          <button
            type="button"
            className={`${styles.tool} ${styles.keysTool}`}
            onClick={() => setHelping(true)}
          >
            <Icon name="keyboard" />
            <span>{shell.help}</span>
          </button>
          <button
            type="button"
            className={styles.tool}
            lang={locale === 'vi' ? 'en' : 'vi'}
            aria-label={shell.switchLanguageLabel}
            onClick={() => setLocale(locale === 'vi' ? 'en' : 'vi')}
          >
            <Icon name="globe" />
            <span>{locale === 'vi' ? 'English' : 'Tiếng Việt'}</span>
          </button>
          <OfficerMenu />
        </div>
      </header>
      <nav className={`${styles.nav} no-print`} aria-label={shell.navigation}>
        {shown.map(({ to, name, icon }) => (
          <Link
            key={to}
            to={to}
            search={{}}
            className={styles.link}
            activeProps={{ className: styles.active, 'aria-current': 'page' }}
            activeOptions={{ includeSearch: false }}
          >
            <Icon name={icon} />
            <span>{shell[name]}</span>
          </Link>
        ))}
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <FigureDrawer />
      <KeyHelp opened={helping} onClose={() => setHelping(false)} />
    </div>
  );
}

function OfficerMenu() {
  const { messages } = useLocale();
  const officer = useOfficer();
  const signOut = useSignOut();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <button
            type="button"
            className={styles.tool}
            aria-label={messages.shell.officerMenu(officer.name)}
          >
            <Icon name="person" />
            <span>{officer.name}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {officer.assignments.map((held) => (
            <Menu.Label key={`${held.role} ${held.unitId}`} c="var(--ink-soft)">
              {messages.terms.role[held.role]}, {held.unitName}
            </Menu.Label>
          ))}
          <Menu.Divider />
          <Menu.Item component="a" href="/">
            {messages.shell.publicPortal}
          </Menu.Item>
          <Menu.Item onClick={() => setChanging(true)}>{messages.session.changePassword}</Menu.Item>
          <Menu.Item onClick={() => signOut.mutate()}>{messages.shell.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <OwnPassword opened={changing} onClose={() => setChanging(false)} />
    </>
  );
}

/** One letter per place; a clerk may switch letters off, the two others stay (WCAG 2.1.4). */
function usePlaceKeys(
  shown: readonly (typeof places)[number][],
  { help, find }: { help: () => void; find: () => void },
) {
  const navigate = useNavigate();
  useHotkeys([
    ['shift+?', help],
    ['?', help],
    ['/', find],
    ...shown.map(({ to, key }): [string, () => void] => [
      key,
      () => usesSingleKeys() && navigate({ to, search: {} }),
    ]),
  ]);
}

/** A new page begins at its top for the eye and for the screen reader; typing in the list's filter does not. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
