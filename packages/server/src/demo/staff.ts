import type { Role } from '@motcua/domain/shared/role.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Accounts } from '../modules/accounts/index.ts';
import type { Organisation, SeededTenant } from '../modules/organisation/index.ts';
import type { RoleHeldToday, SignedIn } from '../platform/auth.ts';
import type { Chance } from './chance.ts';
import { inventName } from './people.ts';
import {
  communeStaff,
  communes,
  DEMO_PASSWORD,
  departmentStaff,
  departments,
  provinceCentreStaff,
  provinceCommitteeStaff,
  type StaffLine,
} from './staff-plan.ts';

/** The people of the demo, ready to act. */
export interface Staff {
  /** Somebody with this role at this unit; throws when the demo has nobody there. */
  at(unitId: string, role: Role): SignedIn;
  atDesk(deskId: string): SignedIn;
}

export interface Workplace {
  unitId: string;
  unitCode: string;
  unitName: string;
  deskId: string | null;
  deskName: string | null;
  lines: readonly StaffLine[];
}

interface Hiring {
  organisation: Organisation;
  accounts: Accounts;
  chance: Chance;
  tenant: { id: string; name: string };
  seeded: SeededTenant;
}

const IN_SERVICE_FROM = parsePlainDate('2025-07-01');
const CENTRE = 'Trung tâm Phục vụ hành chính công tỉnh An Giang';

/** Invents an officer for every line of the plan, with role and account. */
export async function hireStaff(hiring: Hiring): Promise<Staff> {
  const places = await listWorkplaces(hiring);
  const people: SignedIn[] = [];
  for (const place of places) {
    for (const line of place.lines) people.push(await hire(hiring, { place, line }));
  }
  return {
    at: (unitId, role) =>
      findPerson(people, (held) => held.unitId === unitId && held.role === role),
    atDesk: (deskId) => findPerson(people, (held) => held.deskId === deskId),
  };
}

async function listWorkplaces({ organisation, tenant, seeded }: Hiring): Promise<Workplace[]> {
  const at = async (unitId: string, lines: readonly StaffLine[], deskId: string | null = null) => {
    const unit = await organisation.findUnit(tenant.id, unitId);
    const desk = deskId === null ? null : await organisation.findDesk(tenant.id, deskId);
    return {
      ...{ unitId, unitCode: unit?.code ?? '', unitName: unit?.name ?? '', deskId },
      ...{ deskName: desk?.name ?? null, lines },
    };
  };
  const places = [
    at(unitNamed(seeded, CENTRE), provinceCentreStaff, seeded.provinceDeskId),
    at(seeded.provinceId, provinceCommitteeStaff),
    ...departments.map(({ name, short }) => at(unitNamed(seeded, name), departmentStaff(short))),
    ...communes.map(({ name, short }) => {
      const commune = communeNamed(seeded, name);
      return at(commune.unitId, communeStaff(short), commune.deskId);
    }),
  ];
  return Promise.all(places);
}

async function hire(
  { organisation, accounts, chance, tenant, seeded }: Hiring,
  { place, line }: { place: Workplace; line: StaffLine },
): Promise<SignedIn> {
  const { name } = inventName(chance);
  const { role, title, username } = line;
  const employer = line.employer ?? null;
  const validFrom = IN_SERVICE_FROM;
  const id = await organisation.createOfficer(tenant.id, {
    ...{ name, title, validFrom, email: `${username}@angiang.example` },
    ...(employer === null ? {} : { employerId: unitNamed(seeded, employer) }),
  });
  const deskId = line.desk === undefined ? null : place.deskId;
  await organisation.assignRole(tenant.id, {
    officerId: id,
    role,
    unitId: place.unitId,
    deskId,
    validFrom,
  });
  await accounts.ensureAccount({
    tenantId: tenant.id,
    officerId: id,
    username,
    password: DEMO_PASSWORD,
  });
  const { unitId, unitCode, unitName } = place;
  const held: RoleHeldToday = {
    role,
    unitId,
    unitCode,
    unitName,
    deskId,
    deskName: deskId && place.deskName,
  };
  return {
    id,
    name,
    username,
    title,
    employer,
    tenantId: tenant.id,
    tenantName: tenant.name,
    assignments: [held],
  };
}

export function unitNamed(seeded: SeededTenant, name: string): string {
  const unitId = seeded.units[name];
  if (unitId === undefined) throw new Error(`the demo has no unit ${name}`);
  return unitId;
}

export function communeNamed(seeded: SeededTenant, name: string) {
  const commune = seeded.communes.find((it) => it.name === name);
  if (commune === undefined) throw new Error(`the demo has no commune ${name}`);
  return commune;
}

function findPerson(people: readonly SignedIn[], fits: (held: RoleHeldToday) => boolean): SignedIn {
  const person = people.find((it) => it.assignments.some(fits));
  if (person === undefined) throw new Error('the demo has nobody for this post');
  return person;
}
