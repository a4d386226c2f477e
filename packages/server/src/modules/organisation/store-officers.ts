import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { Transaction } from '../../platform/db.ts';
import type { RoleHeld } from './unit-row.ts';

export interface OfficerRow {
  id: string;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  employerId: string | null;
}

export interface RolesFilter {
  day: PlainDate;
  unitId?: string;
  officerId?: string;
  deskId?: string;
  role?: Role;
}

export async function insertOfficer(
  tx: Transaction,
  tenantId: string,
  officer: OfficerRow & { validFrom: PlainDate; nameSearch: string },
): Promise<void> {
  await tx`
    insert into officer (tenant_id, id, name, title, phone, email, employer_id, valid_from, name_search)
    values (${tenantId}, ${officer.id}, ${officer.name}, ${officer.title}, ${officer.phone},
      ${officer.email}, ${officer.employerId}, ${officer.validFrom}, ${officer.nameSearch})`;
}

export async function findOfficerById(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<OfficerRow | null> {
  const [row] = await tx<OfficerRow[]>`
    select id, name, title, phone, email, employer_id as "employerId" from officer
    where tenant_id = ${tenantId} and id = ${id}`;
  return row ?? null;
}

export async function insertAssignment(
  tx: Transaction,
  tenantId: string,
  given: {
    id: string;
    officerId: string;
    role: Role;
    unitId: string;
    deskId: string | null;
    validFrom: PlainDate;
    validTo: PlainDate | null;
  },
): Promise<void> {
  await tx`
    insert into role_assignment (tenant_id, id, officer_id, role, unit_id, desk_id, valid_from, valid_to)
    values (${tenantId}, ${given.id}, ${given.officerId}, ${given.role}, ${given.unitId},
      ${given.deskId}, ${given.validFrom}, ${given.validTo})`;
}

export async function endAssignment(
  tx: Transaction,
  tenantId: string,
  at: { officerId: string; unitId: string; role: Role; day: PlainDate },
): Promise<number> {
  const ended = await tx`
    update role_assignment set valid_to = ${at.day}
    where tenant_id = ${tenantId} and officer_id = ${at.officerId} and unit_id = ${at.unitId}
      and role = ${at.role} and valid_from <= ${at.day} and (valid_to is null or valid_to > ${at.day})`;
  return ended.count;
}

/** Ends one assignment, null when it had ended by the day; one that begins later becomes empty. */
export async function endAssignmentById(
  tx: Transaction,
  tenantId: string,
  at: { officerId: string; assignmentId: string; day: PlainDate },
): Promise<{ role: Role; unitId: string } | null> {
  const [ended] = await tx<{ role: Role; unitId: string }[]>`
    update role_assignment set valid_to = greatest(${at.day}::date, valid_from)
    where tenant_id = ${tenantId} and id = ${at.assignmentId} and officer_id = ${at.officerId}
      and (valid_to is null or valid_to > greatest(${at.day}::date, valid_from))
    returning role, unit_id as "unitId"`;
  return ended ?? null;
}

/** Whoever is head of the unit on the day is so no longer. */
export async function endHeads(
  tx: Transaction,
  tenantId: string,
  at: { unitId: string; day: PlainDate },
): Promise<void> {
  await tx`
    update role_assignment set valid_to = ${at.day}
    where tenant_id = ${tenantId} and unit_id = ${at.unitId} and role = 'head'
      and valid_from <= ${at.day} and (valid_to is null or valid_to > ${at.day})`;
}

/** Does anybody, or this officer (at this desk), hold the role at the unit on a day of the period? */
export async function isRoleHeldDuring(
  tx: Transaction,
  tenantId: string,
  asked: {
    unitId: string;
    role: Role;
    from: PlainDate;
    to: PlainDate | null;
    officerId?: string;
    deskId?: string | null;
  },
): Promise<boolean> {
  const rows = await tx`
    select from role_assignment
    where tenant_id = ${tenantId} and unit_id = ${asked.unitId} and role = ${asked.role}
      and daterange(valid_from, valid_to) && daterange(${asked.from}, ${asked.to})
      ${asked.officerId ? tx`and officer_id = ${asked.officerId}` : tx``}
      ${asked.deskId ? tx`and desk_id = ${asked.deskId}` : tx``}
    limit 1`;
  return rows.length > 0;
}

export async function listRoles(
  tx: Transaction,
  tenantId: string,
  filter: RolesFilter,
): Promise<RoleHeld[]> {
  const { day } = filter;
  return await tx<RoleHeld[]>`
    select o.id as "officerId", o.name as "officerName", o.title, o.phone, r.role,
      r.unit_id as "unitId", u.code as "unitCode", u.name as "unitName",
      r.desk_id as "deskId", d.name as "deskName", e.name as employer,
      r.valid_from as "validFrom", r.valid_to as "validTo"
    from role_assignment r
      join officer o on o.tenant_id = r.tenant_id and o.id = r.officer_id
      join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
      left join desk d on d.tenant_id = r.tenant_id and d.id = r.desk_id
      left join unit e on e.tenant_id = o.tenant_id and e.id = o.employer_id
    where r.tenant_id = ${tenantId}
      and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to > ${day})
      and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to > ${day})
      ${filter.unitId ? tx`and r.unit_id = ${filter.unitId}` : tx``}
      ${filter.officerId ? tx`and r.officer_id = ${filter.officerId}` : tx``}
      ${filter.deskId ? tx`and r.desk_id = ${filter.deskId}` : tx``}
      ${filter.role ? tx`and r.role = ${filter.role}` : tx``}
    order by o.name_search, r.role`;
}
