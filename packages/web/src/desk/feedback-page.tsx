import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { MoreRow } from '../components/more-button.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { FeedbackFilters } from '../features/feedback/feedback-filters.tsx';
import { FeedbackList } from '../features/feedback/feedback-list.tsx';
import type { FeedbackSearch } from '../features/feedback/feedback-search.ts';
import { useFeedbackMap, useInbox, useMonth } from '../features/feedback/queries.ts';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useLocale } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/feedback');
const FeedbackMap = lazy(async () => ({
  default: (await import('../features/feedback/feedback-map.tsx')).FeedbackMap,
}));

/** The inbox of feedback: what is owed first stands first, on a list and on a map. */
export function FeedbackPage() {
  const { messages, formats } = useLocale();
  const { feedback: words, common } = messages;
  const search = route.useSearch();
  const navigate = useNavigate();
  const inbox = useInbox(search);
  const lines = inbox.data?.pages.flatMap(({ items }) => items);
  const [first] = inbox.data?.pages ?? [];
  const router = useRouter();
  const change = (part: Partial<FeedbackSearch>) => {
    // What was typed a moment before a line is opened must not call its reader back.
    if (!router.latestLocation.pathname.endsWith('/feedback')) return;
    void navigate({ to: '/feedback', search: { ...search, ...part }, replace: true });
  };
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <Link to="/feedback/new">{words.write}</Link>
        <p className="soft">
          {words.lead} <Month />
        </p>
        {first !== undefined && first.lateCount > 0 && (
          <p>
            <strong>{words.late(formats.number(first.lateCount))}</strong>
          </p>
        )}
      </header>
      {inbox.isError ? (
        <Failed error={inbox.error} retry={() => inbox.refetch()} />
      ) : (
        <Panel flush>
          <FeedbackFilters search={search} counts={first?.counts} onChange={change} />
          {search.map === true && <MapPart search={search} />}
          {lines === undefined && <LoadingLines rows={8} />}
          {lines?.length === 0 && (
            <Notice icon="check" title={words.empty} text={words.emptyText} />
          )}
          {lines !== undefined && lines.length > 0 && <FeedbackList lines={lines} />}
          <MoreRow list={inbox} label={words.more} />
        </Panel>
      )}
      <span className="unseen" role="status">
        {inbox.isFetching ? common.loading : ''}
      </span>
    </>
  );
}

function MapPart({ search }: { search: FeedbackSearch }) {
  const map = useFeedbackMap(search);
  if (map.isError) return <Failed error={map.error} retry={() => map.refetch()} />;
  if (map.data === undefined) return <LoadingLines rows={6} />;
  return (
    <Suspense fallback={<LoadingLines rows={6} />}>
      <FeedbackMap shown={map.data} />
    </Suspense>
  );
}

/** The share in time of the month; where none came in it is said so, never a hundred per cent. */
function Month() {
  const { messages, formats, locale } = useLocale();
  const words = messages.feedback;
  const officer = useOfficer();
  const month = useMonth(placeOf(officer)?.unitId);
  if (month.data === undefined) return null;
  const { received, late, rate } = month.data;
  return (
    <>
      {words.rate}: <strong>{rate[locale]}</strong> (
      {words.figures(formats.number(received), formats.number(late))}).
    </>
  );
}
