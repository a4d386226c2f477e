import { DomainError } from '../shared/errors.ts';

export interface Stratum {
  key: string;
  /** People, that is dossiers, to draw from. */
  population: number;
}

/**
 * How many to draw of each stratum: in proportion, by largest remainder, and at least `minimum` (all where there
 * are fewer). The minimum comes first, so that the sum may exceed `size` when there are many small strata.
 * Throws `survey.nothing-to-draw`.
 */
export function allocate(
  strata: readonly Stratum[],
  { size, minimum }: { size: number; minimum: number },
): ReadonlyMap<string, number> {
  const total = strata.reduce((sum, { population }) => sum + population, 0);
  if (total === 0 || size <= 0) throw new DomainError('survey.nothing-to-draw');
  const floors = new Map(strata.map(({ key, population }) => [key, Math.min(minimum, population)]));
  const kept = [...floors.values()].reduce((sum, floor) => sum + floor, 0);
  return share(strata, { floors, left: Math.max(0, Math.min(size, total) - kept), total, size });
}

/**
 * The first `count` in an order that only the seed decides: the same for the same seed and names on every
 * machine, and drawing more keeps those that were drawn before.
 */
export function draw(
  keys: readonly string[],
  { count, seed }: { count: number; seed: string },
): string[] {
  return [...keys]
    .map((key) => ({ key, rank: rankOf(seed, key) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .slice(0, Math.max(0, count))
    .map(({ key }) => key);
}

/** What is left after the minimum goes where most is missing of the fair part, one by one. */
function share(
  strata: readonly Stratum[],
  plan: { floors: ReadonlyMap<string, number>; left: number; total: number; size: number },
): ReadonlyMap<string, number> {
  const given = new Map(plan.floors);
  const fair = new Map(
    strata.map(({ key, population }) => [key, (plan.size * population) / plan.total]),
  );
  let left = plan.left;
  while (left > 0) {
    const open = strata.filter(({ key, population }) => (given.get(key) ?? 0) < population);
    if (open.length === 0) return given;
    const lacks = ({ key }: Stratum) => (fair.get(key) ?? 0) - (given.get(key) ?? 0);
    open.sort((a, b) => lacks(b) - lacks(a) || (a.key < b.key ? -1 : 1));
    const most = open[0];
    if (most === undefined) return given;
    const step = Math.max(
      1,
      Math.min(left, Math.floor(lacks(most)) - Math.ceil(secondOf(open, lacks))),
    );
    const room = most.population - (given.get(most.key) ?? 0);
    const more = Math.min(step, room);
    given.set(most.key, (given.get(most.key) ?? 0) + more);
    left -= more;
  }
  return given;
}

function secondOf(open: readonly Stratum[], lacks: (stratum: Stratum) => number): number {
  const second = open[1];
  return second === undefined ? Number.NEGATIVE_INFINITY : lacks(second);
}

/** 53 bits from seed and name: two courses of FNV-1a, each stirred at the end (MurmurHash3 finaliser). */
function rankOf(seed: string, key: string): number {
  const text = `${seed}\u0000${key}`;
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x5bd1e995) ^ (b >>> 15);
  }
  return (stir(a) >>> 11) * 2 ** 32 + (stir(b ^ a) >>> 0);
}

function stir(value: number): number {
  let it = value ^ (value >>> 16);
  it = Math.imul(it, 0x85ebca6b);
  it ^= it >>> 13;
  it = Math.imul(it, 0xc2b2ae35);
  return (it ^ (it >>> 16)) >>> 0;
}
