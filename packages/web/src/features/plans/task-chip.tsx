import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import type { TaskState } from '@motcua/domain/plan/task-state.ts';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './plans.module.css';

const looks: Record<TaskState, { icon: IconName; style: string | undefined }> = {
  not_due: { icon: 'clock', style: '' },
  doing: { icon: 'right', style: styles.soon },
  done_on_time: { icon: 'check', style: styles.good },
  done_late: { icon: 'check', style: styles.soon },
  not_done: { icon: 'alert', style: styles.bad },
  no_longer_fitting: { icon: 'close', style: '' },
};

/** How a task stands, by word and sign; that it waits to be confirmed stands beside it. */
export function TaskChip({
  task,
}: {
  task: Pick<PlanTaskView, 'state' | 'reportedDoneOn' | 'doneOn' | 'isHeading'>;
}) {
  const { plans: words } = useMessages();
  const { state, reportedDoneOn, doneOn } = task;
  if (task.isHeading && state !== 'no_longer_fitting') return null;
  const { icon, style } = looks[state];
  return (
    <span className={styles.chips}>
      <span className={`${styles.chip} ${style}`}>
        <Icon name={icon} size={15} />
        {words.states[state]}
      </span>
      {reportedDoneOn !== null && doneOn === null && (
        <span className={`${styles.chip} ${styles.soon}`}>
          <Icon name="send" size={15} />
          {words.awaiting}
        </span>
      )}
    </span>
  );
}

/** A share as a bar with its number; the number is what counts. */
export function PercentBar({ percent, text }: { percent: number; text: string }) {
  return (
    <>
      <span className={`${styles.bar} no-print`} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {text}
    </>
  );
}
