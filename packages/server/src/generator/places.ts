import type { NameLists, Place } from '@motcua/domain/generator/place.ts';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SharedOut } from './receptions.ts';
import type { Database } from '../platform/db.ts';
import type { ScopePart } from './scope.ts';
import { staffCounters } from './staff.ts';
import type { Counter, GeneratorServices } from './world.ts';

export interface PlacesWanted {
  db: Database;
  part: ScopePart;
  day: PlainDate;
  seed: number;
  names: NameLists;
  inForce: readonly ProcedureVersion[];
  resultFile: StoredFile;
}

/** The counters as places of the plan: with their people, their procedures and their number of dossiers. */
export async function placesOf(
  services: GeneratorServices,
  wanted: PlacesWanted,
  counters: readonly (Counter & SharedOut)[],
): Promise<Place[]> {
  const { part, day, seed, names, inForce, resultFile } = wanted;
  const { tenantId } = part;
  const { organisation } = services;
  const held = await organisation.listRoles(tenantId, { day });
  const { items } = await organisation.listUnits(tenantId, {
    ...{ limit: 20_000, tree: 'subordination', on: day },
  });
  const since = new Map(items.map((unit) => [unit.id, unit.validFrom]));
  const staff = await wanted.db.inTenant(tenantId, (tx) =>
    staffCounters({ tx, tenantId, held, since, day, seed, names }, counters),
  );
  return counters.flatMap((counter, index): Place[] => {
    const people = staff[index];
    if (people === undefined) return [];
    const procedures = proceduresFor(counter, inForce);
    const { code, level, agencyUnitId, desk, address, received, openAtEnd, differs } = counter;
    return [
      {
        ...{ key: code, level, agencyCode: code, agencyUnitId, deskId: desk.id, address },
        ...{ citizenPrefix: `0${part.province}`, procedures, staff: people },
        ...{ resultFile, received },
        ...(openAtEnd === undefined ? {} : { openAtEnd }),
        ...(differs === undefined ? {} : { differs }),
      },
    ];
  });
}

/** What the counter may receive; districts resolved what provinces and communes resolve since they ended. */
export function proceduresFor(
  { level, groups }: Pick<Counter, 'level' | 'groups'>,
  inForce: readonly ProcedureVersion[],
): ProcedureVersion[] {
  return inForce.filter(
    (it) =>
      it.channels.length > 0 &&
      it.state !== 'abolished' &&
      (level === 'district' || it.levels.includes(level)) &&
      (groups === null || groups.includes(it.group)),
  );
}
