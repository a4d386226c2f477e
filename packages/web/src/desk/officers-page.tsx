import { MoreRow } from '../components/more-button.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { type OfficerAct, OfficerDialog } from '../features/officers/officer-dialog.tsx';
import { OfficerFilters } from '../features/officers/officer-filters.tsx';
import { OfficerList } from '../features/officers/officer-list.tsx';
import { OFFICERS, useOfficers } from '../features/officers/queries.ts';
import { useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/officers');

export function OfficersPage() {
  const { officers: words, common } = useMessages();
  const search = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useOfficer();
  const [act, setAct] = useState<OfficerAct | null>(null);
  const list = useOfficers(search);
  const found = list.data?.pages.flatMap(({ items }) => items);
  const at = me.assignments.find(({ role }) => role === 'administrator');
  if (list.isError)
    return (
      <>
        <header className={page.head}>
          <h1>{words.title}</h1>
        </header>
        <Failed error={list.error} retry={() => list.refetch()} />
      </>
    );
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <Button aria-haspopup="dialog" onClick={() => setAct({ kind: 'add' })}>
          {words.add}
        </Button>
        <p className="soft">{words.lead}</p>
      </header>
      <Panel flush>
        <OfficerFilters
          search={search}
          onChange={(next) =>
            navigate({ to: '/officers', search: { ...search, ...next }, replace: true })
          }
        />
        {found === undefined && <LoadingLines rows={8} />}
        {found?.length === 0 && <Notice icon="person" title={words.empty} />}
        {found !== undefined && found.length > 0 && <OfficerList officers={found} onAct={setAct} />}
        <MoreRow list={list} label={words.more} />
      </Panel>
      <span className="unseen" role="status">
        {list.isFetching ? common.loading : ''}
      </span>
      <OfficerDialog
        act={act}
        home={at === undefined ? null : { id: at.unitId, name: at.unitName }}
        onAct={setAct}
        // Roles of one's own change the desk that one looks at.
        onChanged={() =>
          Promise.all(
            [[OFFICERS], ['session']].map((queryKey) => client.invalidateQueries({ queryKey })),
          )
        }
      />
    </>
  );
}
