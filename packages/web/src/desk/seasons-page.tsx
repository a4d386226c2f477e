import { Button } from '@mantine/core';
import { useState } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { OpenSeasonDialog } from '../features/seasons/open-season-dialog.tsx';
import { useSeasons } from '../features/seasons/queries.ts';
import { SeasonList } from '../features/seasons/season-list.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

/** The seasons of reform indexes: those one appraises, and those in which one's own unit is scored. */
export function SeasonsPage() {
  const { seasons: words } = useMessages();
  const [opening, setOpening] = useState(false);
  const seasons = useSeasons();
  const home = placeOf(useOfficer());
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        {seasons.data?.mayOpen && (
          <span className="no-print">
            <Button aria-haspopup="dialog" onClick={() => setOpening(true)}>
              {words.openSeason.act}
            </Button>
          </span>
        )}
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      {seasons.isError && (
        <Panel>
          <Failed error={seasons.error} retry={() => seasons.refetch()} />
        </Panel>
      )}
      {seasons.isPending && (
        <Panel>
          <LoadingLines rows={6} />
        </Panel>
      )}
      {seasons.data?.items.length === 0 && (
        <Panel>
          <Notice icon="chart" title={words.none} text={words.noneText} />
        </Panel>
      )}
      {seasons.data !== undefined && seasons.data.items.length > 0 && (
        <SeasonList seasons={seasons.data.items} />
      )}
      {seasons.data !== undefined && home !== null && (
        <OpenSeasonDialog
          opened={opening}
          sets={seasons.data.sets}
          home={{ id: home.unitId, name: home.unitName }}
          onClose={() => setOpening(false)}
        />
      )}
    </>
  );
}
