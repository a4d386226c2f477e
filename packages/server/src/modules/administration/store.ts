import type { ManagedOfficer } from '@motcua/contract/officers.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { comparePlainDates, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { Administrator } from './parts.ts';

export type AdministrativeFact =
  | 'officer_added'
  | 'role_given'
  | 'role_ended'
  | 'password_renewed'
  | 'account_ended'
  | 'unit_founded'
  | 'desk_opened'
  | 'unit_closed';

export async function insertLogLine(
  tx: Transaction,
  by: Administrator,
  line: {
    at: Instant;
    what: AdministrativeFact;
    officerId?: string;
    unitId?: string;
    details?: Record<string, string | number | null>;
  },
): Promise<void> {
  await tx`
    insert into administration_log
      (tenant_id, id, at, by_officer_id, by_name, what, officer_id, unit_id, details, address)
    values (${by.tenantId}, ${newId()}, ${line.at}, ${by.officerId}, ${by.name}, ${line.what},
      ${line.officerId ?? null}, ${line.unitId ?? null},
      ${JSON.stringify(line.details ?? {})}::text::jsonb, ${by.address})`;
}

/** One after the other: two administrators who take each other's role at once would leave nobody. */
export async function lockAdministrators(tx: Transaction, tenantId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`administrators of ${tenantId}`}, 0))`;
}

/** Is there an administrator today who can sign in, and will still be one on the day? */
export async function hasAdministrator(
  tx: Transaction,
  tenantId: string,
  at: { today: PlainDate; day: PlainDate },
): Promise<boolean> {
  const last = laterOf(at.day, at.today);
  const rows = await tx`
    select from role_assignment r
      join officer o on o.tenant_id = r.tenant_id and o.id = r.officer_id
      join account a on a.tenant_id = r.tenant_id and a.officer_id = r.officer_id
    where r.tenant_id = ${tenantId} and r.role = 'administrator' and a.disabled_at is null
      and r.valid_from <= ${at.today} and (r.valid_to is null or r.valid_to > ${last})
      and o.valid_from <= ${at.today} and (o.valid_to is null or o.valid_to > ${last})
    limit 1`;
  return rows.length > 0;
}

function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  return comparePlainDates(one, other) > 0 ? one : other;
}

export type OfficerRow = ManagedOfficer & { nameSearch: string };

/** Officers by name, with what they hold on the day and later. */
export async function listOfficers(
  tx: Transaction,
  tenantId: string,
  filter: {
    day: PlainDate;
    id: string | null;
    words: readonly string[];
    username: string | null;
    unitIds: readonly string[] | null;
    after: { name: string; id: string } | null;
    limit: number;
  },
): Promise<OfficerRow[]> {
  const { day, id, unitIds, after } = filter;
  const still = tx`(r.valid_to is null or r.valid_to > ${day} and r.valid_to > r.valid_from)`;
  return await tx<OfficerRow[]>`
    select o.id, o.name, o.title, o.phone, o.email, e.name as employer,
      o.name_search as "nameSearch",
      case when a.id is not null then
        jsonb_build_object('username', a.username, 'disabled', a.disabled_at is not null)
      end as account,
      coalesce((
        select jsonb_agg(jsonb_build_object(
            'id', r.id, 'role', r.role, 'unitId', r.unit_id, 'unitCode', u.code,
            'unitName', u.name, 'deskId', r.desk_id, 'deskName', d.name,
            'validFrom', r.valid_from, 'validTo', r.valid_to)
          order by r.valid_from, u.name_search, r.role)
        from role_assignment r
          join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
          left join desk d on d.tenant_id = r.tenant_id and d.id = r.desk_id
        where r.tenant_id = o.tenant_id and r.officer_id = o.id and ${still}
      ), '[]') as roles
    from officer o
      left join account a on a.tenant_id = o.tenant_id and a.officer_id = o.id
      left join unit e on e.tenant_id = o.tenant_id and e.id = o.employer_id
    where o.tenant_id = ${tenantId}
      ${id === null ? tx`` : tx`and o.id = ${id}`}
      ${filter.words.length === 0 ? tx`` : tx`and (o.name_search like all (${filter.words}::text[]) or lower(a.username) like ${filter.username})`}
      ${
        unitIds === null
          ? tx``
          : tx`and exists (select from role_assignment r
              where r.tenant_id = o.tenant_id and r.officer_id = o.id and ${still}
                and r.unit_id = any(${unitIds}::uuid[]))`
      }
      ${after === null ? tx`` : tx`and (o.name_search, o.id) > (${after.name}, ${after.id}::uuid)`}
    order by o.name_search, o.id
    limit ${filter.limit}`;
}
