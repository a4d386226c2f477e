import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Organisation, TenantSeed } from '../modules/organisation/index.ts';
import { readUnitsBefore, readUnitsToday } from './data.ts';
import type { ScopePart } from './scope.ts';

const SINCE = parsePlainDate('2010-01-01');
const LAND_REGISTRY = 'Văn phòng Đăng ký đất đai';
const DISTRICT_DESK = 'Bộ phận Tiếp nhận và Trả kết quả';
/** Parts of the code that agencies of the province leave free. */
const DISTRICTS_FROM = 20;

interface Founding {
  organisation: Organisation;
  seed: TenantSeed;
  provinceId: string;
  /** Unit ids by name. */
  units: Record<string, string>;
}

/** The three levels before 1 July 2025: province, districts with their branch of the land registry, communes. */
export async function foundDistricts(
  organisation: Organisation,
  part: ScopePart,
  seed: TenantSeed,
): Promise<void> {
  const { tenantId, province, name } = part;
  const provinceId = await organisation.createUnit(tenantId, {
    ...{ code: tenantId, name: `Ủy ban nhân dân ${name}`, kind: 'people_committee' },
    ...{ level: 'province', areaCode: province, validFrom: SINCE },
  });
  const founding: Founding = { organisation, seed, provinceId, units: {} };
  await foundAgencies(founding);
  for (const [index, district] of districtsOf(part).entries())
    await foundDistrict(founding, { ...district, no: DISTRICTS_FROM + index });
}

async function foundAgencies({ organisation, seed, provinceId, units }: Founding): Promise<void> {
  const { tenant, province } = seed;
  for (const [part, name, kind, parent] of seed.units) {
    const obeys = !['vertical_agency', 'public_enterprise', 'mass_organisation'].includes(kind);
    const above = (parent === undefined ? undefined : units[parent]) ?? provinceId;
    units[name] = await organisation.createUnit(tenant, {
      ...{ code: part && `${tenant}.${part}`, name, kind, level: 'province', areaCode: province },
      ...{ subordinateTo: obeys ? above : null, inTerritoryOf: provinceId, validFrom: SINCE },
    });
    if (kind === 'service_centre')
      await organisation.openDesk(tenant, { unitId: units[name], name, validFrom: SINCE });
  }
}

async function foundDistrict(
  founding: Founding,
  { code, name, no }: { code: string; name: string; no: number },
): Promise<void> {
  const { organisation, seed, provinceId } = founding;
  const { tenant } = seed;
  const districtId = await organisation.createUnit(tenant, {
    ...{ code: `${tenant}.${no}`, name: `Ủy ban nhân dân ${lower(name)}` },
    ...{ kind: 'people_committee', level: 'district', areaCode: code, validFrom: SINCE },
    ...{ subordinateTo: provinceId, inTerritoryOf: provinceId },
  });
  await openDesk(founding, districtId, lower(name));
  await foundBranch(founding, { code, name, no, districtId });
  const communes = readUnitsBefore().communes.filter(([, , district]) => district === code);
  for (const [index, [communeCode, communeName]] of communes.entries()) {
    const communeId = await organisation.createUnit(tenant, {
      ...{ code: `${tenant}.${no}.${index + 1}`, name: `Ủy ban nhân dân ${lower(communeName)}` },
      ...{ kind: 'people_committee', level: 'commune', areaCode: communeCode, validFrom: SINCE },
      ...{ subordinateTo: districtId, inTerritoryOf: districtId },
    });
    await openDesk(founding, communeId, lower(communeName));
  }
}

/** It obeys the land registry of the province, and its figures count in the district. */
async function foundBranch(
  founding: Founding,
  of: { code: string; name: string; no: number; districtId: string },
): Promise<void> {
  const { organisation, seed, provinceId, units } = founding;
  const head = Object.entries(units).find(([name]) => name.startsWith(LAND_REGISTRY));
  const name = `Chi nhánh ${LAND_REGISTRY} ${lower(of.name)}`;
  const unitId = await organisation.createUnit(seed.tenant, {
    ...{ code: `${seed.tenant}.15.${of.no}`, name, kind: 'public_service_unit', level: 'district' },
    ...{ areaCode: of.code, validFrom: SINCE },
    ...{ subordinateTo: head?.[1] ?? provinceId, inTerritoryOf: of.districtId },
  });
  await organisation.openDesk(seed.tenant, { unitId, name, validFrom: SINCE });
}

function openDesk({ organisation, seed }: Founding, unitId: string, place: string) {
  const name = `${DISTRICT_DESK} ${place}`;
  return organisation.openDesk(seed.tenant, { unitId, name, validFrom: SINCE });
}

/** The one district of the scope, or all of the provinces that went into the province of today. */
function districtsOf(part: ScopePart): { code: string; name: string }[] {
  const today = readUnitsToday().provinces.find(([code]) => code === part.province);
  return readUnitsBefore()
    .districts.filter(([code, , of]) =>
      part.district === null ? today?.[2].includes(of) : code === part.district,
    )
    .map(([code, name]) => ({ code, name }));
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
