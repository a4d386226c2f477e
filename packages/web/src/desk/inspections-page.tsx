import { Button } from '@mantine/core';
import { plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { InspectionList } from '../features/inspections/inspection-list.tsx';
import { NewInspectionDialog } from '../features/inspections/new-inspection-dialog.tsx';
import styles from '../features/inspections/inspections.module.css';
import { NewPlanDialog } from '../features/inspections/new-plan-dialog.tsx';
import { useInspections } from '../features/inspections/queries.ts';
import { UnitRiskPanel } from '../features/inspections/unit-risk-panel.tsx';
import { placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

/** The inspections of a year: what is planned, where a visit is worth most, what became of the last ones. */
export function InspectionsPage() {
  const { inspections } = useMessages();
  const today = todayInVietnam();
  const [year, setYear] = useState(yearOf(today));
  const [planning, setPlanning] = useState(false);
  const [making, setMaking] = useState<{ unit: { id: string; name: string } | null } | null>(null);
  const list = useInspections(year);
  const home = placeOf(useOfficer());
  const navigate = useNavigate();
  const plan = list.data?.plans.find((one) => one.year === year);
  const from = plainDate(year, 1, 1);
  return (
    <>
      <header className={page.head}>
        <PageTitle>{inspections.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <Button variant="default" onClick={() => setYear(year - 1)}>
            {year - 1}
          </Button>
          <strong className={`figures ${styles.year}`}>{year}</strong>
          <Button variant="default" onClick={() => setYear(year + 1)}>
            {year + 1}
          </Button>
          {list.data?.mayPlan && plan === undefined && (
            <Button variant="default" aria-haspopup="dialog" onClick={() => setPlanning(true)}>
              {inspections.newPlan}
            </Button>
          )}
          {list.data?.mayPlan && (
            <Button aria-haspopup="dialog" onClick={() => setMaking({ unit: null })}>
              {inspections.newTitle}
            </Button>
          )}
        </span>
        <p className="soft">
          {inspections.lead}{' '}
          <Link to="/reform/inspections/recommendations">{inspections.toRecommendations}</Link>
        </p>
      </header>
      <ReformNav />
      <div className={styles.page}>
        {list.isPending && (
          <Panel>
            <LoadingLines rows={6} />
          </Panel>
        )}
        {list.isError && (
          <Panel>
            <Failed error={list.error} retry={() => list.refetch()} />
          </Panel>
        )}
        {list.data !== undefined && <InspectionList list={list.data} />}
        {list.data?.mayPlan && home !== null && (
          <>
            <UnitRiskPanel
              key={year}
              office={home.unitId}
              from={from}
              to={yearOf(today) === year ? today : plainDate(year, 12, 31)}
              onChoose={(unit) => setMaking({ unit })}
            />
            <NewInspectionDialog
              opened={making !== null}
              unit={making?.unit ?? null}
              plan={plan}
              from={from}
              onClose={() => setMaking(null)}
              onMade={(id) => void navigate({ to: '/reform/inspections/$id', params: { id } })}
            />
            <NewPlanDialog
              key={`plan-${year}`}
              opened={planning}
              year={year}
              office={{ id: home.unitId, name: home.unitName }}
              onClose={() => setPlanning(false)}
            />
          </>
        )}
      </div>
    </>
  );
}
