import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface TaskCount {
  tasks: number;
  done: number;
  onTime: number;
  late: number;
}

/**
 * Tasks due from a day to another, headings and removed ones left out, as they stand at the end of `to`: by
 * the unit that owns the plan, or by the unit that carries them out (also those of no plan).
 */
export async function countTasksBy(
  tx: Transaction,
  tenantId: string,
  of: {
    side: 'owner' | 'lead';
    from: PlainDate;
    to: PlainDate;
    due: PlainDate;
    unitIds: readonly string[];
  },
): Promise<Map<string, TaskCount>> {
  const unit = of.side === 'owner' ? tx`t.owner_unit_id` : tx`t.lead_unit_id`;
  const rows = await tx<(TaskCount & { unitId: string })[]>`
    select ${unit} as "unitId", count(*)::int as tasks,
      count(*) filter (where t.done_on <= ${of.to})::int as done,
      count(*) filter (where t.done_on <= ${of.to} and t.done_on <= t.due_on)::int as "onTime",
      count(*) filter (where case when t.done_on <= ${of.to} then t.done_on > t.due_on
        else t.due_on < ${of.to} end)::int as late
    from plan_task t left join reform_plan p on p.tenant_id = t.tenant_id and p.id = t.plan_id
    where t.tenant_id = ${tenantId} and ${unit} = any(${[...of.unitIds]}::uuid[])
      and t.due_on between ${of.from} and ${of.due}
      and (t.removed_on is null or t.removed_on > ${of.to})
      and (t.added_on is null or t.added_on <= ${of.to})
      and ${of.side === 'owner' ? tx`p.issued_at is not null` : tx`(p.id is null or p.issued_at is not null)`}
      and not exists (select from plan_task c where c.tenant_id = t.tenant_id and c.parent_id = t.id)
    group by 1`;
  return new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]));
}

export async function countDirectivesOf(
  tx: Transaction,
  tenantId: string,
  { from, to, unitIds }: { from: PlainDate; to: PlainDate; unitIds: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await tx<{ unitId: string; count: number }[]>`
    select unit_id as "unitId", count(*)::int as count from directive
    where tenant_id = ${tenantId} and unit_id = any(${[...unitIds]}::uuid[])
      and issued_on between ${from} and ${to}
    group by 1`;
  return new Map(rows.map(({ unitId, count }) => [unitId, count]));
}

/** The day on which each unit issued its yearly plan for the year of a day. */
export async function listIssueDays(
  tx: Transaction,
  tenantId: string,
  { on, unitIds }: { on: PlainDate; unitIds: readonly string[] },
): Promise<Map<string, PlainDate>> {
  const rows = await tx<{ unitId: string; day: PlainDate }[]>`
    select unit_id as "unitId", min(decision_date) as day from reform_plan
    where tenant_id = ${tenantId} and unit_id = any(${[...unitIds]}::uuid[]) and kind = 'year'
      and from_day <= ${on} and to_day >= ${on} and issued_at is not null
    group by 1`;
  return new Map(rows.map(({ unitId, day }) => [unitId, day]));
}
