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
  const ranked = [...groups.values()].flatMap((peers) => rankPeers(peers, rule));
  const byUnit = new Map(ranked.map((one) => [one.unit, one]));
  return units.flatMap(({ unit }) => byUnit.get(unit) ?? []);
}

function rankPeers(units: readonly Rankable[], { ties, order }: RankRule): Ranked[] {
  const direction = order === 'ascending' ? 1 : -1;
  const places = units
    .flatMap(({ unit, score }) => (score === null ? [] : [{ unit, score }]))
    .toSorted((a, b) => direction * compare(a.score, b.score));
  const ranked: (Ranked & { score: Rational })[] = [];
  for (const [index, place] of places.entries()) {
    const last = ranked.at(-1);
    const isTied = last !== undefined && compare(last.score, place.score) === 0;
    const next = ties === 'dense' ? (last?.rank ?? 0) + 1 : index + 1;
    const rank = isTied ? last.rank : next;
    ranked.push({ ...place, rank, tiedWith: 0, of: places.length });
  }
  const sharers = Map.groupBy(ranked, ({ rank }) => rank);
  const unranked = units.filter(({ score }) => score === null);
  return [
    ...ranked.map(({ unit, rank, of }) => {
      return { unit, rank, tiedWith: (sharers.get(rank)?.length ?? 1) - 1, of };
    }),
    ...unranked.map(({ unit }) => ({ unit, rank: null, tiedWith: 0, of: places.length })),
  ];
}
