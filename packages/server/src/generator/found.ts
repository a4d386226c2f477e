import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { readSeed, type TenantSeed } from '../modules/organisation/index.ts';
import { foundDistricts } from './found-districts.ts';
import { type Era, type ScopePart, TWO_LEVELS_FROM } from './scope.ts';
import type { GeneratorServices } from './world.ts';

/** Early enough for every year with a calendar. */
export const BEFORE = parsePlainDate('2010-01-01');

/**
 * Founds what a part of a scope needs where its tenant has no unit yet: areas, the province with its agencies, its
 * districts or its communes with their desks, and the catalogue. What is there already stays as it is.
 */
export async function foundPart(
  services: GeneratorServices,
  part: ScopePart,
  { era, report }: { era: Era; report(sentence: string): void },
): Promise<void> {
  const { organisation, procedures, processes } = services;
  const { tenantId, name } = part;
  await organisation.ensureAreas();
  await organisation.ensureTenant({ id: tenantId, name: capital(name) });
  const { items } = await organisation.listUnits(tenantId, { limit: 1, tree: 'subordination' });
  if (items.length > 0) return;
  report(`${tenantId}: founding ${name}, its agencies and desks …`);
  const seed = seedOf(part);
  const since = era === 'from2025' ? parsePlainDate(TWO_LEVELS_FROM) : BEFORE;
  if (era === 'from2025') await organisation.seedTenant(tenantId, seed);
  else await foundDistricts(organisation, part, seed);
  await procedures.importShipped(tenantId, since);
  await processes.importShipped(tenantId, since);
}

/** The shipped description for An Giang; for another province the same agencies under its own name (assumption). */
export function seedOf({ tenantId, province, name }: ScopePart): TenantSeed {
  const seed = readSeed();
  if (seed.tenant === tenantId) return seed;
  const short = name.replace(/^(tỉnh|thành phố) /, '');
  const renamed = (text: string) => text.replace(seed.name, name).replace('An Giang', short);
  return {
    ...seed,
    ...{ tenant: tenantId, province, name, landRegistry: [], closed: [] },
    units: seed.units.map(([part, unit, kind, parent]) =>
      parent === undefined
        ? [part, renamed(unit), kind]
        : [part, renamed(unit), kind, renamed(parent)],
    ),
  };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
