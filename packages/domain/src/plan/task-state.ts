import type { PlainDate } from '../shared/plain-date.ts';

/** What is known of a task that decides how it stands; days, not instants, for a deadline is a day. */
export interface TaskFacts {
  /** The last day on which it is in time, on the working calendar. */
  dueOn: PlainDate;
  /** Reports of progress in order of day; `percent` 0 to 99. */
  progress: readonly { on: PlainDate; percent: number }[];
  /** The day on which the lead unit says it was done; it waits for the owner to confirm. */
  reportedDoneOn: PlainDate | null;
  /** The same day, once the owner of the plan has confirmed it. */
  doneOn: PlainDate | null;
  /** Day of the decision that took it out of the plan. */
  removedOn: PlainDate | null;
}

export const TASK_STATES = [
  'not_due',
  'doing',
  'done_on_time',
  'done_late',
  'not_done',
  'no_longer_fitting',
] as const;

/**
 * Chưa đến hạn, đang thực hiện, hoàn thành đúng hạn, hoàn thành trễ, chưa hoàn thành (overdue, to be given
 * a cause), không còn phù hợp (by decision).
 */
export type TaskState = (typeof TASK_STATES)[number];

/** How a task stood at the end of a day; what was decided or done later does not count yet. */
export function taskStateOn(task: TaskFacts, day: PlainDate): TaskState {
  if (task.removedOn !== null && task.removedOn <= day) return 'no_longer_fitting';
  if (task.doneOn !== null && task.doneOn <= day)
    return task.doneOn <= task.dueOn ? 'done_on_time' : 'done_late';
  if (day > task.dueOn) return 'not_done';
  return isBegun(task, day) ? 'doing' : 'not_due';
}

/** 0 to 100 at the end of a day: what is confirmed is whole, otherwise the last that was reported. */
export function percentOn(task: TaskFacts, day: PlainDate): number {
  if (task.doneOn !== null && task.doneOn <= day) return 100;
  return task.progress.findLast(({ on }) => on <= day)?.percent ?? 0;
}

function isBegun({ progress, reportedDoneOn }: TaskFacts, day: PlainDate): boolean {
  return progress.some(({ on }) => on <= day) || (reportedDoneOn !== null && reportedDoneOn <= day);
}
