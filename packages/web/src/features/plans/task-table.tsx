import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './plans.module.css';
import { useReformFields } from './queries.ts';
import { PercentBar, TaskChip } from './task-chip.tsx';

interface Props {
  tasks: readonly PlanTaskView[];
  label: string;
  /** Shows the cause of what is not done, as a review prints it. */
  withCause?: boolean;
}

/** Tasks in the order of their numbers, parts under their heading. */
export function TaskTable({ tasks, label, withCause = false }: Props) {
  const { plans: words } = useLocale().messages;
  const { columns } = words.task;
  return (
    <ScrollRegion label={words.tableOf(label)} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.content}</th>
            <th scope="col">{columns.lead}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={styles.number}>
              {columns.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} withCause={withCause} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function TaskRow({ task, withCause }: { task: PlanTaskView; withCause: boolean }) {
  const { messages, formats } = useLocale();
  const words = messages.plans;
  const depth = task.number.split('.').length - 1;
  const isOpen = task.doneOn === null && task.removedBy === null && !task.isHeading;
  return (
    <tr className={task.isHeading ? styles.heading : undefined}>
      {task.number === '' ? <td /> : <th scope="row">{task.number}</th>}
      <td className={styles.content} style={{ paddingLeft: 12 + depth * 20 }}>
        <Link to="/reform/tasks/$id" params={{ id: task.id }}>
          {task.content}
        </Link>
        {task.product !== '' && <span className={styles.under}>{task.product}</span>}
        {withCause && <Cause task={task} />}
      </td>
      <td>{task.lead.name}</td>
      <td>
        {formats.date(task.dueOn)}
        {isOpen && (
          <span className={`${styles.under} ${task.state === 'not_done' ? styles.late : ''}`}>
            {words.task.left(task.workingDaysLeft, task.state === 'not_done')}
          </span>
        )}
      </td>
      <td>
        <TaskChip task={task} />
        {task.doneOn !== null && (
          <span className={styles.under}>{words.task.doneOn(formats.date(task.doneOn))}</span>
        )}
      </td>
      <td className={styles.number}>
        <PercentBar percent={task.percent} text={`${task.percent} %`} />
      </td>
    </tr>
  );
}

/** Why it is not done or no longer fits, in words; `isNamed` where its heading stands above it. */
export function Cause({ task, isNamed = false }: { task: PlanTaskView; isNamed?: boolean }) {
  const { messages, formats } = useLocale();
  const words = messages.plans.task;
  const causeName = useCauseName();
  if (task.removedBy !== null) {
    const { number, date, signer, reason } = task.removedBy;
    return (
      <span className={styles.under}>
        {`${reason} (${words.removedBy} ${number}, ${formats.date(date)}, ${signer})`}
      </span>
    );
  }
  if (task.state !== 'not_done') return null;
  const { cause } = task;
  const text =
    cause === null
      ? words.noCause
      : [causeName(cause.code), cause.text].filter((part) => part !== '').join(': ');
  return <span className={styles.under}>{isNamed ? text : `${words.cause}: ${text}`}</span>;
}

function useCauseName(): (code: string) => string {
  const { locale } = useLocale();
  const fields = useReformFields();
  return (code) => fields.data?.causes.find((cause) => cause.code === code)?.[locale] ?? code;
}
