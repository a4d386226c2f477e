import type { PlainDate } from '../shared/plain-date.ts';
import { type ProgressNode, type Share, shareOfAll } from './roll-up.ts';
import { percentOn, type TaskFacts, type TaskState, taskStateOn } from './task-state.ts';

/** A task as figures count it. */
export interface CountedTask extends TaskFacts {
  id: string;
  parentId: string | null;
  weight: number;
  fieldCode: string | null;
  /** The day from which it belongs to the plan; null: from the beginning. */
  addedOn: PlainDate | null;
  causeCode: string | null;
  budget: number | null;
}

/** Tasks of a plan at the end of a day. `planned` = done + notDone + doing + notDue; `removed` stands beside it. */
export interface PlanFigures {
  planned: number;
  done: number;
  doneOnTime: number;
  doneLate: number;
  notDone: number;
  doing: number;
  notDue: number;
  removed: number;
  /** Reported as done, not yet confirmed; among `doing` or `notDone`. */
  awaiting: number;
  /** Planned tasks whose due day has passed, and how many of them are done. */
  dueByThen: number;
  doneOfDue: number;
  /** Đồng of all planned tasks that name an amount. */
  budget: number;
}

/** The tasks that are counted: one with parts is a heading, its parts are the work. */
export function leavesOf<T extends CountedTask>(tasks: readonly T[], day: PlainDate): T[] {
  const there = tasks.filter(({ addedOn }) => addedOn === null || addedOn <= day);
  const headings = new Set(there.map(({ parentId }) => parentId));
  const gone = removedBranches(there, day);
  return there
    .filter(({ id }) => !headings.has(id))
    .map((task) => (gone.has(task.id) ? { ...task, removedOn: task.removedOn ?? day } : task));
}

/** Counts of the tasks at the end of a day, exact; removed ones are out of the denominator. */
export function figuresOn(tasks: readonly CountedTask[], day: PlainDate): PlanFigures {
  const leaves = leavesOf(tasks, day);
  const states = new Map<TaskState, number>();
  for (const task of leaves) {
    const state = taskStateOn(task, day);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  const of = (state: TaskState) => states.get(state) ?? 0;
  const planned = leaves.filter((task) => taskStateOn(task, day) !== 'no_longer_fitting');
  const due = planned.filter(({ dueOn }) => dueOn <= day);
  return {
    planned: planned.length,
    done: of('done_on_time') + of('done_late'),
    doneOnTime: of('done_on_time'),
    doneLate: of('done_late'),
    notDone: of('not_done'),
    doing: of('doing'),
    notDue: of('not_due'),
    removed: of('no_longer_fitting'),
    awaiting: planned.filter((task) => isAwaiting(task, day)).length,
    dueByThen: due.length,
    doneOfDue: due.filter((task) => isDone(task, day)).length,
    budget: planned.reduce((sum, { budget }) => sum + (budget ?? 0), 0),
  };
}

/** Progress of the tasks by weight at the end of a day; null when nothing is left to be done. */
export function progressOn(tasks: readonly CountedTask[], day: PlainDate): Share | null {
  return shareOfAll(nodesOn(tasks, day));
}

/** The tasks as a tree of weights; one whose parent is not among them stands at the top. */
export function nodesOn(tasks: readonly CountedTask[], day: PlainDate): ProgressNode[] {
  const there = tasks.filter(({ addedOn }) => addedOn === null || addedOn <= day);
  const known = new Set(there.map(({ id }) => id));
  const below = Map.groupBy(there, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const nodeOf = (task: CountedTask): ProgressNode => ({
    weight: task.weight,
    percent: percentOn(task, day),
    removed: taskStateOn(task, day) === 'no_longer_fitting',
    children: (below.get(task.id) ?? []).map(nodeOf),
  });
  return (below.get(null) ?? []).map(nodeOf);
}

/** How many open tasks name each cause, most first. */
export function causesOn(
  tasks: readonly CountedTask[],
  day: PlainDate,
): { code: string | null; tasks: number }[] {
  const open = leavesOf(tasks, day).filter((task) => taskStateOn(task, day) === 'not_done');
  const counted = Map.groupBy(open, ({ causeCode }) => causeCode);
  return [...counted]
    .map(([code, named]) => ({ code, tasks: named.length }))
    .sort((a, b) => b.tasks - a.tasks || ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}

function isDone({ doneOn }: TaskFacts, day: PlainDate): boolean {
  return doneOn !== null && doneOn <= day;
}

function isAwaiting(task: TaskFacts, day: PlainDate): boolean {
  return !isDone(task, day) && task.reportedDoneOn !== null && task.reportedDoneOn <= day;
}

/** Everything below a heading that was taken out goes with it. */
function removedBranches(tasks: readonly CountedTask[], day: PlainDate): Set<string> {
  const below = Map.groupBy(tasks, ({ parentId }) => parentId);
  const gone = new Set<string>();
  const walk = (id: string) => {
    if (gone.has(id)) return;
    gone.add(id);
    for (const child of below.get(id) ?? []) walk(child.id);
  };
  for (const task of tasks) if (taskStateOn(task, day) === 'no_longer_fitting') walk(task.id);
  return gone;
}
