import { Button } from '@mantine/core';
import type { PlanDetails } from '@motcua/contract/plans.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { useNotify } from '../../components/notify.ts';
import { PrintButton } from '../../components/print-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { DialogForm } from './dialog-form.tsx';
import { ImportForm } from './import-form.tsx';
import { EditPlanForm, IssuePlanForm } from './plan-forms.tsx';
import { IssueLine } from './plan-table.tsx';
import styles from './plans.module.css';
import { useRefreshPlans } from './queries.ts';
import { TaskForm } from './task-form.tsx';
import { writeRateOf, writeShare } from './write-rate.ts';

/** What a plan is, how it stands, and what may be done with it now. */
export function PlanHead({ plan }: { plan: PlanDetails }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.plans;
  const { figures } = plan;
  const facts = [
    ...[[words.columns.rate, writeRateOf(figures.rate, { locale, nothing: words.nothing })]],
    [
      words.figures.progress,
      figures.progress === null ? words.nothing : writeShare(figures.progress, locale),
    ],
    [words.figures.late, formats.number(figures.notDone)],
    [words.figures.awaiting, formats.number(figures.awaiting)],
    [words.figures.removed, formats.number(figures.removed)],
    ...(plan.target === null ? [] : [[words.figures.target, writeShare(plan.target, locale)]]),
    ...(figures.budget === 0 ? [] : [[words.figures.budget, formats.dong(figures.budget)]]),
  ];
  return (
    <Panel
      id="plan"
      title={words.figures.done(formats.number(figures.done), formats.number(figures.planned))}
      aside={<span className="soft figures">{formats.date(plan.asOf)}</span>}
    >
      <p className={`soft ${styles.tight}`}>
        {plan.unit.name}, {words.kinds[plan.kind].toLowerCase()}, {formats.date(plan.from)} –{' '}
        {formats.date(plan.to)}
        {plan.parent !== null && (
          <>
            {'; '}
            <Link to="/reform/plan" search={{ plan: plan.parent.id }}>
              {plan.parent.title}
            </Link>
          </>
        )}
        <IssueLine plan={plan} />
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{text}</dd>
          </div>
        ))}
      </dl>
      <PlanActs plan={plan} />
    </Panel>
  );
}

type Doing = 'import' | 'issue' | 'task' | 'edit' | null;

function PlanActs({ plan }: { plan: PlanDetails }) {
  const { plans: words } = useLocale().messages;
  const notify = useNotify();
  const [doing, setDoing] = useState<Doing>(null);
  const isDraft = plan.state === 'draft';
  const finish = (sentence: string) => {
    setDoing(null);
    notify(sentence);
  };
  const close = () => setDoing(null);
  return (
    <div className={`${styles.buttons} no-print`} style={{ marginTop: 16 }}>
      {plan.mayEdit && isDraft && (
        <>
          {plan.tasks.length > 0 && (
            <Button onClick={() => setDoing('issue')}>{words.acts.issue}</Button>
          )}
          <Button
            variant={plan.tasks.length > 0 ? 'default' : 'filled'}
            onClick={() => setDoing('import')}
          >
            {words.acts.import}
          </Button>
        </>
      )}
      {plan.mayEdit && (
        <>
          <Button variant="default" onClick={() => setDoing('task')}>
            {words.acts.addTask}
          </Button>
          <Button variant="default" onClick={() => setDoing('edit')}>
            {words.acts.edit}
          </Button>
        </>
      )}
      <Button
        variant="default"
        component="a"
        href={`/api/v1/reform-plans/${plan.id}/plan.xlsx`}
        download
        leftSection={<Icon name="file" />}
      >
        {plan.tasks.length === 0 ? words.acts.template : words.acts.export}
      </Button>
      {plan.tasks.length > 0 && <PrintButton />}
      {plan.mayEdit && isDraft && <DeleteDraft plan={plan} />}
      {doing === 'import' && (
        <ImportForm
          id={plan.id}
          onDone={(count) => finish(words.import.done(count))}
          onClose={close}
        />
      )}
      {doing === 'issue' && (
        <IssuePlanForm id={plan.id} onDone={() => finish(words.issueForm.done)} onClose={close} />
      )}
      {doing === 'edit' && (
        <EditPlanForm plan={plan} onDone={() => finish(words.form.saved)} onClose={close} />
      )}
      {doing === 'task' && (
        <TaskForm plan={plan} onDone={() => finish(words.taskForm.done)} onClose={close} />
      )}
    </div>
  );
}

function DeleteDraft({ plan }: { plan: PlanDetails }) {
  const { messages } = useLocale();
  const api = useApi();
  const refresh = useRefreshPlans();
  const navigate = useNavigate();
  const words = messages.plans.acts;
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const remove = async () => {
    setSending(true);
    try {
      await api.remove(`/reform-plans/${plan.id}`);
      await navigate({ to: '/reform/plan', search: {} });
      refresh();
    } catch (caught) {
      setError(caught);
      setSending(false);
    }
  };
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      {asking && (
        <DialogForm
          title={words.remove}
          explain={words.removeWhole(plan.title, plan.tasks.length)}
          submit={words.remove}
          {...{ sending, error }}
          onSubmit={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
