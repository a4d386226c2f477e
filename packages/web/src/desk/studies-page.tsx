import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { StudyDetails } from '@motcua/contract/studies.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { holds, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { OwnDossiersPanel } from '../features/studies/own-dossiers.tsx';
import { STUDIES, useStudies } from '../features/studies/queries.ts';
import { StudyList } from '../features/studies/study-list.tsx';
import styles from '../features/studies/studies.module.css';
import { UploadPanel } from '../features/studies/upload-panel.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

/** What event logs teach: make a study of our own dossiers or of a file, and open one that is there. */
export function StudiesPage() {
  const { studies: words } = useMessages();
  const officer = useOfficer();
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useStudies();
  const place = placeOf(officer);
  function open(study: StudyDetails) {
    client.setQueryData([STUDIES, study.id], study);
    void client.invalidateQueries({ queryKey: [STUDIES], exact: true });
    void navigate({ to: '/studies/$id', params: { id: study.id }, search: {} });
  }
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <p className="soft">{words.lead}</p>
      </header>
      <div className={styles.stack}>
        {place && (
          <OwnDossiersPanel
            unit={{ id: place.unitId, name: place.unitName }}
            mayTakeNames={holds(officer, 'leader', 'inspector', 'procedure_controller')}
            onMade={open}
          />
        )}
        <UploadPanel onMade={open} />
        <Panel id="studies" title={words.list} flush>
          {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
          {list.isPending && <LoadingLines rows={4} />}
          {list.data?.items.length === 0 && (
            <Notice icon="chart" title={words.empty} text={words.emptyText} />
          )}
          {list.data !== undefined && list.data.items.length > 0 && (
            <StudyList items={list.data.items} />
          )}
        </Panel>
      </div>
    </>
  );
}
