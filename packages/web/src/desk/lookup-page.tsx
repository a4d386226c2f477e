import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Panel } from '../components/panel.tsx';
import { DossierList } from '../features/dossiers/dossier-list.tsx';
import { ListFilters } from '../features/dossiers/list-filters.tsx';
import type { ListSearch } from '../lib/list-search.ts';
import { useDossierList } from '../features/dossiers/queries.ts';

import { readPeriod, reportSearch } from '../features/reports/report-search.ts';
import { figureName } from '../features/reports/report-table.tsx';
import { useLocale } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/lookup');

export function LookupPage() {
  const { messages } = useLocale();
  const { work } = messages;
  const search = route.useSearch();
  const navigate = useNavigate();
  const list = useDossierList({ ...search, work: 'all' }, 'newest');
  useSingleHit(list, search.only === true);
  return (
    <>
      <header className={styles.head}>
        <title>{`${work.lookupTitle} – Một Cửa`}</title>
        <h1>{search.figure === undefined ? work.lookupTitle : <FigureTitle search={search} />}</h1>
        {search.figure === undefined ? (
          <p className="soft">{work.lookupLead}</p>
        ) : (
          <Link
            to="/reports/live"
            search={{
              ...reportSearch({ unit: search.reportUnit, group: search.group }),
              ...readPeriod(search),
            }}
          >
            {work.backToReport}
          </Link>
        )}
      </header>
      <Panel flush>
        <ListFilters
          search={search}
          autoFocus={search.figure === undefined}
          onChange={(next) =>
            navigate({
              to: '/lookup',
              search: { ...search, only: undefined, ...next },
              replace: true,
            })
          }
        />
        <DossierList list={list} empty={work.empty.all} takes={false} />
      </Panel>
    </>
  );
}

function FigureTitle({ search }: { search: ListSearch }) {
  const { messages, formats } = useLocale();
  if (search.figure === undefined) return null;
  const { from, to } = readPeriod(search);
  const figure = figureName(search.figure, messages.report);
  return (
    <>
      {messages.work.figure(
        [search.name, figure].filter(Boolean).join(': '),
        `${formats.date(from)}–${formats.date(to)}`,
      )}
    </>
  );
}

/** A scanned code means one dossier: it opens instead of showing a list of one. */
function useSingleHit(list: ReturnType<typeof useDossierList>, only: boolean) {
  const navigate = useNavigate();
  const [page] = list.data?.pages ?? [];
  const id =
    only && !list.isPlaceholderData && page?.items.length === 1 ? page.items[0]?.id : undefined;
  useEffect(() => {
    if (id !== undefined) void navigate({ to: '/dossiers/$id', params: { id }, replace: true });
  }, [id, navigate]);
}
