import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface DirectiveText {
  id: string;
  unitId: string;
  number: string;
  issuedOn: PlainDate;
  signer: string;
  fieldCode: string | null;
  fieldList: string;
  abstract: string;
}

export interface DirectiveRow extends DirectiveText {
  revision: number;
  unitName: string;
  unitCode: string | null;
  tasks: number;
  tasksDone: number;
  tasksLate: number;
}

/** False when the unit has a directive of that number and day already. */
export async function insertDirective(
  tx: Transaction,
  tenantId: string,
  row: DirectiveText & { madeBy: string; madeAt: Instant },
): Promise<boolean> {
  const inserted = await tx`
    insert into directive (tenant_id, id, unit_id, number, issued_on, signer, field_code, field_list,
      abstract, search, made_by, made_at)
    values (${tenantId}, ${row.id}, ${row.unitId}, ${row.number}, ${row.issuedOn}, ${row.signer},
      ${row.fieldCode}, ${row.fieldList}, ${row.abstract}, ${searchOf(row)}, ${row.madeBy},
      ${row.madeAt})
    on conflict (tenant_id, unit_id, number, issued_on) do nothing`;
  return inserted.count === 1;
}

export async function saveDirective(
  tx: Transaction,
  tenantId: string,
  row: DirectiveText,
): Promise<boolean> {
  const [taken] = await tx`
    select from directive where tenant_id = ${tenantId} and unit_id = ${row.unitId}
      and number = ${row.number} and issued_on = ${row.issuedOn} and id <> ${row.id}`;
  if (taken !== undefined) return false;
  await tx`
    update directive set number = ${row.number}, issued_on = ${row.issuedOn}, signer = ${row.signer},
      field_code = ${row.fieldCode}, field_list = ${row.fieldList}, abstract = ${row.abstract},
      search = ${searchOf(row)}, revision = revision + 1
    where tenant_id = ${tenantId} and id = ${row.id}`;
  return true;
}

export interface DirectiveFilter {
  id: string | null;
  unitId: string | null;
  from: PlainDate | null;
  to: PlainDate | null;
  fieldCode: string | null;
  q: string | null;
  today: PlainDate;
}

/** Newest first, with how many tasks each led to and how these stand today. */
export async function listDirectives(
  tx: Transaction,
  tenantId: string,
  filter: DirectiveFilter,
): Promise<DirectiveRow[]> {
  const { id, unitId, from, to, fieldCode, q, today } = filter;
  return await tx<DirectiveRow[]>`
    select d.id, d.unit_id as "unitId", u.name as "unitName", u.code as "unitCode", d.number,
      d.issued_on as "issuedOn", d.signer, d.field_code as "fieldCode", d.field_list as "fieldList",
      d.abstract, d.revision, coalesce(t.tasks, 0)::int as tasks,
      coalesce(t.done, 0)::int as "tasksDone", coalesce(t.late, 0)::int as "tasksLate"
    from directive d
    join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
    left join lateral (
      select count(*) as tasks, count(*) filter (where done_on is not null) as done,
        count(*) filter (where done_on is null and due_on < ${today}) as late
      from plan_task where tenant_id = d.tenant_id and source_kind = 'directive'
        and source_id = d.id and removed_on is null
    ) t on true
    where d.tenant_id = ${tenantId}
      ${id === null ? tx`` : tx`and d.id = ${id}`}
      ${unitId === null ? tx`` : tx`and d.unit_id = ${unitId}`}
      ${from === null ? tx`` : tx`and d.issued_on >= ${from}`}
      ${to === null ? tx`` : tx`and d.issued_on <= ${to}`}
      ${fieldCode === null ? tx`` : tx`and d.field_code = ${fieldCode}`}
      ${q === null ? tx`` : tx`and position(${foldAccents(q)} in d.search) > 0`}
    order by d.issued_on desc, d.number desc, d.id limit 500`;
}

export async function countByYear(
  tx: Transaction,
  tenantId: string,
  { unitId, from, to }: { unitId: string | null; from: PlainDate; to: PlainDate },
): Promise<Map<number, number>> {
  const rows = await tx<{ year: number; count: number }[]>`
    select extract(year from issued_on)::int as year, count(*)::int as count from directive
    where tenant_id = ${tenantId} and issued_on between ${from} and ${to}
      ${unitId === null ? tx`` : tx`and unit_id = ${unitId}`}
    group by 1`;
  return new Map(rows.map(({ year, count }) => [year, count]));
}

function searchOf({ number, signer, abstract }: DirectiveText): string {
  return foldAccents([number, signer, abstract].join(' '));
}
