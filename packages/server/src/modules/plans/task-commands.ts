import type { NewTask, TaskBody } from '@motcua/contract/plan-tasks.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { getDraft, getPlanToChange } from './find.ts';
import type { PlanParts } from './parts.ts';
import { officeAt, type Standing, standingOf } from './policy.ts';
import { findPlan } from './store.ts';
import { type Actor, insertEvent } from './store-events.ts';
import {
  deleteTask,
  findTask,
  insertTask,
  listPartsOf,
  listTasksOfPlans,
  saveTaskText,
  type TaskRow,
} from './store-tasks.ts';
import { readTaskText } from './task-text.ts';

/**
 * Adds a task to a draft, or by decision to an issued plan. Throws `plan-task.decision-missing`,
 * `plan-task.number-taken`, `plan-task.parent-reported` and what `readTaskText` throws.
 */
export async function addTask(
  parts: PlanParts,
  officer: SignedIn,
  order: { planId: string; body: NewTask },
): Promise<string> {
  const { tenantId } = officer;
  const { planId, body } = order;
  const standing = await standingOf(parts.reference, officer);
  const before = await parts.db.inTenant(tenantId, async (tx) => {
    const plan = await getPlanToChange(tx, { tenantId, id: planId, standing });
    return { plan, siblings: await listTasksOfPlans(tx, tenantId, [planId]) };
  });
  const isIssued = before.plan.decisionDate !== null;
  if (isIssued && body.decision === undefined) throw new DomainError('plan-task.decision-missing');
  if (body.decision !== undefined && body.decision.date > todayOf(parts))
    throw new DomainError('plan.decision-later');
  const text = await readTaskText(parts, tenantId, { ...before, body });
  requireUnreported(before.siblings.find(({ id }) => id === text.parentId));
  const id = newId();
  await parts.db.inTenant(tenantId, async (tx) => {
    const added = isIssued ? (body.decision ?? null) : null;
    if (!(await insertTask(tx, tenantId, { ...text, id, source: null, added })))
      throw new DomainError('plan-task.number-taken', { number: text.number });
    await insertEvent(tx, tenantId, {
      ...{ taskId: id, at: parts.clock(), act: 'open', by: actorAt(standing, [text.ownerUnitId]) },
      details: { day: text.deadline, decision: added ?? undefined },
    });
  });
  return id;
}

/** Corrects a task of a draft. Throws `plan.issued-already`, `plan-task.number-taken`, `plan-task.has-parts`. */
export async function editTask(
  parts: PlanParts,
  officer: SignedIn,
  order: { id: string; body: TaskBody; expected?: number | undefined },
): Promise<void> {
  const { tenantId } = officer;
  const { id, body } = order;
  const standing = await standingOf(parts.reference, officer);
  const before = await parts.db.inTenant(tenantId, async (tx) => {
    const task = await getTaskOfDraft(tx, { tenantId, standing, ...order });
    const plan = await findPlan(tx, tenantId, { id: task.planId ?? '' });
    if (plan === null) throw new DomainError('plan.not-found');
    const siblings = await listTasksOfPlans(tx, tenantId, [plan.id]);
    const hasParts = siblings.some(({ parentId }) => parentId === id);
    if (hasParts && task.number !== body.number) throw new DomainError('plan-task.has-parts');
    return { plan, siblings };
  });
  const text = await readTaskText(parts, tenantId, { ...before, body });
  await parts.db.inTenant(tenantId, async (tx) => {
    await getTaskOfDraft(tx, { tenantId, standing, ...order });
    if (!(await saveTaskText(tx, tenantId, { ...text, id })))
      throw new DomainError('plan-task.number-taken', { number: text.number });
    await insertEvent(tx, tenantId, {
      ...{ taskId: id, at: parts.clock(), act: 'change' },
      ...{ by: actorAt(standing, [text.ownerUnitId]), details: { day: text.deadline } },
    });
  });
}

/** Takes a task out of a draft. Throws `plan.issued-already`, `plan-task.has-parts`. */
export async function dropTask(parts: PlanParts, officer: SignedIn, id: string): Promise<void> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  await parts.db.inTenant(tenantId, async (tx) => {
    await getTaskOfDraft(tx, { tenantId, standing, id });
    if ((await listPartsOf(tx, tenantId, [id])).length > 0)
      throw new DomainError('plan-task.has-parts');
    await deleteTask(tx, tenantId, id);
  });
}

/** Who acts, as the history keeps it. */
export function actorAt(standing: Standing, unitIds: readonly string[]): Actor {
  const { officer } = standing;
  const office = officeAt(standing, unitIds);
  return { officerId: officer.id, name: officer.name, unitName: office?.unitName ?? null };
}

async function getTaskOfDraft(
  tx: Transaction,
  of: { tenantId: string; standing: Standing; id: string; expected?: number | undefined },
): Promise<TaskRow> {
  const { tenantId, standing, id } = of;
  const task = await findTask(tx, tenantId, { id, lock: true });
  if (task === null || task.planId === null) throw new DomainError('plan-task.not-found');
  await getDraft(tx, { tenantId, id: task.planId, standing });
  if (of.expected !== undefined && of.expected !== task.revision)
    throw new DomainError('plan.changed');
  return task;
}

/** A task that somebody has reported on is no heading: its report would be lost. */
function requireUnreported(parent: TaskRow | undefined): void {
  if (parent === undefined) return;
  if (parent.progress.length > 0 || parent.reportedDoneOn !== null)
    throw new DomainError('plan-task.parent-reported', { number: parent.number });
}
