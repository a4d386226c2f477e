import type {
  NewReview,
  NewReviewPlan,
  ReviewPlan,
  ReviewQuery,
} from '@motcua/contract/procedure-reviews.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import type { ReviewParts } from './parts.ts';
import { requireReach } from './policy.ts';
import { insertAct, insertPlan, insertReview, listPlans, type PlanRow } from './store-reviews.ts';
import { getUnitSeen, unitsAsked } from './units.ts';

export async function listReviewPlans(
  parts: ReviewParts,
  officer: SignedIn,
  { year, unit }: ReviewQuery,
): Promise<ReviewPlan[]> {
  const { tenantId } = officer;
  const units = await unitsAsked(parts, officer, unit);
  const rows = await parts.db.inTenant(tenantId, (tx) => listPlans(tx, tenantId, { year, units }));
  return rows.map(planView);
}

/** Throws `unit.not-found`, `procedure-review.not-yours`, `procedure-review.plan-exists`. */
export async function beginPlan(
  parts: ReviewParts,
  officer: SignedIn,
  told: NewReviewPlan,
): Promise<ReviewPlan> {
  const { tenantId } = officer;
  const unit = await getUnitSeen(parts, officer, told.unit);
  const { year, number, decidedOn, signer } = told;
  const id = newId();
  const [row] = await parts.db.inTenant(tenantId, async (tx) => {
    const isNew = await insertPlan(tx, tenantId, {
      ...{ id, unitId: unit.id, year, number, decidedOn, signer },
      ...{ by: officer, at: parts.clock() },
    });
    if (!isNew) throw new DomainError('procedure-review.plan-exists', { year });
    return await listPlans(tx, tenantId, { year: null, units: null, id });
  });
  if (row === undefined) throw new DomainError('procedure-review.plan-not-found');
  return planView(row);
}

/**
 * Takes a procedure into the plan; the id of the review. Throws `procedure-review.plan-not-found`,
 * `procedure-review.not-yours`, `procedure.not-found`, `procedure-review.planned-already`.
 */
export async function planReview(
  parts: ReviewParts,
  officer: SignedIn,
  told: NewReview,
): Promise<string> {
  const { tenantId } = officer;
  const lead = await getUnitSeen(parts, officer, told.leadUnit);
  const procedure = await parts.procedures.findNewest(tenantId, told.procedureCode);
  if (procedure === null)
    throw new DomainError('procedure.not-found', { code: told.procedureCode });
  const plans = await parts.db.inTenant(tenantId, (tx) =>
    listPlans(tx, tenantId, { year: null, units: null, id: told.planId }),
  );
  const [plan] = plans;
  if (plan === undefined) throw new DomainError('procedure-review.plan-not-found');
  await requireReach(parts.reference, officer, plan.unitId);
  const { procedureCode, name, field } = procedure;
  const { level, dueOn, cause } = told;
  const id = newId();
  await parts.db.inTenant(tenantId, async (tx) => {
    const isNew = await insertReview(tx, tenantId, {
      ...{ id, planId: plan.id, unitId: plan.unitId, leadUnitId: lead.id, procedureCode },
      ...{ procedureName: name, field, level, dueOn, cause },
    });
    if (!isNew) throw new DomainError('procedure-review.planned-already', { code: procedureCode });
    await insertAct(tx, tenantId, {
      ...{ reviewId: id, act: 'plan', at: parts.clock(), by: officer, reason: null },
    });
  });
  return id;
}

function planView(row: PlanRow): ReviewPlan {
  const { id, year, number, decidedOn, signer, planned, done } = row;
  return {
    ...{ id, year, number, decidedOn, signer, planned, done },
    unit: { id: row.unitId, name: row.unitName },
  };
}
