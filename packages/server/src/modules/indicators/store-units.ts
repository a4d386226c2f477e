import type { Axis } from '@motcua/contract/figures.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** A unit that is scored. */
export interface ScoredUnit {
  id: string;
  code: string | null;
  name: string;
  kind: string;
  level: string;
}

/** Every unit below another in a tree on a day, itself left out, in order of name. */
export async function listUnitsBelow(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; axis: Axis; day: PlainDate },
): Promise<ScoredUnit[]> {
  const tree = of.axis === 'territory' ? 'territory' : 'subordination';
  return await tx<ScoredUnit[]>`
    with recursive down (id) as (
      select ${of.unitId}::uuid
      union
      select p.unit_id
      from down join unit_parent p on p.parent_id = down.id
      where p.tenant_id = ${tenantId} and p.tree = ${tree}
        and p.valid_from <= ${of.day} and (p.valid_to is null or p.valid_to > ${of.day})
    )
    select u.id, u.code, u.name, u.kind, u.level
    from down join unit u on u.tenant_id = ${tenantId} and u.id = down.id
    where u.id <> ${of.unitId}
    order by u.name, u.id`;
}

/** The unit directly above in the tree of the axis on a day; null at the top. */
export async function findParentId(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; axis: Axis; day: PlainDate },
): Promise<string | null> {
  const tree = of.axis === 'territory' ? 'territory' : 'subordination';
  const [row] = await tx<{ id: string }[]>`
    select parent_id as id from unit_parent
    where tenant_id = ${tenantId} and unit_id = ${of.unitId} and tree = ${tree}
      and valid_from <= ${of.day} and (valid_to is null or valid_to > ${of.day})`;
  return row?.id ?? null;
}

/** Desks open and officers who receive at them on a day, of each unit with all below it (or alone). */
export async function countDesks(
  tx: Transaction,
  tenantId: string,
  of: { unitIds: readonly string[]; axis: Axis; day: PlainDate },
): Promise<{ id: string; desks: number; staff: number }[]> {
  const tree = of.axis === 'territory' ? 'territory' : 'subordination';
  const open = (name: 'p' | 'k' | 'r') =>
    tx`${tx(name)}.valid_from <= ${of.day} and (${tx(name)}.valid_to is null or ${tx(name)}.valid_to > ${of.day})`;
  return await tx<{ id: string; desks: number; staff: number }[]>`
    with recursive down (root, id) as (
      select u, u from unnest(${[...of.unitIds]}::uuid[]) u
      union
      select d.root, p.unit_id
      from down d join unit_parent p on p.parent_id = d.id
      where p.tenant_id = ${tenantId} and p.tree = ${tree} and ${of.axis !== 'own'} and ${open('p')}
    )
    select d.root as id, sum(c.desks)::int as desks, sum(c.staff)::int as staff
    from down d cross join lateral (
      select
        (select count(*) from desk k where k.tenant_id = ${tenantId} and k.unit_id = d.id and ${open('k')}) as desks,
        (select count(distinct r.officer_id) from role_assignment r
          where r.tenant_id = ${tenantId} and r.unit_id = d.id and r.desk_id is not null and ${open('r')}) as staff) c
    group by d.root`;
}

/** Who was head of a unit within a period, and on which of its days. */
export async function listHeads(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; from: PlainDate; to: PlainDate },
): Promise<{ id: string; name: string; from: PlainDate; to: PlainDate }[]> {
  return await tx<{ id: string; name: string; from: PlainDate; to: PlainDate }[]>`
    select o.id, o.name, min(greatest(r.valid_from, ${of.from}::date)) as from,
      max(least(coalesce(r.valid_to - 1, ${of.to}::date), ${of.to}::date)) as to
    from role_assignment r join officer o on o.tenant_id = r.tenant_id and o.id = r.officer_id
    where r.tenant_id = ${tenantId} and r.unit_id = ${of.unitId} and r.role = 'head'
      and r.valid_from <= ${of.to} and (r.valid_to is null or r.valid_to > ${of.from})
    group by o.id, o.name
    order by 3, o.name`;
}
