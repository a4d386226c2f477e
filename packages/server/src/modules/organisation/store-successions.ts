import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { UnitReference } from './unit-row.ts';

export async function insertSuccession(
  tx: Transaction,
  tenantId: string,
  link: { predecessorId: string; successorId: string; day: PlainDate; takesOpenDossiers: boolean },
): Promise<void> {
  await tx`
    insert into unit_succession (tenant_id, predecessor_id, successor_id, on_day, takes_open_dossiers)
    values (${tenantId}, ${link.predecessorId}, ${link.successorId}, ${link.day}, ${link.takesOpenDossiers})`;
}

export async function listSuccessions(
  tx: Transaction,
  tenantId: string,
  unitId: string,
): Promise<(UnitReference & { side: 'predecessor' | 'successor'; heir: boolean })[]> {
  return await tx<(UnitReference & { side: 'predecessor' | 'successor'; heir: boolean })[]>`
    select case when s.predecessor_id = ${unitId} then 'successor' else 'predecessor' end as side,
      s.takes_open_dossiers as heir, u.id, u.code, u.name
    from unit_succession s
      join unit u on u.tenant_id = s.tenant_id and u.id in (s.predecessor_id, s.successor_id) and u.id <> ${unitId}
    where s.tenant_id = ${tenantId} and ${unitId} in (s.predecessor_id, s.successor_id)
    order by u.name_search`;
}

/** Ends the unit, its desks and the roles held at it. */
export async function endUnit(
  tx: Transaction,
  tenantId: string,
  at: { unitId: string; day: PlainDate },
): Promise<void> {
  const { unitId, day } = at;
  await tx`update unit set valid_to = ${day} where tenant_id = ${tenantId} and id = ${unitId}`;
  await tx`
    update desk set valid_to = ${day}
    where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to is null and valid_from < ${day}`;
  await tx`
    update role_assignment set valid_to = greatest(${day}::date, valid_from)
    where tenant_id = ${tenantId} and unit_id = ${unitId}
      and (valid_to is null or valid_to > ${day})`;
  await tx`
    update unit_parent set valid_to = ${day}
    where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to is null and valid_from < ${day}`;
}
