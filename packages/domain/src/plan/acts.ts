import type { TaskFacts } from './task-state.ts';

/** Where an officer stands to a task: of its lead unit, of a co-operating unit, of the unit that owns the plan. */
export type TaskPlace = 'lead' | 'partner' | 'owner';

export const TASK_ACTS = [
  'report',
  'complete',
  'confirm',
  'send_back',
  'explain',
  'reschedule',
  'remove',
  'reopen',
] as const;

/**
 * report progress; say that it is done; confirm that; send it back; name the cause why it is not done; give
 * it another deadline; take it out by decision; take back a confirmation.
 */
export type TaskAct = (typeof TASK_ACTS)[number];

type Stage = 'open' | 'reported' | 'done' | 'removed';

const actsOfStage: Record<Stage, Partial<Record<TaskAct, readonly TaskPlace[]>>> = {
  open: {
    report: ['lead', 'partner', 'owner'],
    complete: ['lead', 'owner'],
    explain: ['lead', 'owner'],
    reschedule: ['owner'],
    remove: ['owner'],
  },
  reported: { confirm: ['owner'], send_back: ['owner'] },
  done: { reopen: ['owner'] },
  removed: {},
};

/** Whether the stage of a task knows the act at all, whoever asks. */
export function isActOfStage(act: TaskAct, task: TaskFacts): boolean {
  return actsOfStage[stageOf(task)][act] !== undefined;
}

/** What an officer with these places may do to the task now, in the order in which it is usually done. */
export function actsFor(task: TaskFacts, places: readonly TaskPlace[]): TaskAct[] {
  const open = actsOfStage[stageOf(task)];
  return TASK_ACTS.filter((act) => open[act]?.some((place) => places.includes(place)) ?? false);
}

function stageOf({ removedOn, doneOn, reportedDoneOn }: TaskFacts): Stage {
  if (removedOn !== null) return 'removed';
  if (doneOn !== null) return 'done';
  return reportedDoneOn !== null ? 'reported' : 'open';
}
