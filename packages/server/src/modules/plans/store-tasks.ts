import type { Decision } from '@motcua/contract/plan-tasks.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** What a task says. */
export interface TaskText {
  planId: string | null;
  parentId: string | null;
  number: string;
  fieldCode: string | null;
  content: string;
  product: string;
  ownerUnitId: string;
  leadUnitId: string;
  partnerUnitIds: string[];
  startOn: PlainDate | null;
  deadline: PlainDate;
  dueOn: PlainDate;
  weight: number;
  budget: number | null;
}

/** How far it has come, as acts leave it. */
export interface TaskProgress {
  progress: { on: PlainDate; percent: number }[];
  reportedDoneOn: PlainDate | null;
  doneOn: PlainDate | null;
  removedNumber: string | null;
  removedOn: PlainDate | null;
  removedSigner: string | null;
  removedReason: string | null;
  causeCode: string | null;
  causeText: string | null;
}

export interface TaskRow extends TaskText, TaskProgress {
  id: string;
  planTitle: string | null;
  planState: 'draft' | 'issued' | null;
  sourceKind: string | null;
  sourceId: string | null;
  addedNumber: string | null;
  addedOn: PlainDate | null;
  addedSigner: string | null;
  revision: number;
}

export type NewTaskRow = TaskText & {
  id: string;
  source: { kind: string; id: string } | null;
  added: Decision | null;
};

const COLUMNS = (tx: Transaction) => tx`
  t.id, t.plan_id as "planId", p.title as "planTitle",
  case when t.plan_id is null then null when p.issued_at is null then 'draft' else 'issued' end
    as "planState",
  t.parent_id as "parentId", t.number, t.field_code as "fieldCode", t.content, t.product,
  t.owner_unit_id as "ownerUnitId", t.lead_unit_id as "leadUnitId",
  t.partner_unit_ids as "partnerUnitIds", t.start_on as "startOn", t.deadline, t.due_on as "dueOn",
  t.weight, t.budget, t.source_kind as "sourceKind", t.source_id as "sourceId",
  t.added_number as "addedNumber", t.added_on as "addedOn", t.added_signer as "addedSigner",
  t.progress, t.reported_done_on as "reportedDoneOn", t.done_on as "doneOn",
  t.removed_number as "removedNumber", t.removed_on as "removedOn",
  t.removed_signer as "removedSigner", t.removed_reason as "removedReason",
  t.cause_code as "causeCode", t.cause_text as "causeText", t.revision`;

const TASKS = (tx: Transaction) => tx`
  plan_task t left join reform_plan p on p.tenant_id = t.tenant_id and p.id = t.plan_id`;

export async function insertTask(
  tx: Transaction,
  tenantId: string,
  task: NewTaskRow,
): Promise<boolean> {
  const inserted = await tx`
    insert into plan_task (tenant_id, id, plan_id, parent_id, number, sort_key, field_code, content,
      product, owner_unit_id, lead_unit_id, partner_unit_ids, start_on, deadline, due_on, weight,
      budget, source_kind, source_id, added_number, added_on, added_signer)
    values (${tenantId}, ${task.id}, ${task.planId}, ${task.parentId}, ${task.number},
      ${sortKeyOf(task.number)}::int[], ${task.fieldCode}, ${task.content}, ${task.product},
      ${task.ownerUnitId}, ${task.leadUnitId}, ${task.partnerUnitIds}::uuid[], ${task.startOn},
      ${task.deadline}, ${task.dueOn}, ${task.weight}, ${task.budget}, ${task.source?.kind ?? null},
      ${task.source?.id ?? null}, ${task.added?.number ?? null}, ${task.added?.date ?? null},
      ${task.added?.signer ?? null})
    on conflict (tenant_id, plan_id, number) where plan_id is not null do nothing`;
  return inserted.count === 1;
}

/** False when another task of the plan has the number. */
export async function saveTaskText(
  tx: Transaction,
  tenantId: string,
  { id, ...task }: TaskText & { id: string },
): Promise<boolean> {
  const [taken] = await tx`
    select from plan_task where tenant_id = ${tenantId} and plan_id = ${task.planId}
      and number = ${task.number} and id <> ${id}`;
  if (taken !== undefined) return false;
  await tx`
    update plan_task set parent_id = ${task.parentId}, number = ${task.number},
      sort_key = ${sortKeyOf(task.number)}::int[], field_code = ${task.fieldCode},
      content = ${task.content}, product = ${task.product}, lead_unit_id = ${task.leadUnitId},
      partner_unit_ids = ${task.partnerUnitIds}::uuid[], start_on = ${task.startOn},
      deadline = ${task.deadline}, due_on = ${task.dueOn}, weight = ${task.weight},
      budget = ${task.budget}, revision = revision + 1
    where tenant_id = ${tenantId} and id = ${id}`;
  return true;
}

export async function saveProgress(
  tx: Transaction,
  tenantId: string,
  { id, ...task }: TaskProgress & Pick<TaskText, 'deadline' | 'dueOn'> & { id: string },
): Promise<void> {
  await tx`
    update plan_task set progress = ${JSON.stringify(task.progress)}::text::jsonb, reported_done_on = ${task.reportedDoneOn},
      done_on = ${task.doneOn}, removed_number = ${task.removedNumber},
      removed_on = ${task.removedOn}, removed_signer = ${task.removedSigner},
      removed_reason = ${task.removedReason}, cause_code = ${task.causeCode},
      cause_text = ${task.causeText}, deadline = ${task.deadline}, due_on = ${task.dueOn},
      revision = revision + 1
    where tenant_id = ${tenantId} and id = ${id}`;
}

/** With `lock` nobody else changes it before this transaction ends. */
export async function findTask(
  tx: Transaction,
  tenantId: string,
  { id, lock = false }: { id: string; lock?: boolean },
): Promise<TaskRow | null> {
  const [row] = await tx<TaskRow[]>`
    select ${COLUMNS(tx)} from ${TASKS(tx)}
    where t.tenant_id = ${tenantId} and t.id = ${id} ${lock ? tx`for update of t` : tx``}`;
  return row ?? null;
}

export async function listTasksOfPlans(
  tx: Transaction,
  tenantId: string,
  planIds: readonly string[],
): Promise<TaskRow[]> {
  return await tx<TaskRow[]>`
    select ${COLUMNS(tx)} from ${TASKS(tx)}
    where t.tenant_id = ${tenantId} and t.plan_id = any(${[...planIds]}::uuid[])
    order by t.plan_id, t.sort_key, t.id`;
}

export async function listPartsOf(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<TaskRow[]> {
  return await tx<TaskRow[]>`
    select ${COLUMNS(tx)} from ${TASKS(tx)}
    where t.tenant_id = ${tenantId} and t.parent_id = any(${[...ids]}::uuid[])
    order by t.sort_key, t.id`;
}

/** Tasks that these things asked for, the earliest due first. */
export async function listTasksOfSources(
  tx: Transaction,
  tenantId: string,
  { kind, ids }: { kind: string; ids: readonly string[] },
): Promise<TaskRow[]> {
  return await tx<TaskRow[]>`
    select ${COLUMNS(tx)} from ${TASKS(tx)}
    where t.tenant_id = ${tenantId} and t.source_kind = ${kind}
      and t.source_id = any(${[...ids]}::uuid[])
    order by t.due_on, t.id`;
}

export interface TaskFilter {
  /** Lead or co-operating unit is one of these; with `ownerIn`, one of both is enough; null: any. */
  leadIn: readonly string[] | null;
  ownerIn: readonly string[] | null;
  leadUnitId: string | null;
  open: boolean;
  awaiting: boolean;
  dueFrom: PlainDate | null;
  dueTo: PlainDate | null;
  source: { kind: string; id: string } | null;
  limit: number;
}

/** Tasks that are worked at, of issued plans or without one, headings left out; the most urgent first. */
export async function listTasks(
  tx: Transaction,
  tenantId: string,
  filter: TaskFilter,
): Promise<TaskRow[]> {
  const { leadIn, ownerIn, source } = filter;
  const lead = tx`(t.lead_unit_id = any(${[...(leadIn ?? [])]}::uuid[])
    or t.partner_unit_ids && ${[...(leadIn ?? [])]}::uuid[])`;
  const owner = tx`t.owner_unit_id = any(${[...(ownerIn ?? [])]}::uuid[])`;
  const side =
    leadIn !== null && ownerIn !== null
      ? tx`and (${lead} or ${owner})`
      : leadIn !== null
        ? tx`and ${lead}`
        : ownerIn !== null
          ? tx`and ${owner}`
          : tx``;
  return await tx<TaskRow[]>`
    select ${COLUMNS(tx)} from ${TASKS(tx)}
    where t.tenant_id = ${tenantId} and (t.plan_id is null or p.issued_at is not null)
      and not exists (select from plan_task c where c.tenant_id = t.tenant_id and c.parent_id = t.id)
      ${side}
      ${filter.leadUnitId === null ? tx`` : tx`and t.lead_unit_id = ${filter.leadUnitId}`}
      ${filter.open ? tx`and t.done_on is null and t.removed_on is null` : tx``}
      ${filter.awaiting ? tx`and t.reported_done_on is not null` : tx``}
      ${filter.dueFrom === null ? tx`` : tx`and t.due_on >= ${filter.dueFrom}`}
      ${filter.dueTo === null ? tx`` : tx`and t.due_on <= ${filter.dueTo}`}
      ${source === null ? tx`` : tx`and t.source_kind = ${source.kind} and t.source_id = ${source.id}`}
    order by t.due_on, t.sort_key, t.id limit ${filter.limit}`;
}

export async function deleteTask(tx: Transaction, tenantId: string, id: string): Promise<void> {
  await tx`delete from plan_task where tenant_id = ${tenantId} and id = ${id}`;
}

/** Takes all tasks of a draft away; how many there were. */
export async function deleteTasksOf(
  tx: Transaction,
  tenantId: string,
  planId: string,
): Promise<number> {
  const deleted = await tx`
    delete from plan_task where tenant_id = ${tenantId} and plan_id = ${planId}`;
  return deleted.count;
}

/** `3.1` → 3, 1: in the order of a printed list. */
function sortKeyOf(number: string): number[] {
  return number === '' ? [] : number.split('.').map(Number);
}
