import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface UnitBelow {
  id: string;
  code: string | null;
  name: string;
}

/** Agencies directly below an office on a day: what it may inspect. Parts of the office itself are none. */
export async function listAgenciesBelow(
  tx: Transaction,
  tenantId: string,
  { unitId, day }: { unitId: string; day: PlainDate },
): Promise<UnitBelow[]> {
  return await tx<UnitBelow[]>`
    select u.id, u.code, u.name from unit_parent p
      join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${tenantId} and p.parent_id = ${unitId} and p.tree = 'subordination'
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
      and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to > ${day})
      and u.kind not in ('division', 'service_centre', 'public_enterprise', 'mass_organisation')
    order by u.code nulls last, u.name`;
}

/** The first day of the last inspection that took place at each unit before a day. */
export async function lastInspectedOn(
  tx: Transaction,
  tenantId: string,
  before: PlainDate,
): Promise<Map<string, PlainDate>> {
  const rows = await tx<{ unitId: string; day: PlainDate }[]>`
    select unit_id as "unitId", max(starts_on) as day from inspection
    where tenant_id = ${tenantId} and state = 'concluded' and starts_on < ${before}
    group by unit_id`;
  return new Map(rows.map(({ unitId, day }) => [unitId, day]));
}

export interface OfficerRow {
  id: string;
  name: string;
  unitName: string;
}

/** People who hold a role at an office or a part of it on a day. */
export async function listOfficersAt(
  tx: Transaction,
  tenantId: string,
  { unitIds, day }: { unitIds: readonly string[]; day: PlainDate },
): Promise<OfficerRow[]> {
  return await tx<OfficerRow[]>`
    select distinct on (o.name, o.id) o.id, o.name, u.name as "unitName"
    from officer o
      join role_assignment r on r.tenant_id = o.tenant_id and r.officer_id = o.id
      join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
    where o.tenant_id = ${tenantId} and r.unit_id = any(${[...unitIds]}::uuid[])
      and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to > ${day})
    order by o.name, o.id`;
}
