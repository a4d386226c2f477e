import type { Season } from '@motcua/contract/seasons.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { DueMark } from '../features/feedback/due-mark.tsx';
import { useInbox } from '../features/feedback/queries.ts';
import { useRecommendations } from '../features/inspections/queries.ts';
import styles from '../features/plans/plans.module.css';
import { useSeasons, useSheet } from '../features/seasons/queries.ts';
import { useLocale } from '../lib/locale.tsx';

const MOST = 6;

/** What costs points today in the open seasons of one's own units, the cheapest way back first. */
export function LostPointsPanel() {
  const { messages } = useLocale();
  const words = messages.reform.home;
  const seasons = useSeasons();
  const open = (seasons.data?.items ?? []).filter(({ state }) => state !== 'published');
  const own = open.flatMap((season) => season.ownUnits.map((unit) => ({ season, unit })));
  return (
    <Panel flush id="lost" title={words.lost}>
      {seasons.isError && <Failed error={seasons.error} retry={() => seasons.refetch()} />}
      {seasons.isPending && <LoadingLines rows={3} />}
      {seasons.data !== undefined && open.length === 0 && <None text={words.noSeason} />}
      {own.map(({ season, unit }) => (
        <LostOfSheet key={`${season.id} ${unit.id}`} season={season} unit={unit} />
      ))}
      {own.length === 0 && open.length > 0 && (
        <ul className={styles.list}>
          {open.map((season) => (
            <li key={season.id}>
              <Link to="/reform/seasons/$id" params={{ id: season.id }}>
                {season.title}
              </Link>
              <span className={`${styles.under} figures`}>
                {words.sheets(season.counts.scoring, season.units, season.counts.late)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function LostOfSheet({ season, unit }: { season: Season; unit: Season['unit'] }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.reform.home;
  const at = unit.code ?? unit.id;
  const sheet = useSheet(season.id, at);
  if (sheet.isError) return <Failed error={sheet.error} retry={() => sheet.refetch()} />;
  if (sheet.data === undefined) return <LoadingLines rows={3} />;
  const { items, cheapest, lostToday } = sheet.data;
  const losing = cheapest.flatMap((code) => items.find((item) => item.code === code) ?? []);
  return (
    <>
      <p className={styles.pad}>
        <Link
          to="/reform/seasons/$id/sheets/$unit"
          params={{ id: season.id, unit: at }}
          search={{}}
        >
          {season.title}
        </Link>
        {lostToday !== null && (
          <strong className="figures">{`: ${words.lostToday(formats.number(lostToday))}`}</strong>
        )}
      </p>
      {losing.length === 0 && <None text={words.noneLost} />}
      <ul className={styles.list}>
        {losing.slice(0, MOST).map((item) => (
          <li key={item.code}>
            <Link
              to="/reform/seasons/$id/sheets/$unit/$code"
              params={{ id: season.id, unit: at, code: item.code }}
            >
              {item.name[locale]}
            </Link>
            <span className={styles.under}>{item.lost?.sentence[locale]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Feedback to which the office owes something, what ends first on top. */
export function FeedbackDuePanel() {
  const { messages, formats } = useLocale();
  const words = messages.reform.home;
  const inbox = useInbox({ view: 'due' });
  const page = inbox.data?.pages[0];
  return (
    <Panel
      flush
      id="feedback"
      title={words.feedback}
      aside={page && <strong className="figures">{formats.number(page.counts.due)}</strong>}
    >
      {inbox.isError && <Failed error={inbox.error} retry={() => inbox.refetch()} />}
      {inbox.isPending && <LoadingLines rows={3} />}
      {page?.items.length === 0 && <None text={words.noFeedback} />}
      <ul className={styles.list}>
        {page?.items.slice(0, MOST).map((line) => (
          <li key={line.id}>
            <Link to="/feedback/$id" params={{ id: line.id }}>
              {line.excerpt}
            </Link>
            <span className={styles.under}>{line.unit.name}</span>
            <DueMark next={line.next} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Recommendations of inspections that are open, what is overdue first. */
export function RecommendationsPanel() {
  const { messages, formats } = useLocale();
  const words = messages.reform.home;
  const list = useRecommendations();
  const open = (list.data?.items ?? [])
    .filter(({ state }) => state === 'open' || state === 'reported')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return (
    <Panel
      flush
      id="recommendations"
      title={words.recommendations}
      aside={list.data && <strong className="figures">{formats.number(open.length)}</strong>}
    >
      {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <LoadingLines rows={3} />}
      {list.data !== undefined && open.length === 0 && <None text={words.noRecommendations} />}
      <ul className={styles.list}>
        {open.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <Link to="/reform/inspections/$id" params={{ id: one.inspectionId }}>
              {one.text}
            </Link>
            <span className={styles.under}>{one.group}</span>
            <span className={`figures ${one.isOverdue ? styles.late : ''}`}>
              {formats.date(one.dueOn)}
              {one.isOverdue && `, ${words.overdue}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function None({ text }: { text: ReactNode }) {
  return <p className={`soft ${styles.pad}`}>{text}</p>;
}
