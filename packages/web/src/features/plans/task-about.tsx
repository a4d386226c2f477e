import type { TaskDetails } from '@motcua/contract/plan-tasks.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLocale } from '../../lib/locale.tsx';
import styles from './plans.module.css';
import { fieldName, useReformFields } from './queries.ts';
import { Cause } from './task-table.tsx';

/** What a task says and where it comes from. */
export function TaskAbout({ task }: { task: TaskDetails }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.plans.task;
  const fields = useReformFields().data;
  return (
    <dl className={styles.facts}>
      {task.product !== '' && (
        <Fact name={words.product} wide>
          {task.product}
        </Fact>
      )}
      <Fact name={words.lead}>{task.lead.name}</Fact>
      {task.partners.length > 0 && (
        <Fact name={words.partners}>{task.partners.map(({ name }) => name).join('; ')}</Fact>
      )}
      <Fact name={words.owner}>{task.owner.name}</Fact>
      {task.field !== null && (
        <Fact name={words.field}>
          {fieldName(fields, { list: null, field: task.field, locale })}
        </Fact>
      )}
      {task.startOn !== null && <Fact name={words.startOn}>{formats.date(task.startOn)}</Fact>}
      <Fact name={words.deadline}>
        {formats.date(task.deadline)}
        {task.dueOn !== task.deadline && ` (${words.dueOn(formats.date(task.dueOn))})`}
      </Fact>
      <Fact name={words.weight}>{formats.number(task.weight)}</Fact>
      {task.budget !== null && <Fact name={words.budget}>{formats.dong(task.budget)}</Fact>}
      <Fact name={words.plan}>
        {task.plan === null ? (
          words.noPlan
        ) : (
          <Link to="/reform/plan" search={{ plan: task.plan.id }}>
            {task.plan.title}
          </Link>
        )}
      </Fact>
      {task.source !== null && <Source source={task.source} />}
      {task.addedBy !== null && (
        <Fact name={words.addedBy}>
          {`${task.addedBy.number}, ${formats.date(task.addedBy.date)}, ${task.addedBy.signer}`}
        </Fact>
      )}
      {(task.state === 'not_done' || task.removedBy !== null) && (
        <Fact name={task.removedBy === null ? words.cause : words.removedBy} wide>
          <Cause task={task} isNamed />
        </Fact>
      )}
    </dl>
  );
}

function Source({ source }: { source: { kind: string; id: string } }) {
  const { task: words } = useLocale().messages.plans;
  const names: Readonly<Record<string, string>> = words.sources;
  return (
    <Fact name={words.source}>
      <SourceLink source={source}>{names[source.kind] ?? words.otherSource}</SourceLink>
    </Fact>
  );
}

function SourceLink({
  source,
  children,
}: {
  source: { kind: string; id: string };
  children: string;
}) {
  if (source.kind === 'directive')
    return (
      <Link to="/reform/directives/$id" params={{ id: source.id }}>
        {children}
      </Link>
    );
  if (source.kind === 'inspection-recommendation')
    return <Link to="/reform/inspections/recommendations">{children}</Link>;
  return children;
}

function Fact(props: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={props.wide ? styles.wide : undefined}>
      <dt>{props.name}</dt>
      <dd className={`figures ${styles.plain}`}>{props.children}</dd>
    </div>
  );
}
