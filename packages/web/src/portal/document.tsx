import {
  type PortalAddress,
  type PortalLocale,
  portalPath,
} from '@motcua/contract/portal-paths.ts';
import type { ReactNode } from 'react';
import { Icon } from '../components/icons.tsx';
import { fill, useView } from './view.ts';

export interface DocumentProps {
  title: string;
  description: string;
  /** A page that shows one dossier or an error is not for search engines. */
  hidden?: boolean;
  children: ReactNode;
}

/** The page around every page: head, skip link, landmarks, language switch. */
export function Document({ title, description, hidden = false, children }: DocumentProps) {
  const { locale, words } = useView();
  return (
    <html lang={locale}>
      <Head title={title} description={description} hidden={hidden} />
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <Header />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Head({ title, description, hidden }: Omit<DocumentProps, 'children'>) {
  const { words, options, locale } = useView();
  const { address, origin, assets } = options;
  const site = [words.siteName, options.provider].filter((name) => name !== '').join(', ');
  const full = `${title} – ${site}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="theme-color" content="#8f1d22" />
      <title>{full}</title>
      <meta name="description" content={description} />
      {hidden && <meta name="robots" content="noindex" />}
      {address && <link rel="canonical" href={origin + portalPath(locale, address)} />}
      {address && !hidden && <Alternates address={address} />}
      <meta property="og:title" content={full} />
      <meta property="og:description" content={description} />
      <link rel="icon" href={ICON} />
      {assets.fonts.map((font) => (
        <link
          key={font}
          rel="preload"
          href={font}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      ))}
      {assets.styles.map((style) => (
        <link key={style} rel="stylesheet" href={style} />
      ))}
      {assets.scripts.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
    </head>
  );
}

function Alternates({ address }: { address: PortalAddress }) {
  const { origin } = useView().options;
  return (['vi', 'en'] as const).map((language) => (
    <link
      key={language}
      rel="alternate"
      hrefLang={language}
      href={origin + portalPath(language, address)}
    />
  ));
}

function Header() {
  const { words, options, href } = useView();
  return (
    <header className="site-header">
      <div className="wide site-bar">
        <a className="brand" href={href({ place: 'home' })}>
          <Mark />
          <span>
            <strong>{words.siteName}</strong> <span className="brand-of">{options.provider}</span>
          </span>
        </a>
        <LanguageSwitch />
      </div>
      <nav className="wide site-nav" aria-label={words.navigation}>
        <ul>
          <NavItem to={{ place: 'procedures' }} word={words.nav.procedures} />
          <NavItem to={{ place: 'tracking' }} word={words.nav.tracking} />
          <NavItem to={{ place: 'deadline' }} word={words.nav.deadline} />
          <NavItem to={{ place: 'results' }} word={words.nav.results} />
          <NavItem to={{ place: 'feedback' }} word={words.nav.feedback} />
        </ul>
      </nav>
    </header>
  );
}

function NavItem({ to, word }: { to: PortalAddress; word: string }) {
  const { href, options } = useView();
  const current = options.address?.place;
  const isHere = current !== undefined && sectionOf(current) === to.place;
  return (
    <li>
      <a
        href={href(to)}
        aria-current={isHere ? (current === to.place ? 'page' : 'true') : undefined}
      >
        {word}
      </a>
    </li>
  );
}

function sectionOf(place: PortalAddress['place']): PortalAddress['place'] {
  if (place === 'procedure') return 'procedures';
  if (place.includes('feedback')) return 'feedback';
  return place === 'tracked' ? 'tracking' : place;
}

function LanguageSwitch() {
  const { words, locale, options } = useView();
  const other: PortalLocale = locale === 'vi' ? 'en' : 'vi';
  return (
    <a
      className="language"
      href={portalPath(other, options.address ?? { place: 'home' })}
      hrefLang={other}
      lang={other}
      data-switch
    >
      <Icon name="globe" />
      <span>{words.otherLanguage}</span>
      <span className="unseen">{words.otherLanguageLabel}</span>
    </a>
  );
}

function Footer() {
  const { words, href, options } = useView();
  return (
    <footer className="site-footer">
      <div className="wide">
        <p>{words.footer}</p>
        <nav aria-label={words.footerDown}>
          <ul>
            <li>
              <a href={href({ place: 'procedures' })}>{words.nav.procedures}</a>
            </li>
            <li>
              <a href={portalPath(options.locale, { place: 'calendar', key: 'now' })}>
                {words.nav.calendar}
              </a>
            </li>
            <li>
              <a href={href({ place: 'reform-index' })}>{words.nav.reformIndex}</a>
            </li>
            <li>
              <a href={href({ place: 'surveys' })}>{words.nav.surveys}</a>
            </li>
            <li>
              <a href={href({ place: 'open-data' })}>{words.nav.openData}</a>
            </li>
            <li>
              <a href="/desk/">{words.officer}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** An open door: the one-stop desk. */
function Mark() {
  return (
    <svg
      className="mark icon"
      width="36"
      height="36"
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="6" className="mark-ground" />
      <path d="M10 26V8h12v18M10 26h12M18.5 17h.1" className="mark-door" />
    </svg>
  );
}

/** The line that only the print shows: where the paper came from. */
export function PrintedFrom({ address, date }: { address: string; date: string }) {
  const { words } = useView();
  return <p className="only-print printed-from">{fill(words.printed, { address, date })}</p>;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%238f1d22'/%3E%3Cpath d='M10 26V8h12v18M10 26h12M18.5 17h.1' fill='none' stroke='%23fff' stroke-width='2.4' stroke-linecap='round'/%3E%3C/svg%3E";
