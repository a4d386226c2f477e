import type { Decision } from '@motcua/contract/plan-tasks.ts';
import type { PlanKind } from '@motcua/contract/plans.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface PlanRow {
  id: string;
  unitId: string;
  kind: PlanKind;
  title: string;
  from: PlainDate;
  to: PlainDate;
  parentId: string | null;
  parentTitle: string | null;
  weight: number;
  fieldList: string;
  target: number | null;
  decisionNumber: string | null;
  decisionDate: PlainDate | null;
  decisionSigner: string | null;
  revision: number;
}

export interface UnitName {
  id: string;
  code: string | null;
  name: string;
}

const COLUMNS = (tx: Transaction) => tx`
  p.id, p.unit_id as "unitId", p.kind, p.title, p.from_day as "from", p.to_day as "to",
  p.parent_id as "parentId", above.title as "parentTitle", p.weight, p.field_list as "fieldList",
  p.target, p.decision_number as "decisionNumber", p.decision_date as "decisionDate",
  p.decision_signer as "decisionSigner", p.revision`;

const PLANS = (tx: Transaction) => tx`
  reform_plan p left join reform_plan above on above.tenant_id = p.tenant_id and above.id = p.parent_id`;

export async function insertPlan(
  tx: Transaction,
  tenantId: string,
  plan: Pick<
    PlanRow,
    | 'id'
    | 'unitId'
    | 'kind'
    | 'title'
    | 'from'
    | 'to'
    | 'parentId'
    | 'weight'
    | 'fieldList'
    | 'target'
  > & { madeBy: string; madeAt: Instant },
): Promise<void> {
  await tx`
    insert into reform_plan (tenant_id, id, unit_id, kind, title, from_day, to_day, parent_id, weight,
      target, field_list, made_by, made_at)
    values (${tenantId}, ${plan.id}, ${plan.unitId}, ${plan.kind}, ${plan.title}, ${plan.from},
      ${plan.to}, ${plan.parentId}, ${plan.weight}, ${plan.target}, ${plan.fieldList},
      ${plan.madeBy}, ${plan.madeAt})`;
}

/** With `lock` nobody else changes it before this transaction ends. */
export async function findPlan(
  tx: Transaction,
  tenantId: string,
  { id, lock = false }: { id: string; lock?: boolean },
): Promise<PlanRow | null> {
  const [row] = await tx<PlanRow[]>`
    select ${COLUMNS(tx)} from ${PLANS(tx)}
    where p.tenant_id = ${tenantId} and p.id = ${id} ${lock ? tx`for update of p` : tx``}`;
  return row ?? null;
}

export interface PlanFilter {
  unitId: string | null;
  year: number | null;
  kind: PlanKind | null;
  /** Units whose drafts may be seen. */
  draftsOf: readonly string[];
}

/** Issued plans, and drafts of these units; the broadest and earliest first. */
export async function listPlans(
  tx: Transaction,
  tenantId: string,
  { unitId, year, kind, draftsOf }: PlanFilter,
): Promise<PlanRow[]> {
  return await tx<PlanRow[]>`
    select ${COLUMNS(tx)} from ${PLANS(tx)}
    where p.tenant_id = ${tenantId}
      and (p.issued_at is not null or p.unit_id = any(${[...draftsOf]}::uuid[]))
      ${unitId === null ? tx`` : tx`and p.unit_id = ${unitId}`}
      ${kind === null ? tx`` : tx`and p.kind = ${kind}`}
      ${year === null ? tx`` : tx`and p.from_day <= ${`${year}-12-31`} and p.to_day >= ${`${year}-01-01`}`}
    order by p.from_day, p.to_day desc, p.title, p.id limit 500`;
}

/** The issued plans below these, to any depth, with the plans themselves. */
export async function listPlansBelow(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<{ id: string; parentId: string | null; weight: number }[]> {
  return await tx`
    with recursive down (id) as (
      select unnest(${[...ids]}::uuid[])
      union
      select p.id from down join reform_plan p on p.parent_id = down.id
      where p.tenant_id = ${tenantId} and p.issued_at is not null
    )
    select p.id, p.parent_id as "parentId", p.weight
    from down join reform_plan p on p.tenant_id = ${tenantId} and p.id = down.id`;
}

/** The unit's issued plan of a year; null when there is none. */
export async function findYearPlan(
  tx: Transaction,
  tenantId: string,
  { unitId, from }: { unitId: string; from: PlainDate },
): Promise<PlanRow | null> {
  const [row] = await tx<PlanRow[]>`
    select ${COLUMNS(tx)} from ${PLANS(tx)}
    where p.tenant_id = ${tenantId} and p.unit_id = ${unitId} and p.kind = 'year'
      and p.from_day = ${from} and p.issued_at is not null
    order by p.issued_at limit 1`;
  return row ?? null;
}

/** False when it was changed meanwhile. */
export async function savePlan(
  tx: Transaction,
  tenantId: string,
  plan: Pick<PlanRow, 'id' | 'title' | 'weight' | 'target' | 'parentId'>,
): Promise<void> {
  await tx`
    update reform_plan set title = ${plan.title}, weight = ${plan.weight}, target = ${plan.target},
      parent_id = ${plan.parentId}, revision = revision + 1
    where tenant_id = ${tenantId} and id = ${plan.id}`;
}

export async function saveIssue(
  tx: Transaction,
  tenantId: string,
  { id, decision, at }: { id: string; decision: Decision; at: Instant },
): Promise<void> {
  await tx`
    update reform_plan set decision_number = ${decision.number}, decision_date = ${decision.date},
      decision_signer = ${decision.signer}, issued_at = ${at}, revision = revision + 1
    where tenant_id = ${tenantId} and id = ${id}`;
}

export async function deletePlan(tx: Transaction, tenantId: string, id: string): Promise<void> {
  await tx`delete from reform_plan where tenant_id = ${tenantId} and id = ${id}`;
}

export async function countPlansBelow(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from reform_plan where tenant_id = ${tenantId} and parent_id = ${id}`;
  return row?.count ?? 0;
}

/** Names of units by id, of whatever day. */
export async function listUnitNames(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, UnitName>> {
  const rows = await tx<UnitName[]>`
    select id, code, name from unit where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** All units of a day, to find those that a list of tasks names. */
export async function listUnitsOn(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<UnitName[]> {
  return await tx<UnitName[]>`
    select id, code, name from unit
    where tenant_id = ${tenantId} and valid_from <= ${day} and (valid_to is null or valid_to > ${day})`;
}
