import type { Decision } from '@motcua/contract/plan-tasks.ts';
import { isActOfStage, type TaskAct } from '@motcua/domain/plan/acts.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type { PlanParts } from './parts.ts';
import { placesAt, standingOf } from './policy.ts';
import { actsOnTask, isSettledAtSource } from './settle-task.ts';
import { shippedRules } from './shipped-rules.ts';
import { type EventDetails, insertEvent } from './store-events.ts';
import { findTask, listPartsOf, saveProgress, type TaskRow } from './store-tasks.ts';
import { actorAt } from './task-commands.ts';
import { dueOf } from './task-text.ts';
import { isOfHeading } from './view-task.ts';

/** What is done to a task, with what the act needs. */
export type TaskOrderAct =
  | { act: 'report'; percent: number; note: string }
  | { act: 'complete'; doneOn: PlainDate; note: string }
  | { act: 'confirm'; note: string }
  | { act: 'send_back'; note: string }
  | { act: 'explain'; cause: string; text: string }
  | { act: 'reschedule'; deadline: PlainDate; reason: string }
  | { act: 'remove'; decision: Decision; reason: string }
  | { act: 'reopen'; note: string };

/**
 * One act of an officer on a task of an issued plan, or on one that stands in none. Throws
 * `plan-task.not-found`, `plan-task.not-yours-to-do`, `plan-task.settled-at-source`, `plan-task.not-now`,
 * `plan-task.has-parts`, `plan.changed`.
 */
export async function actOnTask(
  parts: PlanParts,
  officer: SignedIn,
  order: { id: string; told: TaskOrderAct; expected?: number | undefined },
): Promise<void> {
  const { tenantId } = officer;
  const { id, told, expected } = order;
  const standing = await standingOf(parts.reference, officer);
  const evidence = await parts.evidence.listFor(tenantId, 'plan-task', [id]);
  const hasEvidence = (evidence.get(id) ?? []).length > 0;
  await parts.db.inTenant(tenantId, async (tx) => {
    const task = await getTaskAtWork(tx, { tenantId, id, expected });
    const places = placesAt(standing, task);
    requireAct(told.act, { task, mayDo: actsOnTask(task, places).includes(told.act) });
    await requireWholeTask(tx, { tenantId, task, act: told.act });
    const today = todayOf(parts);
    const { changed, details } =
      told.act === 'reschedule'
        ? await rescheduled(parts, { tenantId, task, told })
        : changeBy(told, { task, today, hasEvidence });
    await saveProgress(tx, tenantId, { ...task, ...changed });
    await insertEvent(tx, tenantId, {
      ...{ taskId: id, at: parts.clock(), act: told.act, details },
      by: actorAt(standing, [task.leadUnitId, task.ownerUnitId, ...task.partnerUnitIds]),
    });
  });
}

/** The task, locked; of a draft there is none yet. Throws `plan-task.not-found`, `plan.changed`. */
export async function getTaskAtWork(
  tx: Transaction,
  of: { tenantId: string; id: string; expected?: number | undefined },
): Promise<TaskRow> {
  const task = await findTask(tx, of.tenantId, { id: of.id, lock: true });
  if (task === null || task.planState === 'draft') throw new DomainError('plan-task.not-found');
  if (of.expected !== undefined && of.expected !== task.revision)
    throw new DomainError('plan.changed');
  return task;
}

interface Outcome {
  changed: Partial<TaskRow>;
  details: EventDetails;
}

/** Throws `plan-task.evidence-missing`, `plan-task.done-later`, `plan-task.decision-later`, `plan-task.cause-unknown`. */
function changeBy(
  told: Exclude<TaskOrderAct, { act: 'reschedule' }>,
  { task, today, hasEvidence }: { task: TaskRow; today: PlainDate; hasEvidence: boolean },
): Outcome {
  switch (told.act) {
    case 'report': {
      const earlier = task.progress.filter(({ on }) => on < today);
      return {
        changed: { progress: [...earlier, { on: today, percent: told.percent }] },
        details: { percent: told.percent, note: told.note },
      };
    }
    case 'complete':
      if (!hasEvidence) throw new DomainError('plan-task.evidence-missing');
      if (told.doneOn > today) throw new DomainError('plan-task.done-later');
      return {
        changed: { reportedDoneOn: told.doneOn },
        details: { day: told.doneOn, note: told.note },
      };
    case 'confirm':
      return {
        changed: { doneOn: task.reportedDoneOn, causeCode: null, causeText: null },
        details: { day: task.reportedDoneOn ?? undefined, note: told.note },
      };
    case 'send_back':
      return { changed: { reportedDoneOn: null }, details: { note: told.note } };
    case 'explain':
      if (!shippedRules().causes.some(({ code }) => code === told.cause))
        throw new DomainError('plan-task.cause-unknown');
      return {
        changed: { causeCode: told.cause, causeText: told.text },
        details: { cause: told.cause, note: told.text },
      };
    case 'remove':
      if (told.decision.date > today) throw new DomainError('plan.decision-later');
      return {
        changed: {
          ...{ removedNumber: told.decision.number, removedOn: told.decision.date },
          ...{ removedSigner: told.decision.signer, removedReason: told.reason },
        },
        details: { decision: told.decision, note: told.reason },
      };
    case 'reopen':
      return { changed: { doneOn: null, reportedDoneOn: null }, details: { note: told.note } };
  }
}

async function rescheduled(
  parts: PlanParts,
  of: { tenantId: string; task: TaskRow; told: Extract<TaskOrderAct, { act: 'reschedule' }> },
): Promise<Outcome> {
  const { tenantId, task, told } = of;
  const changed = await dueOf(parts, tenantId, { ...task, deadline: told.deadline });
  return { changed, details: { day: told.deadline, note: told.reason } };
}

function requireAct(act: TaskAct, { task, mayDo }: { task: TaskRow; mayDo: boolean }): void {
  if (mayDo) return;
  if (isSettledAtSource(task) && isActOfStage(act, task))
    throw new DomainError('plan-task.settled-at-source');
  throw new DomainError(
    isActOfStage(act, task) ? 'plan-task.not-yours-to-do' : 'plan-task.not-now',
  );
}

/** A heading is as far as its parts; it is taken out only while none of them is done. */
async function requireWholeTask(
  tx: Transaction,
  { tenantId, task, act }: { tenantId: string; task: TaskRow; act: TaskAct },
): Promise<void> {
  const below = await listPartsOf(tx, tenantId, [task.id]);
  if (below.length === 0) return;
  if (!isOfHeading(act)) throw new DomainError('plan-task.has-parts');
  if (below.some(({ doneOn }) => doneOn !== null)) throw new DomainError('plan-task.parts-done');
}
