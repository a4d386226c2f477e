import type { ReviewDecision, ReviewProposal } from '@motcua/contract/procedure-reviews.ts';
import type { Level } from '@motcua/domain/procedure/procedure.ts';
import type { ReviewAct, ReviewState } from '@motcua/domain/procedure-review/review.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface PlanRow {
  id: string;
  unitId: string;
  unitName: string;
  year: number;
  number: string;
  decidedOn: PlainDate;
  signer: string;
  planned: number;
  done: number;
}

export interface ReviewRow {
  id: string;
  planId: string;
  year: number;
  unitId: string;
  unitName: string;
  leadUnitId: string;
  leadUnitName: string;
  procedureCode: string;
  procedureName: string;
  field: string;
  level: Level;
  dueOn: PlainDate;
  cause: string;
  state: ReviewState;
  revision: number;
  proposal: ReviewProposal | null;
  decision: ReviewDecision | null;
  submittedOn: PlainDate | null;
  publishedVersion: number | null;
}

export interface ActRow {
  act: 'plan' | ReviewAct;
  at: Instant;
  byId: string;
  by: string;
  reason: string | null;
}

export async function listPlans(
  tx: Transaction,
  tenantId: string,
  of: { year: number | null; units: readonly string[] | null; id?: string },
): Promise<PlanRow[]> {
  return await tx<PlanRow[]>`
    select p.id, p.unit_id as "unitId", u.name as "unitName", p.year, p.number, p.decided_on as "decidedOn",
      p.signer, count(r.id)::int as planned,
      count(r.id) filter (where r.state not in ('planned', 'proposed'))::int as done
    from procedure_review_plan p
      join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
      left join procedure_review r on r.tenant_id = p.tenant_id and r.plan_id = p.id
    where p.tenant_id = ${tenantId}
      ${of.year === null ? tx`` : tx`and p.year = ${of.year}`}
      ${of.id === undefined ? tx`` : tx`and p.id = ${of.id}`}
      ${of.units === null ? tx`` : tx`and p.unit_id = any(${[...of.units]}::uuid[])`}
    group by p.tenant_id, p.id, u.name
    order by u.name, p.id`;
}

/** False when the unit has a plan of that year. */
export async function insertPlan(
  tx: Transaction,
  tenantId: string,
  plan: Omit<PlanRow, 'unitName' | 'planned' | 'done'> & {
    by: { id: string; name: string };
    at: Instant;
  },
): Promise<boolean> {
  const inserted = await tx`
    insert into procedure_review_plan
      (tenant_id, id, unit_id, year, number, decided_on, signer, made_by_id, made_by, made_at)
    values (${tenantId}, ${plan.id}, ${plan.unitId}, ${plan.year}, ${plan.number}, ${plan.decidedOn},
      ${plan.signer}, ${plan.by.id}, ${plan.by.name}, ${plan.at})
    on conflict (tenant_id, unit_id, year) do nothing
    returning id`;
  return inserted.length > 0;
}

/** Those of a year, or one by its id; units see what they plan and what they lead. */
export async function listReviews(
  tx: Transaction,
  tenantId: string,
  of: { year?: number; units: readonly string[] | null; id?: string },
): Promise<ReviewRow[]> {
  const units = of.units === null ? null : [...of.units];
  return await tx<ReviewRow[]>`
    select r.id, r.plan_id as "planId", p.year, r.unit_id as "unitId", u.name as "unitName",
      r.lead_unit_id as "leadUnitId", l.name as "leadUnitName", r.procedure_code as "procedureCode",
      r.procedure_name as "procedureName", r.field, r.level, r.due_on as "dueOn", r.cause, r.state,
      r.revision, r.proposal, r.decision, r.submitted_on as "submittedOn",
      r.published_version as "publishedVersion"
    from procedure_review r
      join procedure_review_plan p on p.tenant_id = r.tenant_id and p.id = r.plan_id
      join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
      join unit l on l.tenant_id = r.tenant_id and l.id = r.lead_unit_id
    where r.tenant_id = ${tenantId}
      ${of.year === undefined ? tx`` : tx`and p.year = ${of.year}`}
      ${of.id === undefined ? tx`` : tx`and r.id = ${of.id}`}
      ${units === null ? tx`` : tx`and (r.unit_id = any(${units}::uuid[]) or r.lead_unit_id = any(${units}::uuid[]))`}
    order by r.due_on, r.procedure_code, r.id`;
}

/** False when the plan has the procedure already. */
export async function insertReview(
  tx: Transaction,
  tenantId: string,
  review: Pick<
    ReviewRow,
    | ('id' | 'planId' | 'unitId' | 'leadUnitId' | 'procedureCode' | 'procedureName')
    | ('field' | 'level' | 'dueOn' | 'cause')
  >,
): Promise<boolean> {
  const inserted = await tx`
    insert into procedure_review (tenant_id, id, plan_id, unit_id, lead_unit_id, procedure_code,
      procedure_name, field, level, due_on, cause, state)
    values (${tenantId}, ${review.id}, ${review.planId}, ${review.unitId}, ${review.leadUnitId},
      ${review.procedureCode}, ${review.procedureName}, ${review.field}, ${review.level},
      ${review.dueOn}, ${review.cause}, 'planned')
    on conflict (tenant_id, plan_id, procedure_code) do nothing
    returning id`;
  return inserted.length > 0;
}

/** False when somebody changed it meanwhile. */
export async function saveReview(
  tx: Transaction,
  tenantId: string,
  review: Pick<
    ReviewRow,
    'id' | 'revision' | 'state' | 'proposal' | 'decision' | 'submittedOn' | 'publishedVersion'
  >,
): Promise<boolean> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const saved = await tx`
    update procedure_review set revision = revision + 1, state = ${review.state},
      proposal = ${json(review.proposal)}::text::jsonb, decision = ${json(review.decision)}::text::jsonb,
      submitted_on = ${review.submittedOn}, published_version = ${review.publishedVersion}
    where tenant_id = ${tenantId} and id = ${review.id} and revision = ${review.revision}
    returning id`;
  return saved.length > 0;
}

export async function insertAct(
  tx: Transaction,
  tenantId: string,
  act: {
    reviewId: string;
    act: ActRow['act'];
    at: Instant;
    by: { id: string; name: string };
    reason: string | null;
  },
): Promise<void> {
  await tx`
    insert into procedure_review_act (tenant_id, review_id, number, act, at, by_id, by_name, reason)
    select ${tenantId}, ${act.reviewId}, coalesce(max(number), 0) + 1, ${act.act}, ${act.at}, ${act.by.id},
      ${act.by.name}, ${act.reason}
    from procedure_review_act where tenant_id = ${tenantId} and review_id = ${act.reviewId}`;
}

export async function listActs(
  tx: Transaction,
  tenantId: string,
  reviewId: string,
): Promise<ActRow[]> {
  return await tx<ActRow[]>`
    select act, at, by_id as "byId", by_name as by, reason from procedure_review_act
    where tenant_id = ${tenantId} and review_id = ${reviewId} order by number`;
}
