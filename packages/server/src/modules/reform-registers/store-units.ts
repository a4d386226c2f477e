import type { CountedUnit } from '@motcua/domain/reform-register/counts.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface UnitOfDay extends CountedUnit {
  code: string | null;
}

/** Units of a day, in one statement: what they are and what they are called. */
export async function listUnitsOn(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<UnitOfDay[]> {
  return await tx<UnitOfDay[]>`
    select id, code, name, level, kind from unit
    where tenant_id = ${tenantId}
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    order by code nulls last, name, id`;
}

/** Names of units, closed ones too. */
export async function listUnitNames(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return await tx<{ id: string; name: string }[]>`
    select id, name from unit where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])`;
}

/** Child and parent of a tree on a day. */
export async function listParents(
  tx: Transaction,
  tenantId: string,
  { tree, day }: { tree: 'subordination' | 'territory'; day: PlainDate },
): Promise<{ unitId: string; parentId: string }[]> {
  return await tx<{ unitId: string; parentId: string }[]>`
    select unit_id as "unitId", parent_id as "parentId" from unit_parent
    where tenant_id = ${tenantId} and tree = ${tree}
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day})`;
}
