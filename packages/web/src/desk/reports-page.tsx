import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { NativeSelect } from '@mantine/core';
import type { ObligationList as Answer } from '@motcua/contract/reporting-regimes.ts';
import type { ReactNode } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import tabStyles from '../components/tab-row.module.css';
import { ObligationList } from '../features/reports/obligations/obligation-list.tsx';
import { ObligationsBelow } from '../features/reports/obligations/obligations-below.tsx';
import { useObligations } from '../features/reports/obligations/queries.ts';
import { Reminders } from '../features/reports/obligations/reminders.tsx';
import layout from '../features/reports/filed/filed.module.css';
import { ReportTabs } from '../features/reports/report-tabs.tsx';
import type { ReportsSearch } from '../features/reports/reports-search.ts';
import { holds, useOfficer } from '../features/sessions/officer.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useMessages } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/reports');

/** What my unit owes and what it is owed: the door to every report of the regime. */
export function ReportsPage() {
  const { reports: words } = useMessages();
  const search = route.useSearch();
  const officer = useOfficer();
  const mayReport = holds(officer, 'reform_officer', 'procedure_controller', 'head', 'leader');
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{words.title}</PageTitle>
      </header>
      <ReportTabs />
      {mayReport ? <Regime search={search} /> : <NotMine />}
    </>
  );
}

/** Who receives or resolves dossiers has no report to write, but may look at figures. */
function NotMine() {
  const { reports: words } = useMessages();
  return (
    <Panel>
      <Notice icon="chart" title={words.notReporting}>
        <Link to="/reports/live" search={{}}>
          {words.tabs.live}
        </Link>
      </Notice>
    </Panel>
  );
}

function Regime({ search }: { search: ReportsSearch }) {
  const { reports: words } = useMessages();
  const view = search.view ?? 'mine';
  return (
    <div className={layout.columns}>
      <Reminders />
      <div>
        <nav className={tabStyles.tabs} aria-label={words.views.label}>
          {(['mine', 'below'] as const).map((name) => (
            <Link
              key={name}
              to="/reports"
              search={{ ...search, view: name }}
              className={`${tabStyles.tab} ${view === name ? tabStyles.current : ''}`}
              aria-current={view === name ? 'true' : undefined}
            >
              {words.views[name]}
            </Link>
          ))}
        </nav>
        {view === 'mine' ? <Mine search={search} /> : <Below search={search} />}
      </div>
    </div>
  );
}

function Mine({ search }: { search: ReportsSearch }) {
  const { reports: words } = useMessages();
  const open = useObligations({ view: 'mine' });
  return (
    <div className={layout.columns}>
      <Panel flush id="owed" title={words.owed}>
        <Loaded list={open}>
          {(answer) => <ObligationList answer={answer} only="open" empty={words.nothingOwed} />}
        </Loaded>
      </Panel>
      <History search={search} />
    </div>
  );
}

/** Every report of a year, by the day on which it was due: what is finished, and what was never begun. */
function History({ search }: { search: ReportsSearch }) {
  const { reports: words } = useMessages();
  const navigate = useNavigate();
  const year = search.year ?? Number(todayInVietnam().slice(0, 4));
  const list = useObligations({ view: 'mine', dueFrom: `${year}-01-01`, dueTo: `${year}-12-31` });
  return (
    <Panel
      flush
      id="history"
      title={words.history}
      aside={
        <NativeSelect
          aria-label={words.year}
          value={String(year)}
          data={yearsBack()}
          onChange={(event) =>
            navigate({
              to: '/reports',
              search: { ...search, year: Number(event.currentTarget.value) },
              resetScroll: false,
            })
          }
        />
      }
    >
      <Loaded list={list}>
        {(answer) => <ObligationList answer={answer} only="past" empty={words.noHistory(year)} />}
      </Loaded>
    </Panel>
  );
}

function Below({ search }: { search: ReportsSearch }) {
  const { reports: words } = useMessages();
  const navigate = useNavigate();
  const { year } = search;
  const limits = year === undefined ? {} : { dueFrom: `${year}-01-01`, dueTo: `${year}-12-31` };
  const list = useObligations({ view: 'below', ...limits });
  const time = (
    <NativeSelect
      label={words.time}
      value={year === undefined ? '' : String(year)}
      data={[{ value: '', label: words.atPresent }, ...yearsBack()]}
      onChange={(event) => {
        const { year: _, ...rest } = search;
        const chosen = event.currentTarget.value;
        const next = chosen === '' ? rest : { ...rest, year: Number(chosen) };
        void navigate({ to: '/reports', search: next, resetScroll: false });
      }}
    />
  );
  return (
    <Panel flush>
      <Loaded list={list}>
        {(answer) => (
          <ObligationsBelow
            answer={answer}
            regime={search.regime}
            onRegime={(regime) => navigate({ to: '/reports', search: { ...search, regime } })}
            time={time}
          />
        )}
      </Loaded>
    </Panel>
  );
}

/** This year and three before it. */
function yearsBack(): string[] {
  const thisYear = Number(todayInVietnam().slice(0, 4));
  return Array.from({ length: 4 }, (_, back) => String(thisYear - back));
}

function Loaded(props: {
  list: ReturnType<typeof useObligations>;
  children: (answer: Answer) => ReactNode;
}) {
  const { list, children } = props;
  if (list.isError) return <Failed error={list.error} retry={() => list.refetch()} />;
  if (list.data === undefined) return <LoadingLines rows={5} />;
  return <>{children(list.data)}</>;
}
