import type { Decision } from '@motcua/contract/plan-tasks.ts';
import type { NewPlan, PlanBody } from '@motcua/contract/plans.ts';
import { fieldListOn } from '@motcua/domain/plan/field-list.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { getDraft, getPlanToChange, unitIdOf } from './find.ts';
import type { PlanParts } from './parts.ts';
import { homeOf, requirePlanner, standingOf } from './policy.ts';
import { shippedFieldLists } from './shipped-rules.ts';
import {
  countPlansBelow,
  deletePlan,
  findPlan,
  insertPlan,
  type PlanRow,
  saveIssue,
  savePlan,
} from './store.ts';
import { deleteTasksOf, listTasksOfPlans } from './store-tasks.ts';

/** Begins a draft. Throws `plan.not-yours`, `plan.days-turned`, `plan.no-field-list`, `plan.parent-not-broader`. */
export async function beginPlan(
  parts: PlanParts,
  officer: SignedIn,
  told: NewPlan,
): Promise<string> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  const unitId = await unitIdOf(parts, tenantId, told.unit ?? homeOf(standing));
  requirePlanner(standing, unitId);
  if (told.to < told.from) throw new DomainError('plan.days-turned');
  const fieldList = fieldListOn(shippedFieldLists(), told.from).code;
  const id = newId();
  await parts.db.inTenant(tenantId, async (tx) => {
    await requireParent(tx, tenantId, { ...told, parentId: told.parent ?? null });
    await insertPlan(tx, tenantId, {
      ...{ id, unitId, kind: told.kind, title: told.title, from: told.from, to: told.to },
      ...{ parentId: told.parent ?? null, weight: told.weight, target: told.target ?? null },
      ...{ fieldList, madeBy: officer.name, madeAt: parts.clock() },
    });
  });
  return id;
}

/** Title, place and target; the target of an issued plan stays. Throws as `getPlanToChange`, `plan.target-issued`. */
export async function editPlan(
  parts: PlanParts,
  officer: SignedIn,
  order: { id: string; body: PlanBody; expected?: number | undefined },
): Promise<void> {
  const { tenantId } = officer;
  const { id, body, expected } = order;
  const standing = await standingOf(parts.reference, officer);
  await parts.db.inTenant(tenantId, async (tx) => {
    const plan = await getPlanToChange(tx, { tenantId, id, standing, expected });
    const target = body.target ?? null;
    if (plan.decisionDate !== null && target !== plan.target)
      throw new DomainError('plan.target-issued');
    const parentId = body.parent === undefined ? plan.parentId : body.parent;
    await requireParent(tx, tenantId, { ...plan, parentId });
    await savePlan(tx, tenantId, { id, title: body.title, weight: body.weight, target, parentId });
  });
}

/** Issues the plan by decision. Throws `plan.issued-already`, `plan.empty`, `plan.decision-later`. */
export async function issuePlan(
  parts: PlanParts,
  officer: SignedIn,
  order: { id: string; decision: Decision; expected?: number | undefined },
): Promise<void> {
  const { tenantId } = officer;
  const { id, decision, expected } = order;
  const standing = await standingOf(parts.reference, officer);
  if (decision.date > todayOf(parts)) throw new DomainError('plan.decision-later');
  await parts.db.inTenant(tenantId, async (tx) => {
    const plan = await getDraft(tx, { tenantId, id, standing, expected });
    const tasks = await listTasksOfPlans(tx, tenantId, [id]);
    if (plan.kind === 'year' && tasks.length === 0) throw new DomainError('plan.empty');
    await saveIssue(tx, tenantId, { id, decision, at: parts.clock() });
  });
}

/** Takes a draft away with its tasks. Throws `plan.issued-already`, `plan.has-plans`. */
export async function removeDraft(parts: PlanParts, officer: SignedIn, id: string): Promise<void> {
  const { tenantId } = officer;
  const standing = await standingOf(parts.reference, officer);
  await parts.db.inTenant(tenantId, async (tx) => {
    await getDraft(tx, { tenantId, id, standing });
    if ((await countPlansBelow(tx, tenantId, id)) > 0) throw new DomainError('plan.has-plans');
    await deleteTasksOf(tx, tenantId, id);
    await deletePlan(tx, tenantId, id);
  });
}

const breadth = { programme: 3, period: 2, year: 1 } as const;

/** A plan carries out a broader one that covers its days. Throws `plan.not-found`, `plan.parent-not-broader`. */
async function requireParent(
  tx: Transaction,
  tenantId: string,
  of: Pick<PlanRow, 'kind' | 'from' | 'to' | 'parentId'>,
): Promise<void> {
  if (of.parentId === null) return;
  const above = await findPlan(tx, tenantId, { id: of.parentId });
  if (above === null) throw new DomainError('plan.not-found');
  const covers = above.from <= of.from && of.to <= above.to;
  if (breadth[above.kind] <= breadth[of.kind] || !covers)
    throw new DomainError('plan.parent-not-broader', { parent: above.title });
}
