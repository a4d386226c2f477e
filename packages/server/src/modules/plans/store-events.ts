import type { Decision, TaskEventView } from '@motcua/contract/plan-tasks.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** What was said with an act; only what the act has. */
export interface EventDetails {
  percent?: number | undefined;
  day?: PlainDate | undefined;
  note?: string | undefined;
  cause?: string | undefined;
  decision?: Decision | undefined;
}

export interface TaskEventRow {
  version: number;
  at: Instant;
  act: TaskEventView['act'];
  byName: string | null;
  byUnitName: string | null;
  details: EventDetails;
}

export interface Actor {
  officerId: string | null;
  name: string | null;
  unitName: string | null;
}

export async function insertEvent(
  tx: Transaction,
  tenantId: string,
  event: {
    taskId: string;
    at: Instant;
    act: TaskEventView['act'];
    by: Actor;
    details: EventDetails;
  },
): Promise<void> {
  const { by } = event;
  await tx`
    insert into plan_task_event (tenant_id, task_id, version, at, act, by_officer_id, by_name,
      by_unit_name, details)
    select ${tenantId}, ${event.taskId}, coalesce(max(version), 0) + 1, ${event.at}, ${event.act},
      ${by.officerId}::uuid, ${by.name}, ${by.unitName}, ${JSON.stringify(event.details)}::text::jsonb
    from plan_task_event where tenant_id = ${tenantId} and task_id = ${event.taskId}`;
}

/** Oldest first. */
export async function listEvents(
  tx: Transaction,
  tenantId: string,
  taskId: string,
): Promise<TaskEventRow[]> {
  return await tx<TaskEventRow[]>`
    select version, at, act, by_name as "byName", by_unit_name as "byUnitName", details
    from plan_task_event where tenant_id = ${tenantId} and task_id = ${taskId} order by version`;
}

/** Each thing is noted once; true when it was new. */
export async function insertReminder(
  tx: Transaction,
  tenantId: string,
  row: { taskId: string; kind: string; dueOn: PlainDate; at: Instant },
): Promise<boolean> {
  const inserted = await tx`
    insert into plan_task_reminder (tenant_id, task_id, kind, due_on, at)
    values (${tenantId}, ${row.taskId}, ${row.kind}, ${row.dueOn}, ${row.at})
    on conflict do nothing`;
  return inserted.count === 1;
}
