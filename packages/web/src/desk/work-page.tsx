import { PageTitle } from '../components/page-title.tsx';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Panel } from '../components/panel.tsx';
import { DossierList } from '../features/dossiers/dossier-list.tsx';
import { ListFilters } from '../features/dossiers/list-filters.tsx';
import type { WorkGroup } from '../lib/list-search.ts';
import { useDossierList } from '../features/dossiers/queries.ts';
import { WorkTabs } from '../features/dossiers/work-tabs.tsx';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/work');

export function WorkPage() {
  const { work } = useMessages();
  const officer = useOfficer();
  const search = route.useSearch();
  const navigate = useNavigate();
  const group = groupOf(search.work);
  const list = useDossierList({ ...search, work: group }, 'due');
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{work.title}</PageTitle>
      </header>
      <Panel flush>
        <WorkTabs current={group} search={search} />
        <ListFilters
          search={search}
          onChange={(next) =>
            navigate({ to: '/work', search: { ...search, ...next }, replace: true })
          }
        />
        <DossierList
          list={list}
          empty={work.empty[group]}
          takes={holds(officer, 'desk_clerk', 'specialist', 'head', 'leader', 'document_clerk')}
        />
      </Panel>
    </>
  );
}

function groupOf(work: string | undefined): WorkGroup {
  const groups: WorkGroup[] = ['mine', 'unclaimed', 'desk', 'waiting', 'late', 'review', 'open'];
  return groups.find((group) => group === work) ?? 'mine';
}
