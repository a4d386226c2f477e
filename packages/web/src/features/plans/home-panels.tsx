import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import { PlanTable } from './plan-table.tsx';
import styles from './plans.module.css';
import { usePlans, useTasks } from './queries.ts';
import { TaskLines } from './task-lines.tsx';

const SOON_WORKING_DAYS = 15;

/** Tasks of mine or of my unit's plans that fall due soon. */
export function DuePanel() {
  const { home: words } = useMessages().plans;
  const list = useTasks({ view: 'due', side: 'any', within: SOON_WORKING_DAYS });
  return <TasksPanel id="due" title={words.due} none={words.noneDue} list={list} />;
}

export function OverduePanel() {
  const { home: words } = useMessages().plans;
  const list = useTasks({ view: 'overdue', side: 'any' });
  return <TasksPanel id="overdue" title={words.overdue} none={words.noneOverdue} list={list} />;
}

/** What lead units say is done and waits for us. */
export function AwaitingPanel() {
  const { home: words } = useMessages().plans;
  const list = useTasks({ view: 'awaiting', side: 'owner' });
  return <TasksPanel id="awaiting" title={words.awaiting} none={words.noneAwaiting} list={list} />;
}

/** How the plan of this year stands where one works. */
export function YearPanel({ unit }: { unit: string }) {
  const { messages } = useLocale();
  const { home: words } = messages.plans;
  const year = Number(todayInVietnam().slice(0, 4));
  const list = usePlans({ unit, year, kind: 'year' });
  const items = (list.data?.items ?? []).filter(({ kind }) => kind === 'year');
  return (
    <Panel flush id="year" title={words.plan(year)}>
      {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <LoadingLines rows={2} />}
      {list.data !== undefined && items.length === 0 && (
        <Notice icon="list" title={words.noPlan}>
          <Link to="/reform/plan" search={{}}>
            {messages.reform.nav.plan}
          </Link>
        </Notice>
      )}
      {items.length > 0 && <PlanTable plans={items} />}
    </Panel>
  );
}

function TasksPanel(props: {
  id: string;
  title: string;
  none: string;
  list: ReturnType<typeof useTasks>;
}) {
  const { list } = props;
  const { formats } = useLocale();
  const items = list.data?.items;
  return (
    <Panel
      flush
      id={props.id}
      title={props.title}
      aside={items && <strong className="figures">{formats.number(items.length)}</strong>}
    >
      {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <LoadingLines rows={3} />}
      {items?.length === 0 && <p className={`soft ${styles.pad}`}>{props.none}</p>}
      {items !== undefined && items.length > 0 && <TaskLines tasks={items} />}
    </Panel>
  );
}
