import type { TaskEventView } from '@motcua/contract/plan-tasks.ts';
import { actsFor, type TaskAct, type TaskPlace } from '@motcua/domain/plan/acts.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { type Actor, type EventDetails, insertEvent } from './store-events.ts';
import { findTask, saveProgress, type TaskRow } from './store-tasks.ts';

/** What is said where the task was asked for: it is done, that was seen, it is sent back, it is asked no more. */
export interface TaskSettlement {
  taskId: string;
  as: 'reported' | 'done' | 'sent_back' | 'withdrawn';
  words: string;
  by: Actor;
}

/** These are reported and confirmed at what asked for them; a second place to say it would tell another story. */
const SETTLED_AT_SOURCE: readonly string[] = ['inspection-recommendation'];
const ACTS_OF_SOURCE: readonly TaskAct[] = ['complete', 'confirm', 'send_back', 'remove', 'reopen'];

export function isSettledAtSource({ sourceKind }: Pick<TaskRow, 'sourceKind'>): boolean {
  return sourceKind !== null && SETTLED_AT_SOURCE.includes(sourceKind);
}

/** What may be done to the task itself by who stands there. */
export function actsOnTask(task: TaskRow, places: readonly TaskPlace[]): TaskAct[] {
  const acts = actsFor(task, places);
  return isSettledAtSource(task) ? acts.filter((act) => !ACTS_OF_SOURCE.includes(act)) : acts;
}

/** Brings the task in line with its source, in the caller's transaction; one that is over stays as it is. */
export async function settleTask(
  tx: Transaction,
  tenantId: string,
  { told, at, today }: { told: TaskSettlement; at: Instant; today: PlainDate },
): Promise<void> {
  const task = await findTask(tx, tenantId, { id: told.taskId, lock: true });
  if (task === null || task.doneOn !== null || task.removedOn !== null) return;
  const { act, changed, details } = outcomeOf(told, { task, today });
  await saveProgress(tx, tenantId, { ...task, ...changed });
  await insertEvent(tx, tenantId, {
    ...{ taskId: task.id, at, act, by: told.by },
    details: { ...details, note: told.words },
  });
}

interface Outcome {
  act: TaskEventView['act'];
  changed: Partial<TaskRow>;
  details: EventDetails;
}

function outcomeOf(
  { as, words, by }: TaskSettlement,
  { task, today }: { task: TaskRow; today: PlainDate },
): Outcome {
  const day = task.reportedDoneOn ?? today;
  switch (as) {
    case 'reported':
      return { act: 'complete', changed: { reportedDoneOn: day }, details: { day } };
    case 'done':
      return {
        act: 'confirm',
        changed: { reportedDoneOn: day, doneOn: day, causeCode: null, causeText: null },
        details: { day },
      };
    case 'sent_back':
      return { act: 'send_back', changed: { reportedDoneOn: null }, details: {} };
    case 'withdrawn':
      return {
        act: 'remove',
        changed: {
          ...{ removedNumber: 'kiến nghị đã rút', removedOn: today },
          ...{ removedSigner: by.name ?? '', removedReason: words },
        },
        details: {},
      };
  }
}
