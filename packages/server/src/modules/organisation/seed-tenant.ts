import { readFileSync } from 'node:fs';
import { UNIT_KINDS } from '@motcua/contract/units.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { z } from 'zod';
import type { Transaction } from '../../platform/db.ts';
import { areaId } from './area-edition.ts';
import { closeUnit, createUnit, openDesk } from './commands.ts';
import { listAreasOf, listSuccessorsOfDistrict } from './store-areas.ts';
import type { UnitKind } from './unit-row.ts';

export interface SeededCommune {
  code: string;
  areaCode: string;
  name: string;
  unitId: string;
  deskId: string;
  divisions: { unitId: string; name: string }[];
}

/** What was founded, by id, so that officers and dossiers can be put where they belong. */
export interface SeededTenant {
  provinceId: string;
  /** Unit ids of the province by name, as 'Sở Tư pháp'. */
  units: Record<string, string>;
  provinceDeskId: string;
  landRegistry: { unitId: string; name: string; communeAreaCode: string }[];
  communes: SeededCommune[];
  closed: { unitId: string; code: string; name: string }[];
}

const day = z.string().refine((text): text is PlainDate => isPlainDate(text));
const Seed = z.object({
  tenant: z.string(),
  province: z.string(),
  name: z.string(),
  validFrom: day,
  units: z.array(
    z.union([
      z.tuple([z.string().nullable(), z.string(), z.enum(UNIT_KINDS)]),
      z.tuple([z.string().nullable(), z.string(), z.enum(UNIT_KINDS), z.string()]),
    ]),
  ),
  landRegistry: z.array(z.tuple([z.string(), z.string(), z.string()])),
  communeCodesFrom: z.number().int(),
  divisions: z.record(z.string(), z.array(z.string())),
  closed: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
type Seed = z.infer<typeof Seed>;
export type TenantSeed = Seed;

interface Seeding {
  tx: Transaction;
  seed: Seed;
  provinceId: string;
  units: Record<string, string>;
}

/** The day from which the district committees of the demo are recorded: the first municipal elections count. */
const DISTRICTS_FROM = day.parse('2021-07-01');
const PROVINCE_CENTRE = 'Trung tâm Phục vụ hành chính công';
const LAND_REGISTRY = 'Văn phòng Đăng ký đất đai';

/** The shipped description of tỉnh An Giang. */
export function readSeed(): Seed {
  const file = new URL('../../../../../reference-data/agencies/an-giang.json', import.meta.url);
  return Seed.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * Founds a whole province in an empty tenant: its agencies, its communes with their desks and divisions, the land
 * registry with two parents, and the district committees that closed on 1 July 2025 with their successors.
 * The national areas must be loaded.
 */
export async function seedTenant(tx: Transaction, seed: Seed = readSeed()): Promise<SeededTenant> {
  const provinceId = await createUnit(tx, seed.tenant, {
    ...{ code: seed.tenant, name: `Ủy ban nhân dân ${seed.name}`, kind: 'people_committee' },
    ...{ level: 'province', areaCode: seed.province, validFrom: seed.validFrom },
  });
  const seeding: Seeding = { tx, seed, provinceId, units: {} };
  for (const unit of seed.units) await foundAgency(seeding, unit);
  const centre = `${PROVINCE_CENTRE} ${seed.name}`;
  const provinceDeskId = await openDesk(tx, seed.tenant, {
    ...{ unitId: seeding.units[centre] ?? provinceId, name: centre, validFrom: seed.validFrom },
  });
  const communes = await foundCommunes(seeding);
  const landRegistry = await foundLandRegistry(seeding, communes);
  const closed = await closeDistricts(seeding, communes);
  return { provinceId, units: seeding.units, provinceDeskId, landRegistry, communes, closed };
}

async function foundAgency(seeding: Seeding, unit: Seed['units'][number]): Promise<void> {
  const { tx, seed, provinceId, units } = seeding;
  const [part, name, kind, parent] = unit;
  const subordinateTo = (parent ? units[parent] : undefined) ?? provinceId;
  units[name] = await createUnit(tx, seed.tenant, {
    ...{
      code: part && `${seed.tenant}.${part}`,
      name,
      kind,
      level: 'province',
      areaCode: seed.province,
    },
    // A vertical agency, an enterprise or an organisation works in the province but does not obey it.
    ...{ subordinateTo: obeysProvince(kind) ? subordinateTo : null, inTerritoryOf: provinceId },
    validFrom: seed.validFrom,
  });
}

async function foundCommunes({ tx, seed, provinceId }: Seeding): Promise<SeededCommune[]> {
  const parentId = areaId('province', seed.province, seed.validFrom);
  const areas = await listAreasOf(tx, { level: 'commune', parentId });
  const communes: SeededCommune[] = [];
  for (const [index, area] of areas.entries()) {
    const code = `${seed.tenant}.${seed.communeCodesFrom + index}`;
    const at = { level: 'commune', areaCode: area.code, validFrom: seed.validFrom } as const;
    const name = `${area.kind.toLowerCase()} ${area.name.slice(area.kind.length + 1)}`;
    const unitId = await createUnit(tx, seed.tenant, {
      ...{ ...at, code, name: `Ủy ban nhân dân ${name}`, kind: 'people_committee' },
      ...{ subordinateTo: provinceId, inTerritoryOf: provinceId },
    });
    const deskName = `${PROVINCE_CENTRE} ${name}`;
    const deskId = await openDesk(tx, seed.tenant, {
      unitId,
      name: deskName,
      validFrom: seed.validFrom,
    });
    const divisions = [];
    for (const division of seed.divisions[area.kind] ?? []) {
      const divisionId = await createUnit(tx, seed.tenant, {
        ...{ ...at, name: `${division} ${name}`, kind: 'division' },
        ...{ subordinateTo: unitId, inTerritoryOf: unitId },
      });
      divisions.push({ unitId: divisionId, name: `${division} ${name}` });
    }
    communes.push({ code, areaCode: area.code, name, unitId, deskId, divisions });
  }
  return communes;
}

async function foundLandRegistry(
  { tx, seed, units, provinceId }: Seeding,
  communes: SeededCommune[],
): Promise<SeededTenant['landRegistry']> {
  const head = units[`${LAND_REGISTRY} ${seed.name}`] ?? provinceId;
  const branches = [];
  for (const [part, name, communeAreaCode] of seed.landRegistry) {
    const commune = communes.find((it) => it.areaCode === communeAreaCode);
    const unitId = await createUnit(tx, seed.tenant, {
      ...{ code: `${seed.tenant}.${part}`, name, kind: 'public_service_unit', level: 'commune' },
      ...{ areaCode: communeAreaCode, validFrom: seed.validFrom },
      ...{ subordinateTo: head, inTerritoryOf: commune?.unitId ?? provinceId },
    });
    branches.push({ unitId, name, communeAreaCode });
  }
  return branches;
}

async function closeDistricts(
  { tx, seed }: Seeding,
  communes: SeededCommune[],
): Promise<SeededTenant['closed']> {
  const unitOf = (areaCode: string) => communes.find((it) => it.areaCode === areaCode)?.unitId;
  const closed = [];
  for (const [part, districtCode, heirArea] of seed.closed) {
    const districtId = areaId('district', districtCode, null);
    const [district] = await tx<{ name: string }[]>`select name from area where id = ${districtId}`;
    const heirId = unitOf(heirArea);
    if (!district || !heirId) continue;
    const code = `${seed.tenant}.${part}`;
    const name = `Ủy ban nhân dân ${district.name.charAt(0).toLowerCase()}${district.name.slice(1)}`;
    const unitId = await createUnit(tx, seed.tenant, {
      ...{ code, name, kind: 'people_committee', level: 'district' },
      ...{ areaCode: districtCode, validFrom: DISTRICTS_FROM },
    });
    const codes = await listSuccessorsOfDistrict(tx, districtId);
    const successorIds = [
      ...new Set([heirId, ...codes.map(unitOf).filter((id) => id !== undefined)]),
    ];
    await closeUnit(tx, seed.tenant, { unitId, day: seed.validFrom, successorIds, heirId });
    closed.push({ unitId, code, name });
  }
  return closed;
}

function obeysProvince(kind: UnitKind): boolean {
  return !['vertical_agency', 'public_enterprise', 'mass_organisation'].includes(kind);
}
