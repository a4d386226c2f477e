import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { NewSurveyDialog } from '../features/surveys/new-survey-dialog.tsx';
import { useSurveys } from '../features/surveys/queries.ts';
import { RatingsPanel } from '../features/surveys/ratings-panel.tsx';
import { SurveyList } from '../features/surveys/survey-list.tsx';
import styles from '../features/surveys/surveys.module.css';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

/** Surveys of the units within reach, and apart from them what people rate by themselves. */
export function SurveysPage() {
  const { surveys: words } = useMessages();
  const [planning, setPlanning] = useState(false);
  const list = useSurveys();
  const navigate = useNavigate();
  const notify = useNotify();
  const home = placeOf(useOfficer());
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        {list.data?.mayManage && (
          <span className="no-print">
            <Button aria-haspopup="dialog" onClick={() => setPlanning(true)}>
              {words.make.act}
            </Button>
          </span>
        )}
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      <div className={styles.stack}>
        <Panel id="surveys" title={words.list} flush>
          {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
          {list.isPending && <LoadingLines rows={4} />}
          {list.data?.items.length === 0 && (
            <Notice
              icon="chart"
              title={words.none}
              text={list.data.mayManage ? words.noneText : words.noneReach}
            />
          )}
          {list.data !== undefined && list.data.items.length > 0 && (
            <SurveyList items={list.data.items} />
          )}
        </Panel>
        {home !== null && <RatingsPanel unit={home.unitId} />}
      </div>
      {home !== null && (
        <NewSurveyDialog
          opened={planning}
          home={{ id: home.unitId, name: home.unitName }}
          onClose={() => setPlanning(false)}
          onMade={({ id, title }) => {
            setPlanning(false);
            notify(words.make.done(title));
            void navigate({ to: '/reform/surveys/$id', params: { id } });
          }}
        />
      )}
    </>
  );
}
