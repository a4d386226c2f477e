import type { Area } from '@motcua/contract/units.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Sql, Transaction } from '../../platform/db.ts';
import type { AreaLink, AreaRow } from './area-edition.ts';

type Neighbour = Area['becomes'][number];

export async function listKnownAreas(sql: Sql | Transaction): Promise<AreaRow[]> {
  return await sql<AreaRow[]>`
    select id, level, code, name, kind, parent_id, valid_from, valid_to from area`;
}

export async function listKnownLinks(sql: Sql | Transaction): Promise<AreaLink[]> {
  return await sql<AreaLink[]>`
    select predecessor_id, successor_id, part, on_day from area_succession`;
}

/** Writes areas of one level over what is there; the level above must be there. */
export async function upsertAreas(tx: Transaction, areas: AreaRow[]): Promise<void> {
  const rows = areas.map((area) => ({ ...area, name_search: foldAccents(area.name) }));
  await tx`
    insert into area (id, level, code, name, kind, parent_id, valid_from, valid_to, name_search)
    select id, level, code, name, kind, parent_id, valid_from, valid_to, name_search
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row (
      id text, level text, code text, name text, kind text, parent_id text,
      valid_from date, valid_to date, name_search text)
    on conflict (id) do update set
      name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id,
      valid_to = excluded.valid_to, name_search = excluded.name_search`;
}

export async function upsertLinks(tx: Transaction, links: AreaLink[]): Promise<void> {
  await tx`
    insert into area_succession (predecessor_id, successor_id, part, on_day)
    select predecessor_id, successor_id, part, on_day
    from jsonb_to_recordset(${JSON.stringify(links)}::text::jsonb) as row (
      predecessor_id text, successor_id text, part text, on_day date)
    on conflict (predecessor_id, successor_id) do update set part = excluded.part, on_day = excluded.on_day`;
}

export async function findLoadedHash(sql: Sql | Transaction, name: string): Promise<string | null> {
  const [row] = await sql<{ hash: string }[]>`select hash from reference_load where name = ${name}`;
  return row?.hash ?? null;
}

export async function saveLoadedHash(
  tx: Transaction,
  load: { name: string; hash: string },
): Promise<void> {
  await tx`
    insert into reference_load (name, hash) values (${load.name}, ${load.hash})
    on conflict (name) do update set hash = excluded.hash, loaded_at = now()`;
}

export async function searchAreas(
  sql: Sql,
  search: {
    text: string;
    words: string[];
    code: string;
    day: PlainDate | null;
    level: string | null;
    limit: number;
  },
): Promise<Omit<Area, 'becameOf' | 'becomes'>[]> {
  const { text, words, code, day } = search;
  return await sql<Omit<Area, 'becameOf' | 'becomes'>[]>`
    select a.id, a.level, a.code, a.name, a.valid_from as "validFrom", a.valid_to as "validTo",
      nullif(concat_ws(', ', parent.name, grand.name), '') as within
    from area a
      left join area parent on parent.id = a.parent_id
      left join area grand on grand.id = parent.parent_id
    where (a.code = ${code} or a.name_search like all (${words}) or word_similarity(${text}, a.name_search) > 0.6)
      ${search.level ? sql`and a.level = ${search.level}` : sql``}
      ${day ? sql`and (a.valid_from is null or a.valid_from <= ${day}) and (a.valid_to is null or a.valid_to > ${day})` : sql``}
    order by a.code = ${code} desc,
      word_similarity(${text}, a.name_search) + (a.name_search like all (${words}))::int desc,
      a.valid_to is null desc, length(a.name_search), a.id
    limit ${search.limit}`;
}

/** What each of the areas was made of and what it went into. */
export async function listNeighbours(
  sql: Sql,
  ids: string[],
): Promise<(Neighbour & { of: string; side: 'before' | 'after' })[]> {
  return await sql<(Neighbour & { of: string; side: 'before' | 'after' })[]>`
    select s.successor_id as of, 'before' as side, a.code, a.name, s.part
    from area_succession s join area a on a.id = s.predecessor_id
    where s.successor_id in ${sql(ids)}
    union all
    select s.predecessor_id, 'after', a.code, a.name, s.part
    from area_succession s join area a on a.id = s.successor_id
    where s.predecessor_id in ${sql(ids)}
    order by part, name`;
}

/** Areas of a level that carry one of the codes on a day. */
export async function listAreasOf(
  tx: Sql | Transaction,
  of: { level: string; parentId: string },
): Promise<{ id: string; code: string; name: string; kind: string }[]> {
  return await tx<{ id: string; code: string; name: string; kind: string }[]>`
    select id, code, name, kind from area
    where level = ${of.level} and parent_id = ${of.parentId} order by code`;
}

/** Codes of the communes that took over communes of a district, the one with the most whole communes first. */
export async function listSuccessorsOfDistrict(
  tx: Sql | Transaction,
  districtId: string,
): Promise<string[]> {
  const rows = await tx<{ code: string }[]>`
    select new.code
    from area old
      join area_succession s on s.predecessor_id = old.id
      join area new on new.id = s.successor_id
    where old.parent_id = ${districtId}
    group by new.code
    order by count(*) filter (where s.part = 'full') desc, new.code`;
  return rows.map((row) => row.code);
}
