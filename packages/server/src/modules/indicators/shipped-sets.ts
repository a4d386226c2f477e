import { readdirSync, readFileSync } from 'node:fs';
import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';

const folder = new URL('../../../../../reference-data/indicator-sets/', import.meta.url);
let sets: readonly IndicatorSet[] | undefined;

/** The sets that are shipped, by id; read once, the files do not change while the program runs. */
export function shippedSets(): readonly IndicatorSet[] {
  sets ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(readShipped);
  return sets;
}

export function findShippedSet(id: string): IndicatorSet | undefined {
  return shippedSets().find((set) => set.id === id);
}

function readShipped(name: string): IndicatorSet {
  const { set, faults } = readIndicatorSet(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  if (set !== null) return set;
  const [first] = faults;
  throw new Error(`reference-data/indicator-sets/${name}: ${first?.where} ${first?.message}`);
}
