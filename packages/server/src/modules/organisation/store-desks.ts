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
