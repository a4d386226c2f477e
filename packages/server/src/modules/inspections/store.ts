import type { SampledDossier } from '@motcua/contract/inspections.ts';
import type { Checklist } from '@motcua/domain/inspection/checklist.ts';
import type { InspectionKind, InspectionState } from '@motcua/domain/inspection/states.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface KeptSample {
  seed: string;
  candidates: number;
  drawnAt: Instant;
  items: (Omit<SampledDossier, 'reasons'> & { reasons: { factor: string; points: number }[] })[];
}

export interface InspectionRow {
  id: string;
  planId: string | null;
  kind: InspectionKind;
  state: InspectionState;
  unitId: string;
  officeUnitId: string;
  teamNumber: number;
  decision: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  concludedAt: Instant | null;
  cancelReason: string | null;
  revision: number;
  memberIds: string[];
}

export interface PlanRow {
  id: string;
  unitId: string;
  year: number;
  title: string;
  number: string | null;
  issuedOn: PlainDate | null;
  minimumPercent: number;
}

export interface MemberRow {
  officerId: string;
  name: string;
  part: 'leader' | 'secretary' | 'member';
}

const columns = (tx: Transaction) => tx`
  i.id, i.plan_id as "planId", i.kind, i.state, i.unit_id as "unitId",
  i.office_unit_id as "officeUnitId", i.team_number as "teamNumber", i.decision,
  i.starts_on as "startsOn", i.ends_on as "endsOn", i.period_from as "periodFrom",
  i.period_to as "periodTo", i.concluded_at as "concludedAt", i.cancel_reason as "cancelReason",
  i.revision, array(select officer_id from inspection_member m
    where m.tenant_id = i.tenant_id and m.inspection_id = i.id) as "memberIds"`;

export async function findInspection(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<InspectionRow | null> {
  const [row] = await tx<InspectionRow[]>`
    select ${columns(tx)} from inspection i where i.tenant_id = ${tenantId} and i.id = ${id}`;
  return row ?? null;
}

/** Newest first; of a year by the first day. */
export async function listInspections(
  tx: Transaction,
  tenantId: string,
  filter: { from: PlainDate | null; to: PlainDate | null; state: InspectionState | null },
): Promise<InspectionRow[]> {
  return await tx<InspectionRow[]>`
    select ${columns(tx)} from inspection i where i.tenant_id = ${tenantId}
      and (${filter.from}::date is null or i.starts_on >= ${filter.from})
      and (${filter.to}::date is null or i.starts_on <= ${filter.to})
      and (${filter.state}::text is null or i.state = ${filter.state})
    order by i.starts_on desc, i.id desc`;
}

export async function getDetails(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<{ checklists: Checklist[]; sample: KeptSample | null; members: MemberRow[] }> {
  const [row] = await tx<{ checklists: Checklist[]; sample: KeptSample | null }[]>`
    select checklists, sample from inspection where tenant_id = ${tenantId} and id = ${id}`;
  const members = await tx<MemberRow[]>`
    select officer_id as "officerId", name, part from inspection_member
    where tenant_id = ${tenantId} and inspection_id = ${id}
    order by array_position(array['leader', 'secretary', 'member'], part), name`;
  if (row === undefined) throw new Error(`inspection ${id} is gone`);
  return { ...row, members: [...members] };
}

export async function insertInspection(
  tx: Transaction,
  tenantId: string,
  made: Omit<InspectionRow, 'memberIds' | 'concludedAt' | 'cancelReason' | 'revision'> & {
    checklists: readonly Checklist[];
    members: readonly MemberRow[];
    madeAt: Instant;
    madeBy: string;
  },
): Promise<void> {
  await tx`
    insert into inspection (tenant_id, id, plan_id, kind, state, unit_id, office_unit_id, team_number,
      decision, starts_on, ends_on, period_from, period_to, checklists, made_at, made_by, revision)
    values (${tenantId}, ${made.id}, ${made.planId}, ${made.kind}, ${made.state}, ${made.unitId},
      ${made.officeUnitId}, ${made.teamNumber}, ${made.decision}, ${made.startsOn}, ${made.endsOn},
      ${made.periodFrom}, ${made.periodTo}, ${JSON.stringify(made.checklists)}::text::jsonb,
      ${made.madeAt}, ${made.madeBy}, 1)`;
  for (const { officerId, name, part } of made.members)
    await tx`
      insert into inspection_member (tenant_id, inspection_id, officer_id, name, part)
      values (${tenantId}, ${made.id}, ${officerId}, ${name}, ${part})`;
}

/** False when it was changed since `revision` was looked at. */
export async function updateInspection(
  tx: Transaction,
  tenantId: string,
  row: Pick<InspectionRow, 'id' | 'state' | 'concludedAt' | 'cancelReason' | 'revision'>,
): Promise<boolean> {
  const updated = await tx`
    update inspection set state = ${row.state}, concluded_at = ${row.concludedAt},
      cancel_reason = ${row.cancelReason}, revision = ${row.revision + 1}
    where tenant_id = ${tenantId} and id = ${row.id} and revision = ${row.revision}`;
  return updated.count === 1;
}

/** False when a sample was drawn meanwhile. */
export async function updateSample(
  tx: Transaction,
  tenantId: string,
  { id, sample, revision }: { id: string; sample: KeptSample; revision: number },
): Promise<boolean> {
  const updated = await tx`
    update inspection set sample = ${JSON.stringify(sample)}::text::jsonb, revision = ${revision + 1}
    where tenant_id = ${tenantId} and id = ${id} and revision = ${revision}`;
  return updated.count === 1;
}

/** False when the office has a plan of that year already. */
export async function insertPlan(
  tx: Transaction,
  tenantId: string,
  plan: PlanRow & { madeAt: Instant; madeBy: string },
): Promise<boolean> {
  const inserted = await tx`
    insert into inspection_plan (tenant_id, id, unit_id, year, title, number, issued_on,
      minimum_percent, made_at, made_by)
    values (${tenantId}, ${plan.id}, ${plan.unitId}, ${plan.year}, ${plan.title}, ${plan.number},
      ${plan.issuedOn}, ${plan.minimumPercent}, ${plan.madeAt}, ${plan.madeBy})
    on conflict (tenant_id, unit_id, year) do nothing`;
  return inserted.count === 1;
}

export async function listPlans(
  tx: Transaction,
  tenantId: string,
  filter: { unitIds: readonly string[] | null; year: number | null },
): Promise<PlanRow[]> {
  return await tx<PlanRow[]>`
    select id, unit_id as "unitId", year, title, number, issued_on as "issuedOn",
      minimum_percent as "minimumPercent"
    from inspection_plan where tenant_id = ${tenantId}
      and (${filter.year}::int is null or year = ${filter.year})
      and (${filter.unitIds === null} or unit_id = any(${[...(filter.unitIds ?? [])]}::uuid[]))
    order by year desc, id`;
}

export async function findPlan(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<PlanRow | null> {
  const plans = await listPlans(tx, tenantId, { unitIds: null, year: null });
  return plans.find((plan) => plan.id === id) ?? null;
}
