import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { type AreaLevel, type AreaLink, type AreaRow, areaId } from './area-edition.ts';

export type Change = 'new' | 'changed' | 'unchanged';

/** What the tables hold and what the import adds to it, so that each row can be told new, changed or unchanged. */
export type KnownAreas = ReturnType<typeof createKnownAreas>;

export function createKnownAreas(areas: readonly AreaRow[], links: readonly AreaLink[]) {
  const byId = new Map<string, AreaRow>();
  const byCode = new Map<string, Map<string, AreaRow>>();
  const linked = new Map(links.map((link) => [linkKey(link), link]));
  for (const area of areas) put(area);

  function put(area: AreaRow): void {
    byId.set(area.id, area);
    const key = `${area.level}:${area.code}`;
    byCode.set(key, (byCode.get(key) ?? new Map()).set(area.id, area));
  }

  function findOn(level: AreaLevel, code: string, day: PlainDate): string | undefined {
    const bearers = [...(byCode.get(`${level}:${code}`)?.values() ?? [])];
    return bearers.find((it) => isInForce(it, day))?.id;
  }

  return {
    /** Of the same list, or else in force on its first day. */
    findParent(level: AreaLevel, code: string, from: PlainDate | null): string | undefined {
      const ofSameList = areaId(level, code, from);
      if (byId.has(ofSameList)) return ofSameList;
      return from ? findOn(level, code, from) : undefined;
    },
    /** In force on the eve of the day, or else without a first day. */
    findPredecessor(level: AreaLevel, code: string, onDay: PlainDate): string | undefined {
      const before = areaId(level, code, null);
      return findOn(level, code, addDays(onDay, -1)) ?? (byId.has(before) ? before : undefined);
    },
    isLinked: (link: Pick<AreaLink, 'predecessor_id' | 'successor_id'>) =>
      linked.has(linkKey(link)),
    takeArea(area: AreaRow): Change {
      const held = byId.get(area.id);
      put(area);
      if (!held) return 'new';
      return COMPARED.every((key) => held[key] === area[key]) ? 'unchanged' : 'changed';
    },
    takeLink(link: AreaLink): Change {
      const held = linked.get(linkKey(link));
      linked.set(linkKey(link), link);
      if (!held) return 'new';
      return held.part === link.part && held.on_day === link.on_day ? 'unchanged' : 'changed';
    },
  };
}

const COMPARED = ['name', 'kind', 'parent_id', 'valid_to'] as const satisfies (keyof AreaRow)[];

function isInForce({ valid_from, valid_to }: AreaRow, day: PlainDate): boolean {
  return (valid_from === null || valid_from <= day) && (valid_to === null || valid_to > day);
}

function linkKey(link: Pick<AreaLink, 'predecessor_id' | 'successor_id'>): string {
  return `${link.predecessor_id} → ${link.successor_id}`;
}
