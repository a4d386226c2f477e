import { compareCodes } from '@motcua/domain/organisation/compare-codes.ts';
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

/**
 * Every unit of a day with its parent by subordination on that day. Two statements that are put together here:
 * joined in the database, a plan made before its statistics are there costs a hundred times more.
 */
export async function listUnitsOn(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<UnitOfDay[]> {
  const [units, parents] = await Promise.all([
    listUnits(tx, tenantId, day),
    listParents(tx, tenantId, day),
  ]);
  const parentOf = new Map(parents.map(({ unitId, parentId }) => [unitId, parentId]));
  return units
    .map((unit) => ({ ...unit, parentId: parentOf.get(unit.id) ?? null }))
    .sort((a, b) =>
      a.code === null || b.code === null
        ? Number(a.code === null) - Number(b.code === null)
        : compareCodes(a.code, b.code),
    );
}

async function listUnits(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<Omit<UnitOfDay, 'parentId'>[]> {
  return await tx<Omit<UnitOfDay, 'parentId'>[]>`
    select id, code, name, level, kind from unit
    where tenant_id = ${tenantId}
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    order by code nulls last, name, id`;
}

async function listParents(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<{ unitId: string; parentId: string }[]> {
  return await tx<{ unitId: string; parentId: string }[]>`
    select unit_id as "unitId", parent_id as "parentId" from unit_parent
    where tenant_id = ${tenantId} and tree = 'subordination'
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day})`;
}
