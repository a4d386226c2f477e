import { Button } from '@mantine/core';
import { type TaskDetails, taskDetailsSchema } from '@motcua/contract/plan-tasks.ts';
import type { TaskAct } from '@motcua/domain/plan/acts.ts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../components/icons.tsx';
import { useNotify } from '../components/notify.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, sentenceOf } from '../components/states.tsx';
import { PapersOf } from '../features/plans/papers-of.tsx';
import styles from '../features/plans/plans.module.css';
import { usePlan, useRefreshPlans, useTask } from '../features/plans/queries.ts';
import { TaskAbout } from '../features/plans/task-about.tsx';
import { TaskActForm } from '../features/plans/task-act-form.tsx';
import { PercentBar, TaskChip } from '../features/plans/task-chip.tsx';
import { TaskForm } from '../features/plans/task-form.tsx';
import { TaskHistory } from '../features/plans/task-history.tsx';
import { TaskTable } from '../features/plans/task-table.tsx';
import { useApi } from '../lib/api-context.tsx';
import { useLocale } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/tasks/$id');

/** One task: what is to be done with it next, its papers, what it says, and all that happened. */
export function ReformTaskPage() {
  const { id } = route.useParams();
  const task = useTask(id);
  if (task.isError) return <Failed error={task.error} retry={() => task.refetch()} page />;
  if (task.data === undefined) return <LoadingLines rows={8} />;
  return <Task task={task.data} />;
}

function Task({ task }: { task: TaskDetails }) {
  const { messages } = useLocale();
  const words = messages.plans.task;
  return (
    <>
      <header className={page.head}>
        {task.plan !== null && (
          <Link
            to="/reform/plan"
            search={{ plan: task.plan.id }}
            className={`${styles.back} no-print`}
          >
            <Icon name="left" size={16} /> {task.plan.title}
          </Link>
        )}
        <PageTitle>
          {task.number === '' ? task.content : `${task.number}. ${task.content}`}
        </PageTitle>
      </header>
      <ReformNav />
      <div className={styles.stack}>
        <Next task={task} />
        <Panel id="evidence" title={words.evidence}>
          <PapersOf
            path={`/plan-tasks/${task.id}`}
            schema={taskDetailsSchema}
            subject={words.evidenceOf(task.number === '' ? task.content : task.number)}
            unit={task.lead.code ?? task.lead.id}
            value={task.evidenceList}
            mayChange={task.acts.includes('report')}
          />
        </Panel>
        {task.parts.length > 0 && (
          <Panel flush id="parts" title={words.parts}>
            <TaskTable tasks={task.parts} label={words.parts} />
          </Panel>
        )}
        <div className={styles.halves}>
          <Panel id="about" title={words.about}>
            <TaskAbout task={task} />
          </Panel>
          <Panel id="history" title={words.history}>
            <TaskHistory history={task.history} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function Next({ task }: { task: TaskDetails }) {
  const { messages, formats } = useLocale();
  const { plans } = messages;
  const notify = useNotify();
  const [act, setAct] = useState<TaskAct | null>(null);
  const [first, ...others] = task.acts;
  return (
    <Panel id="next" tone="next" title={plans.task.next} aside={<TaskChip task={task} />}>
      <p className={`figures ${styles.tight}`}>
        <PercentBar percent={task.percent} text={`${task.percent} %`} />
        {task.doneOn !== null
          ? `, ${plans.task.doneOn(formats.date(task.doneOn))}`
          : task.removedBy === null &&
            `, ${formats.date(task.dueOn)}, ${plans.task.left(task.workingDaysLeft, task.state === 'not_done')}`}
        {task.reportedDoneOn !== null &&
          task.doneOn === null &&
          `, ${plans.task.saidDone(formats.date(task.reportedDoneOn))}`}
      </p>
      {task.source?.kind === 'inspection-recommendation' && (
        <p className="soft">
          {plans.task.atRecommendation}{' '}
          <Link to="/reform/inspections/recommendations">{plans.task.openRecommendations}</Link>
        </p>
      )}
      {first === undefined && !task.mayEdit && <p className="soft">{plans.task.nothingToDo}</p>}
      <div className={`${styles.buttons} no-print`}>
        {first !== undefined && (
          <Button onClick={() => setAct(first)}>{plans.taskActs[first]}</Button>
        )}
        {others.map((other) => (
          <Button key={other} variant="default" onClick={() => setAct(other)}>
            {plans.taskActs[other]}
          </Button>
        ))}
        {task.mayEdit && task.plan !== null && <Drafted task={task} planId={task.plan.id} />}
      </div>
      {act !== null && (
        <TaskActForm
          key={act}
          task={task}
          act={act}
          onClose={() => setAct(null)}
          onDone={() => {
            setAct(null);
            notify(plans.actForm.done);
          }}
        />
      )}
    </Panel>
  );
}

/** While the plan is a draft its tasks are written, not worked at. */
function Drafted({ task, planId }: { task: TaskDetails; planId: string }) {
  const { messages } = useLocale();
  const words = messages.plans;
  const api = useApi();
  const notify = useNotify();
  const navigate = useNavigate();
  const refresh = useRefreshPlans();
  const plan = usePlan(planId);
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const drop = async () => {
    try {
      await api.remove(`/plan-tasks/${task.id}`);
      await navigate({ to: '/reform/plan', search: { plan: planId } });
      refresh();
    } catch (caught) {
      setError(sentenceOf(caught, messages.common));
    }
  };
  return (
    <>
      <Button disabled={plan.data === undefined} onClick={() => setEditing(true)}>
        {words.acts.edit}
      </Button>
      <Button variant="default" onClick={() => void drop()}>
        {words.acts.dropTask}
      </Button>
      {error !== null && <span role="alert">{error}</span>}
      {editing && plan.data !== undefined && (
        <TaskForm
          plan={plan.data}
          task={task}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            notify(words.taskForm.done);
          }}
        />
      )}
    </>
  );
}
