import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { Tree, UnitReference, UnitRow } from './unit-row.ts';

export interface UnitFilter {
  day: PlainDate;
  level: string | null;
  kind: string | null;
  parentId: string | null;
  tree: Tree;
  after: { name: string; id: string } | null;
  limit: number;
}

const COLUMNS = (tx: Transaction) => tx`
  u.id, u.code, u.code_from_bottom, u.name, u.kind, u.level, u.area_code,
  u.valid_from, u.valid_to, u.name_search`;

/** False when another unit carries the code from the same day. */
export async function insertUnit(
  tx: Transaction,
  tenantId: string,
  unit: UnitRow,
): Promise<boolean> {
  const inserted = await tx`
    insert into unit ${tx({ tenant_id: tenantId, ...unit })}
    on conflict (tenant_id, code, valid_from) where code is not null do nothing`;
  return inserted.count === 1;
}

export async function insertParent(
  tx: Transaction,
  tenantId: string,
  link: { unitId: string; tree: Tree; parentId: string; day: PlainDate },
): Promise<void> {
  await tx`
    insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
    values (${tenantId}, ${link.unitId}, ${link.tree}, ${link.parentId}, ${link.day})`;
}

/** Ends the parenthood that holds on the day; one that began on that very day is corrected by the next. */
export async function endParent(
  tx: Transaction,
  tenantId: string,
  link: { unitId: string; tree: Tree; day: PlainDate },
): Promise<void> {
  await tx`
    update unit_parent set valid_to = ${link.day}
    where tenant_id = ${tenantId} and unit_id = ${link.unitId} and tree = ${link.tree}
      and valid_from < ${link.day} and (valid_to is null or valid_to > ${link.day})`;
}

/** The unit and everybody above it in a tree on a day, nearest first. */
export async function listAncestorIds(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; tree: Tree; day: PlainDate },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive up (id, depth) as (
      select ${of.unitId}::uuid, 0
      union
      select p.parent_id, up.depth + 1
      from up join unit_parent p on p.unit_id = up.id
      where p.tenant_id = ${tenantId} and p.tree = ${of.tree} and up.depth < 30
        and p.valid_from <= ${of.day} and (p.valid_to is null or p.valid_to > ${of.day})
    )
    select id from up order by depth`;
  return rows.map((row) => row.id);
}

/** The unit and everybody below it in a tree on a day. */
export async function listDescendantIds(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; tree: Tree; day: PlainDate },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive down (id) as (
      select ${of.unitId}::uuid
      union
      select p.unit_id
      from down join unit_parent p on p.parent_id = down.id
      where p.tenant_id = ${tenantId} and p.tree = ${of.tree}
        and p.valid_from <= ${of.day} and (p.valid_to is null or p.valid_to > ${of.day})
    )
    select id from down`;
  return rows.map((row) => row.id);
}

export async function findUnitById(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<UnitRow | null> {
  const [row] = await tx<UnitRow[]>`
    select ${COLUMNS(tx)} from unit u where u.tenant_id = ${tenantId} and u.id = ${id}`;
  return row ?? null;
}

/** The units of a day that have nobody above them, in order of name. */
export async function listTopUnits(
  tx: Transaction,
  tenantId: string,
  { day, tree }: { day: PlainDate; tree: Tree },
): Promise<UnitRow[]> {
  return await tx<UnitRow[]>`
    select ${COLUMNS(tx)} from unit u
    where u.tenant_id = ${tenantId}
      and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to > ${day})
      and not exists (select from unit_parent p
        where p.tenant_id = ${tenantId} and p.unit_id = u.id and p.tree = ${tree}
          and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day}))
    order by u.name_search, u.id`;
}

/** The unit that carries the code on the day; of closed ones, the last that carried it. */
export async function findUnitByCode(
  tx: Transaction,
  tenantId: string,
  at: { code: string; day: PlainDate },
): Promise<UnitRow | null> {
  const [row] = await tx<UnitRow[]>`
    select ${COLUMNS(tx)} from unit u
    where u.tenant_id = ${tenantId} and u.code = ${at.code}
    order by (u.valid_from <= ${at.day} and (u.valid_to is null or u.valid_to > ${at.day})) desc,
      u.valid_from desc
    limit 1`;
  return row ?? null;
}

export async function listUnits(
  tx: Transaction,
  tenantId: string,
  filter: UnitFilter,
): Promise<UnitRow[]> {
  const { day, after } = filter;
  return await tx<UnitRow[]>`
    select ${COLUMNS(tx)} from unit u
    where u.tenant_id = ${tenantId}
      and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to > ${day})
      ${filter.level ? tx`and u.level = ${filter.level}` : tx``}
      ${filter.kind ? tx`and u.kind = ${filter.kind}` : tx``}
      ${
        filter.parentId
          ? tx`and exists (select from unit_parent p
              where p.tenant_id = ${tenantId} and p.unit_id = u.id and p.tree = ${filter.tree}
                and p.parent_id = ${filter.parentId}
                and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day}))`
          : tx``
      }
      ${after ? tx`and (u.name_search, u.id) > (${after.name}, ${after.id}::uuid)` : tx``}
    order by u.name_search, u.id
    limit ${filter.limit}`;
}

/**
 * Units by name, old or new: the name of the unit itself, or of an area that went into the area of a
 * people's committee. Every word must be there, or the whole be close enough to forgive a typing error.
 */
export async function searchUnits(
  tx: Transaction,
  tenantId: string,
  search: {
    text: string;
    words: string[];
    day: PlainDate;
    level: string | null;
    kind: string | null;
    offset: number;
    limit: number;
  },
): Promise<UnitRow[]> {
  const { text, words, day } = search;
  return await tx<UnitRow[]>`
    with hit as (
      select u.id, word_similarity(${text}, u.name_search) + (u.name_search like all (${words}))::int as score
      from unit u
      where u.tenant_id = ${tenantId}
        and (u.name_search like all (${words}) or word_similarity(${text}, u.name_search) > 0.6)
      union all
      select u.id, word_similarity(${text}, old.name_search)
        + (old.name_search like all (${words}))::int * (case s.part when 'full' then 0.9 else 0.7 end)
      from area old
        join area_succession s on s.predecessor_id = old.id
        join area new on new.id = s.successor_id
        join unit u on u.tenant_id = ${tenantId} and u.area_code = new.code
          and u.level = new.level and u.kind = 'people_committee'
      where old.name_search like all (${words}) or word_similarity(${text}, old.name_search) > 0.6
    )
    select ${COLUMNS(tx)}
    from (select id, max(score) as score from hit group by id) best
      join unit u on u.tenant_id = ${tenantId} and u.id = best.id
    where u.valid_from <= ${day} and (u.valid_to is null or u.valid_to > ${day})
      ${search.level ? tx`and u.level = ${search.level}` : tx``}
      ${search.kind ? tx`and u.kind = ${search.kind}` : tx``}
    order by best.score desc, u.kind = 'people_committee' desc, length(u.name), u.id
    limit ${search.limit} offset ${search.offset}`;
}

export async function listParents(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; day: PlainDate },
): Promise<(UnitReference & { tree: Tree })[]> {
  return await tx<(UnitReference & { tree: Tree })[]>`
    select p.tree, u.id, u.code, u.name
    from unit_parent p join unit u on u.tenant_id = p.tenant_id and u.id = p.parent_id
    where p.tenant_id = ${tenantId} and p.unit_id = ${of.unitId}
      and p.valid_from <= ${of.day} and (p.valid_to is null or p.valid_to > ${of.day})`;
}
