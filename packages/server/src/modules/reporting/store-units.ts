import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface UnitOfDay {
  id: string;
  code: string | null;
  name: string;
  level: string;
  kind: string;
  parentId: string | null;
}

/** Every unit of a day with its parent by subordination on that day. */
export async function listUnitsOn(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<UnitOfDay[]> {
  return await tx<UnitOfDay[]>`
    select u.id, u.code, u.name, u.level, u.kind, p.parent_id as "parentId"
    from unit u
    left join unit_parent p on p.tenant_id = u.tenant_id and p.unit_id = u.id
      and p.tree = 'subordination'
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
    where u.tenant_id = ${tenantId}
      and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to > ${day})
    order by u.code nulls last, u.name, u.id`;
}
