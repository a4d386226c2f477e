import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import styles from './plans.module.css';
import { TaskChip } from './task-chip.tsx';

const MOST = 8;

/** A short list of tasks with how long they have, for the home of reform. */
export function TaskLines({ tasks }: { tasks: readonly PlanTaskView[] }) {
  const { messages, formats } = useLocale();
  const words = messages.plans;
  return (
    <>
      <ul className={styles.list}>
        {tasks.slice(0, MOST).map((task) => (
          <li key={task.id}>
            <Link to="/reform/tasks/$id" params={{ id: task.id }}>
              {task.number === '' ? task.content : `${task.number}. ${task.content}`}
            </Link>
            <span className={styles.under}>{task.lead.name}</span>
            <span className={`figures ${task.state === 'not_done' ? styles.late : ''}`}>
              {formats.date(task.dueOn)},{' '}
              {words.task.left(task.workingDaysLeft, task.state === 'not_done')}
            </span>
            <TaskChip task={task} />
          </li>
        ))}
      </ul>
      {tasks.length > MOST && (
        <p className={`soft ${styles.pad}`}>{words.home.more(tasks.length - MOST)}</p>
      )}
    </>
  );
}
