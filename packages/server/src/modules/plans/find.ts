import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Transaction } from '../../platform/db.ts';
import type { PlanParts } from './parts.ts';
import { requirePlanner, type Standing } from './policy.ts';
import { findPlan, type PlanRow } from './store.ts';
import type { TaskRow } from './store-tasks.ts';

/** The unit of a code or id. Throws `plan.unit-unknown`. */
export async function unitIdOf(
  { reference }: Pick<PlanParts, 'reference'>,
  tenantId: string,
  unit: string,
): Promise<string> {
  const found = await reference.findUnit(tenantId, unit);
  if (found === null) throw new DomainError('plan.unit-unknown', { unit });
  return found.id;
}

/** An issued plan is for everybody at the desk; a draft is for those who work where it is made. */
export function seesPlan({ worksFor }: Standing, plan: PlanRow): boolean {
  return plan.decisionDate !== null || worksFor.has(plan.unitId);
}

/**
 * Tasks of issued plans and of directives are for everybody at the desk; what an inspection or a season asked of a
 * unit is for those who asked and those who do it.
 */
export function seesTask(standing: Standing, task: TaskRow): boolean {
  const { worksFor } = standing;
  if (task.planState === 'draft') return worksFor.has(task.ownerUnitId);
  if (task.planState === 'issued' || task.sourceKind === 'directive') return true;
  return [task.ownerUnitId, task.leadUnitId, ...task.partnerUnitIds].some((id) => worksFor.has(id));
}

/** The plan, for its planners to change; locked. Throws `plan.not-found`, `plan.not-yours`, `plan.changed`. */
export async function getPlanToChange(
  tx: Transaction,
  of: { tenantId: string; id: string; standing: Standing; expected?: number | undefined },
): Promise<PlanRow> {
  const row = await findPlan(tx, of.tenantId, { id: of.id, lock: true });
  if (row === null || !seesPlan(of.standing, row)) throw new DomainError('plan.not-found');
  requirePlanner(of.standing, row.unitId);
  if (of.expected !== undefined && of.expected !== row.revision)
    throw new DomainError('plan.changed');
  return row;
}

/** The same while nobody has issued it. Throws also `plan.issued-already`. */
export async function getDraft(
  tx: Transaction,
  of: Parameters<typeof getPlanToChange>[1],
): Promise<PlanRow> {
  const row = await getPlanToChange(tx, of);
  if (row.decisionDate !== null) throw new DomainError('plan.issued-already');
  return row;
}
