import { chanceOf, labelOf } from '@motcua/domain/generator/chance.ts';
import type { Place } from '@motcua/domain/generator/place.ts';
import type { Profile } from '@motcua/domain/generator/profile.ts';
import type { DistrictYear } from './data.ts';
import { shareOut } from './share-out.ts';
import type { Counter } from './world.ts';

/** What a counter receives in the span, and where it was published how much stayed open. */
export type SharedOut = Pick<Place, 'received' | 'openAtEnd' | 'differs'>;

export interface Receptions {
  total: number;
  profile: Profile;
  /** Weights of the levels in the era. */
  levels: Readonly<Record<string, number>>;
  seed: number;
}

/** Divides the receptions of a part among its counters: first by level, then by what each resolves. */
export function divideReceptions(
  counters: readonly Counter[],
  { total, profile, levels, seed }: Receptions,
): (Counter & SharedOut)[] {
  const byLevel = [...Map.groupBy(counters, ({ level }) => level)];
  const totals = shareOut(
    total,
    byLevel.map(([level]) => levels[level] ?? 0),
  );
  return byLevel.flatMap(([, at], index) => {
    const weights = at.map((counter) => weightOf(counter, profile, seed));
    const parts = shareOut(totals[index] ?? 0, weights);
    return at.map((counter, place) => ({ ...counter, received: parts[place] ?? 0 }));
  });
}

/**
 * The year of a district as it was printed, or a scale model of it: the district's own desk, the branch of the land
 * registry, and the communes together. Nothing ends but by delivery, for the printed numbers know no other end.
 */
export function divideDistrictYear(
  counters: readonly Counter[],
  year: DistrictYear,
  { total, profile, seed }: Pick<Receptions, 'total' | 'profile' | 'seed'>,
): (Counter & SharedOut)[] {
  const scale = total / yearTotal(year);
  const communes = counters.filter(({ level }) => level === 'commune');
  const parts = shareOut(
    Math.round(year.communes.received * scale),
    communes.map((counter) => weightOf(counter, profile, seed)),
  );
  return counters.map((counter) => {
    const printed = counter.isLandRegistry ? year.landRegistryBranch : year.desk;
    const isCommune = counter.level === 'commune';
    const received = isCommune
      ? (parts[communes.indexOf(counter)] ?? 0)
      : Math.round(printed.received * scale);
    const returned = isCommune ? received : Math.round(printed.returned * scale);
    return {
      ...counter,
      received,
      openAtEnd: received - returned,
      differs: onlyDelivered(profile),
    };
  });
}

/** Every dossier of the printed year: desk, branch and communes. */
export function yearTotal({ desk, landRegistryBranch, communes }: DistrictYear): number {
  return desk.received + landRegistryBranch.received + communes.received;
}

function onlyDelivered({ fates }: Profile): NonNullable<SharedOut['differs']> {
  return { fates: { ...fates, late: 0, unanswered: 0, withdrawn: 0 } };
}

/** How much a counter receives beside its neighbours: what it resolves is asked for more or less, and no two are alike. */
function weightOf(counter: Counter, profile: Profile, seed: number): number {
  const groups = profile.groups[counter.level] ?? {};
  const asked =
    counter.groups === null
      ? 1
      : counter.groups.reduce((sum, group) => sum + (groups[group] ?? groups.other ?? 0), 0);
  return asked * (0.6 + 0.8 * chanceOf(seed, labelOf(counter.code), 1).unit());
}
