import type { Area, AreaQuery } from '@motcua/contract/units.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { Sql } from '../../platform/db.ts';
import * as store from './store-areas.ts';

/** Areas of today and before by name or code, with or without accents, each with what it was and became. */
export async function searchAreas(sql: Sql, query: AreaQuery): Promise<Area[]> {
  const text = foldAccents(query.q);
  if (text === '') return [];
  const found = await store.searchAreas(sql, {
    ...{ text, code: query.q.trim(), limit: query.limit },
    words: text.split(' ').map((word) => `%${word}%`),
    day: query.on ?? null,
    level: query.level ?? null,
  });
  if (found.length === 0) return [];
  const neighbours = await store.listNeighbours(
    sql,
    found.map((area) => area.id),
  );
  const side = (id: string, which: 'before' | 'after') =>
    neighbours
      .filter((it) => it.of === id && it.side === which)
      .map(({ code, name, part }) => ({ code, name, part }));
  return found.map((area) => ({
    ...area,
    becameOf: side(area.id, 'before'),
    becomes: side(area.id, 'after'),
  }));
}
