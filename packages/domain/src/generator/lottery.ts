import type { Channel, ProcedureVersion } from '../procedure/procedure.ts';
import { type Lots, lotsOf, lotsOfTable } from './chance.ts';
import type { Place, Plan } from './place.ts';
import type { Fate, Profile } from './profile.ts';

/** What is drawn at a place, ready to be drawn. */
export interface PlaceLots {
  fates: Lots<Fate>;
  procedures: Lots<ProcedureVersion>;
  channels: Lots<Channel>;
  /** Hours of the clock in which a filing is sent. */
  filing: Lots<number>;
}

export interface Lottery {
  of(place: Place): PlaceLots;
}

/** Lots of every place, made when first asked for. */
export function lotteryOf({ profile }: Plan): Lottery {
  const known = new Map<Place, PlaceLots>();
  const filing = lotsOf(
    Object.entries(profile.onlineHours).map(([hour, weight]) => ({ value: Number(hour), weight })),
  );
  return {
    of(place) {
      const lots = known.get(place) ?? lotsOfPlace(place, profile, filing);
      known.set(place, lots);
      return lots;
    },
  };
}

function lotsOfPlace(place: Place, profile: Profile, filing: Lots<number>): PlaceLots {
  const { level, differs } = place;
  const fates = differs?.fates ?? profile.fates;
  const others = Object.values(fates).reduce((sum, weight) => sum + weight, 0);
  const channels = (differs?.channels ?? profile.channels)[level];
  return {
    filing,
    fates: lotsOfTable<Fate>({ ...fates, granted: Math.max(0, 10_000 - others) }),
    channels: lotsOfTable<Channel>(channels ?? { counter: 1, online: 0, postal: 0 }),
    procedures: lotsOf(weightedProcedures(place, (differs?.groups ?? profile.groups)[level] ?? {})),
  };
}

/** In each group the first procedure is asked for twice as often as the second, three times as often as the third … */
function weightedProcedures(place: Place, groups: Readonly<Record<string, number>>) {
  const byGroup = Map.groupBy(place.procedures, ({ group }) => group);
  return [...byGroup].flatMap(([group, procedures]) => {
    const sum = procedures.reduce((all, _, index) => all + 1 / (index + 1), 0);
    const weight = groups[group] ?? groups.other ?? 1;
    return procedures.map((value, index) => ({ value, weight: weight / (index + 1) / sum }));
  });
}
