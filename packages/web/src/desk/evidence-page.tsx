import { Button } from '@mantine/core';
import type { Evidence } from '@motcua/contract/evidence.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EvidenceDialog } from '../components/evidence/evidence-dialog.tsx';
import { useLocker } from '../components/evidence/queries.ts';
import { Icon } from '../components/icons.tsx';
import { MoreRow } from '../components/more-button.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { EvidenceFilters } from '../features/evidence/evidence-filters.tsx';
import { EvidenceList } from '../features/evidence/evidence-list.tsx';
import { WithdrawDialog } from '../features/evidence/withdraw-dialog.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/evidence');

/** The locker of supporting documents: brought once, found again, used over criteria and years. */
export function EvidencePage() {
  const { evidence: words, common } = useMessages();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Evidence | null>(null);
  const home = placeOf(useOfficer());
  const { unitName: _, ...asked } = search;
  const locker = useLocker(asked);
  const found = locker.data?.pages.flatMap(({ items }) => items);
  const isFiltered = Object.keys(search).length > 0;
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        {home !== null && (
          <span className="no-print">
            <Button
              leftSection={<Icon name="attach" />}
              aria-haspopup="dialog"
              onClick={() => setAdding(true)}
            >
              {words.attach}
            </Button>
          </span>
        )}
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      <Panel flush>
        <EvidenceFilters
          search={search}
          onChange={(next) =>
            navigate({ to: '/reform/evidence', search: { ...search, ...next }, replace: true })
          }
        />
        {locker.isError && <Failed error={locker.error} retry={() => locker.refetch()} />}
        {locker.isPending && <LoadingLines rows={8} />}
        {!locker.isError && found?.length === 0 && (
          <Notice
            icon="inbox"
            title={isFiltered ? words.locker.nothingFound : words.locker.empty}
            text={isFiltered ? words.locker.nothingFoundText : words.locker.emptyText}
          />
        )}
        {!locker.isError && found !== undefined && found.length > 0 && (
          <EvidenceList items={found} onWithdraw={setWithdrawing} />
        )}
        <MoreRow list={locker} label={words.locker.more} />
      </Panel>
      <span className="unseen" role="status">
        {locker.isFetching ? common.loading : ''}
      </span>
      {home !== null && (
        <EvidenceDialog
          opened={adding}
          unit={home.unitId}
          onClose={() => setAdding(false)}
          onSaved={() => setAdding(false)}
        />
      )}
      <WithdrawDialog evidence={withdrawing} onClose={() => setWithdrawing(null)} />
    </>
  );
}
