import { compare, type Rational } from './rational.ts';
import type { RankRule } from './set.ts';

export interface Ranked {
  unit: string;
  /** Null where there is nothing to rank. */
  rank: number | null;
  /** How many others share the place. */
  tiedWith: number;
  /** How many were ranked together. */
  of: number;
}

export interface Rankable {
  unit: string;
  score: Rational | null;
  /** Units are ranked among those of the same peers. */
  peers?: string | undefined;
}

/**
 * Places by score, compared exactly. Competition ranking: whoever has as much shares the place and the
 * next one is skipped (1, 2, 2, 4); a unit without score has no place. The order of units does not matter.
 */
export function rankUnits(units: readonly Rankable[], rule: RankRule = {}): Ranked[] {
  const groups = Map.groupBy(units, ({ peers }) => peers ?? '');
  const ranked = new Map([...groups.values()].flatMap((peers) => rankPeers(peers, rule)));
  return units.flatMap((unit) => ranked.get(unit) ?? []);
}

function rankPeers(units: readonly Rankable[], { ties, order }: RankRule): [Rankable, Ranked][] {
  const direction = order === 'ascending' ? 1 : -1;
  const places = units
    .flatMap((from) => (from.score === null ? [] : [{ from, score: from.score }]))
    .toSorted((a, b) => direction * compare(a.score, b.score));
  const ranked: { from: Rankable; score: Rational; rank: number }[] = [];
  for (const [index, place] of places.entries()) {
    const last = ranked.at(-1);
    const isTied = last !== undefined && compare(last.score, place.score) === 0;
    const next = ties === 'dense' ? (last?.rank ?? 0) + 1 : index + 1;
    ranked.push({ ...place, rank: isTied ? last.rank : next });
  }
  const sharers = Map.groupBy(ranked, ({ rank }) => rank);
  const rankOf = new Map(ranked.map(({ from, rank }) => [from, rank]));
  return units.map((from) => {
    const rank = rankOf.get(from) ?? null;
    const tiedWith = rank === null ? 0 : (sharers.get(rank)?.length ?? 1) - 1;
    return [from, { unit: from.unit, rank, tiedWith, of: places.length }];
  });
}
