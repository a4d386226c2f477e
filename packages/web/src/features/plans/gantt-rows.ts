import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import type { TaskState } from '@motcua/domain/plan/task-state.ts';
import { epochDayOf, type PlainDate } from '@motcua/domain/shared/plain-date.ts';

/** Pixels of a line, of the months above them, and of the word for today below. */
export const GANTT_ROW = 30;
export const GANTT_HEAD = 40;
export const GANTT_FOOT = 24;

/** A line of the time chart, in days since 1970; `to` is the day after the due day. */
export interface GanttRow {
  id: string;
  label: string;
  /** Null: only the due day is known. */
  from: number | null;
  to: number;
  /** 0 to 1, reported or confirmed. */
  part: number;
  state: TaskState;
  /** Words beside the bar, so that its colour is not all. */
  words: string;
}

/** The tasks that are work, in the order of the plan; headings and removed ones have no time of their own. */
export function ganttRows(
  tasks: readonly PlanTaskView[],
  say: (task: PlanTaskView) => string,
): GanttRow[] {
  return tasks
    .filter(({ isHeading, state }) => !isHeading && state !== 'no_longer_fitting')
    .map((task) => ({
      ...{ id: task.id, label: task.number === '' ? '•' : task.number },
      from: task.startOn === null ? null : epochDayOf(task.startOn),
      ...{ to: epochDayOf(task.dueOn) + 1, part: task.percent / 100 },
      ...{ state: task.state, words: say(task) },
    }));
}

/** The days that the chart shows: the plan, and what reaches beyond it. */
export function ganttSpan(
  rows: readonly GanttRow[],
  plan: { from: PlainDate; to: PlainDate },
): [number, number] {
  const days = rows.flatMap(({ from, to }) => (from === null ? [to - 1, to] : [from, to]));
  return [Math.min(epochDayOf(plan.from), ...days), Math.max(epochDayOf(plan.to) + 1, ...days)];
}
