import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { Desk } from './unit-row.ts';

export async function insertDesk(
  tx: Transaction,
  tenantId: string,
  desk: Desk & { validFrom: PlainDate },
): Promise<void> {
  await tx`
    insert into desk (tenant_id, id, unit_id, name, address, phone, valid_from)
    values (${tenantId}, ${desk.id}, ${desk.unitId}, ${desk.name}, ${desk.address}, ${desk.phone}, ${desk.validFrom})`;
}

export async function listDesks(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string | null; day: PlainDate },
): Promise<Desk[]> {
  return await tx<Desk[]>`
    select id, unit_id as "unitId", name, address, phone from desk
    where tenant_id = ${tenantId} ${of.unitId ? tx`and unit_id = ${of.unitId}` : tx``}
      and valid_from <= ${of.day} and (valid_to is null or valid_to > ${of.day})
    order by name, id`;
}

export async function findDeskById(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<Desk | null> {
  const [row] = await tx<Desk[]>`
    select id, unit_id as "unitId", name, address, phone from desk
    where tenant_id = ${tenantId} and id = ${id}`;
  return row ?? null;
}

/** Desks of the closed units that this one inherited from, straight or through others. */
export async function listInheritedDeskIds(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; day: PlainDate },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive before (id) as (
      select ${of.unitId}::uuid
      union
      select s.predecessor_id
      from before join unit_succession s on s.successor_id = before.id
      where s.tenant_id = ${tenantId} and s.takes_open_dossiers and s.on_day <= ${of.day}
    )
    select d.id from before join desk d on d.tenant_id = ${tenantId} and d.unit_id = before.id
    where before.id <> ${of.unitId}`;
  return rows.map(({ id }) => id);
}
