import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface UnitUnder {
  id: string;
  code: string | null;
  name: string;
  kind: string;
  level: string;
}

/** Every unit below another by subordination on a day, itself left out. */
export async function listUnitsUnder(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; day: PlainDate },
): Promise<UnitUnder[]> {
  return await tx<UnitUnder[]>`
    with recursive down (id) as (
      select ${of.unitId}::uuid
      union
      select p.unit_id
      from down join unit_parent p on p.parent_id = down.id
      where p.tenant_id = ${tenantId} and p.tree = 'subordination'
        and p.valid_from <= ${of.day} and (p.valid_to is null or p.valid_to > ${of.day})
    )
    select u.id, u.code, u.name, u.kind, u.level
    from down join unit u on u.tenant_id = ${tenantId} and u.id = down.id
    where u.id <> ${of.unitId}
      and u.valid_from <= ${of.day} and (u.valid_to is null or u.valid_to > ${of.day})
    order by u.name, u.id`;
}
