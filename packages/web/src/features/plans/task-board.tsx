import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import { TASK_STATES } from '@motcua/domain/plan/task-state.ts';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../lib/locale.tsx';
import styles from './plans.module.css';
import { TaskChip } from './task-chip.tsx';

/** The tasks side by side by how they stand; headings are as far as their parts and stand nowhere. */
export function TaskBoard({ tasks }: { tasks: readonly PlanTaskView[] }) {
  const { messages, formats } = useLocale();
  const words = messages.plans;
  const shown = tasks.filter(({ isHeading }) => !isHeading);
  return (
    <div className={styles.board}>
      {TASK_STATES.map((state) => {
        const here = shown.filter((task) => task.state === state);
        return (
          <section key={state} className={styles.column} aria-label={words.states[state]}>
            <h3>
              {words.states[state]}
              <span className="soft figures">{formats.number(here.length)}</span>
            </h3>
            {here.length === 0 ? (
              <p className="soft">{words.board.empty}</p>
            ) : (
              <ul className={styles.cards}>
                {here.map((task) => (
                  <li key={task.id} className={styles.card}>
                    <Link to="/reform/tasks/$id" params={{ id: task.id }}>
                      {task.number === '' ? task.content : `${task.number}. ${task.content}`}
                    </Link>
                    <span className={styles.under}>{task.lead.name}</span>
                    <span className="figures">{formats.date(task.dueOn)}</span>
                    {task.reportedDoneOn !== null && task.doneOn === null && (
                      <TaskChip task={task} />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
