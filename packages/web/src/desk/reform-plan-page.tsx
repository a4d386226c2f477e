import { Button, NativeSelect } from '@mantine/core';
import type { PlanDetails } from '@motcua/contract/plans.ts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../components/icons.tsx';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { SheetHead } from '../components/sheet-head.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { UnitField } from '../components/unit-field.tsx';
import { Gantt } from '../features/plans/gantt.tsx';
import { BeginPlanForm } from '../features/plans/plan-forms.tsx';
import { PlanHead } from '../features/plans/plan-head.tsx';
import type { PlanSearch } from '../features/plans/plan-search.ts';
import { PlanTable } from '../features/plans/plan-table.tsx';
import styles from '../features/plans/plans.module.css';
import { usePlan, usePlans, useReview } from '../features/plans/queries.ts';
import { ReviewView } from '../features/plans/review-view.tsx';
import { TaskBoard } from '../features/plans/task-board.tsx';
import { TaskTable } from '../features/plans/task-table.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/plan');

/** Every plan, or one of them by its tasks, its board, its time or its review. */
export function ReformPlanPage() {
  const search = route.useSearch();
  return search.plan === undefined ? (
    <Plans search={search} />
  ) : (
    <OnePlan id={search.plan} search={search} />
  );
}

function Plans({ search }: { search: PlanSearch }) {
  const { plans: words } = useMessages();
  const navigate = useNavigate();
  const notify = useNotify();
  const [beginning, setBeginning] = useState(false);
  const list = usePlans({ unit: search.unit, year: search.year });
  const items = list.data?.items ?? [];
  const shownUnit = items.find(({ unit }) => isUnit(unit, search.unit))?.unit.name ?? '';
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        {list.data?.mayPlan && (
          <Button className="no-print" onClick={() => setBeginning(true)}>
            {words.begin}
          </Button>
        )}
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      <Panel flush id="plans" title={words.list}>
        <Filters search={search} shownUnit={shownUnit} />
        {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
        {list.isPending && <LoadingLines rows={5} />}
        {list.data !== undefined && items.length === 0 && (
          <Notice icon="list" title={words.empty} text={words.emptyText} />
        )}
        {items.length > 0 && <PlanTable plans={items} />}
      </Panel>
      {beginning && (
        <BeginPlanForm
          plans={items}
          onClose={() => setBeginning(false)}
          onDone={(id) => {
            setBeginning(false);
            notify(words.form.done);
            void navigate({ to: '/reform/plan', search: { plan: id } });
          }}
        />
      )}
    </>
  );
}

function Filters({ search, shownUnit }: { search: PlanSearch; shownUnit: string }) {
  const { plans: words } = useMessages();
  const navigate = useNavigate();
  const [unitName, setUnitName] = useState('');
  const thisYear = Number(todayInVietnam().slice(0, 4));
  const go = (next: PlanSearch) => void navigate({ to: '/reform/plan', search: next });
  return (
    <div className={`${styles.filters} no-print`}>
      <UnitField
        key={search.unit ?? ''}
        label={words.filters.unit}
        name={search.unit === undefined ? '' : unitName || shownUnit}
        onPick={({ id, name }) => {
          setUnitName(name);
          go({ ...search, unit: id });
        }}
      />
      <NativeSelect
        label={words.filters.year}
        value={String(search.year ?? '')}
        data={[
          { value: '', label: words.filters.anyYear },
          ...Array.from({ length: 8 }, (_, back) => String(thisYear + 1 - back)),
        ]}
        onChange={(event) => {
          const year = event.currentTarget.value;
          go({ ...search, year: year === '' ? undefined : Number(year) });
        }}
      />
      {search.unit !== undefined && (
        <Button variant="default" onClick={() => go({ ...search, unit: undefined })}>
          {words.filters.anyUnit}
        </Button>
      )}
    </div>
  );
}

function isUnit({ id, code }: { id: string; code: string | null }, asked: string | undefined) {
  return asked !== undefined && (id === asked || code === asked);
}

const views = ['tree', 'board', 'time', 'review'] as const;

function OnePlan({ id, search }: { id: string; search: PlanSearch }) {
  const { plans: words } = useMessages();
  const plan = usePlan(id);
  if (plan.isError) return <Failed error={plan.error} retry={() => plan.refetch()} page />;
  if (plan.data === undefined) return <LoadingLines rows={8} />;
  const view = search.view ?? 'tree';
  return (
    <>
      <SheetHead office={plan.data.unit.name} />
      <header className={page.head}>
        <Link to="/reform/plan" search={{}} className={`${styles.back} no-print`}>
          <Icon name="left" size={16} /> {words.back}
        </Link>
        <PageTitle>{plan.data.title}</PageTitle>
      </header>
      <ReformNav />
      <div className={styles.stack}>
        {view === 'review' ? null : <PlanHead plan={plan.data} />}
        <nav className={`${styles.tabs} no-print`} aria-label={words.views.label}>
          {views.map((name) => (
            <Link
              key={name}
              to="/reform/plan"
              search={{ ...search, view: name }}
              className={`${styles.tab} ${view === name ? styles.current : ''}`}
              aria-current={view === name ? 'true' : undefined}
            >
              {words.views[name]}
            </Link>
          ))}
        </nav>
        {view === 'review' ? (
          <Review id={id} search={search} />
        ) : (
          <TasksShown plan={plan.data} view={view} />
        )}
      </div>
    </>
  );
}

function TasksShown({ plan, view }: { plan: PlanDetails; view: 'tree' | 'board' | 'time' }) {
  const { plans: words } = useMessages();
  if (plan.tasks.length === 0)
    return (
      <Panel>
        <Notice icon="list" title={words.noTasks} text={words.noTasksText} />
      </Panel>
    );
  if (view === 'board') return <TaskBoard tasks={plan.tasks} />;
  return (
    <Panel flush={view === 'tree'} id="tasks" title={words.views[view]}>
      {view === 'time' ? (
        <Gantt plan={plan} />
      ) : (
        <TaskTable tasks={plan.tasks} label={plan.title} />
      )}
    </Panel>
  );
}

function Review({ id, search }: { id: string; search: PlanSearch }) {
  const { review: words } = useMessages().plans;
  const navigate = useNavigate();
  const kind = search.kind ?? 'year';
  const review = useReview(id, kind);
  return (
    <>
      <NativeSelect
        className="no-print"
        label={words.kindLabel}
        value={kind}
        maw={260}
        data={(['mid_year', 'year'] as const).map((value) => ({
          ...{ value, label: words.kinds[value] },
        }))}
        onChange={(event) =>
          void navigate({
            to: '/reform/plan',
            search: {
              ...search,
              kind: event.currentTarget.value === 'mid_year' ? 'mid_year' : 'year',
            },
          })
        }
      />
      {review.isError && <Failed error={review.error} retry={() => review.refetch()} />}
      {review.isPending && <LoadingLines rows={6} />}
      {review.data !== undefined && <ReviewView review={review.data} />}
    </>
  );
}
