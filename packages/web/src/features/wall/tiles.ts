import type { FigureRow, Figures } from '@motcua/contract/figures.ts';
import type { WallUnit } from '@motcua/contract/wall.ts';

/** What a tile says, in a word and a number; the colour only repeats it. */
export type TileState = 'late' | 'soon' | 'in_time' | 'quiet' | 'unknown';

export interface Tile {
  unit: WallUnit;
  state: TileState;
  /** Overdue, due today or open: the number that belongs to the state. */
  count: number;
  figures: Figures | null;
}

export const TILE_GROUPS = ['agencies', 'districts', 'communes', 'others'] as const;
export type TileGroup = (typeof TILE_GROUPS)[number];

/** One screen of the rotation. */
export type WallView =
  | { kind: 'overview' }
  | { kind: 'tiles'; group: TileGroup; page: number; pages: number; tiles: readonly Tile[] };

/** As many tiles as can be read from five metres. */
export const TILES_A_PAGE = 30;

/** Every unit with its figures, what hurts most first. */
export function tilesOf(units: readonly WallUnit[], rows: readonly FigureRow[] | null): Tile[] {
  const figuresOf = new Map((rows ?? []).map((row) => [row.key, row.figures]));
  return units
    .map((unit) => tileOf(unit, figuresOf.get(unit.id) ?? null, rows !== null))
    .toSorted(hurtsMore);
}

/** The overview, then each group of units in as many pages as it needs. */
export function viewsOf(tiles: readonly Tile[]): WallView[] {
  const pages = TILE_GROUPS.flatMap((group) => {
    const members = tiles.filter(({ unit }) => groupOf(unit) === group);
    const count = Math.ceil(members.length / TILES_A_PAGE);
    return Array.from({ length: count }, (_, page): WallView => {
      const first = page * TILES_A_PAGE;
      const shown = members.slice(first, first + TILES_A_PAGE);
      return { kind: 'tiles', group, page: page + 1, pages: count, tiles: shown };
    });
  });
  return [{ kind: 'overview' }, ...pages];
}

/** The units that hurt most, so many at most; null while nobody knows: that is not the same as none. */
export function hurtingOf(tiles: readonly Tile[], most: number): readonly Tile[] | null {
  if (tiles.some(({ state }) => state === 'unknown')) return null;
  return tiles.filter(({ state }) => state === 'late' || state === 'soon').slice(0, most);
}

/** On a tile the commune matters, not that a people's committee heads it: "Phường Long Xuyên". */
export function shortName({ name }: Pick<WallUnit, 'name'>): string {
  const short = name.replace(/^Ủy ban nhân dân (?=\S)/, '');
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1);
}

export function groupOf({ kind, level }: Pick<WallUnit, 'kind' | 'level'>): TileGroup {
  if (level === 'commune') return 'communes';
  if (level === 'district') return 'districts';
  return kind === 'specialised_agency' || kind === 'vertical_agency' ? 'agencies' : 'others';
}

/** A unit without a row had no dossier at all, unless nothing is known yet. */
function tileOf(unit: WallUnit, figures: Figures | null, known: boolean): Tile {
  if (!known) return { unit, state: 'unknown', count: 0, figures };
  if (figures === null) return { unit, state: 'quiet', count: 0, figures };
  const { openOverdue, fallingDue, open } = figures;
  if (openOverdue > 0) return { unit, state: 'late', count: openOverdue, figures };
  if (fallingDue > 0) return { unit, state: 'soon', count: fallingDue, figures };
  return { unit, state: open > 0 ? 'in_time' : 'quiet', count: open, figures };
}

const ORDER: Record<TileState, number> = { late: 0, soon: 1, in_time: 2, quiet: 3, unknown: 4 };

function hurtsMore(a: Tile, b: Tile): number {
  return (
    ORDER[a.state] - ORDER[b.state] ||
    b.count - a.count ||
    (b.figures?.open ?? 0) - (a.figures?.open ?? 0) ||
    a.unit.name.localeCompare(b.unit.name, 'vi')
  );
}
