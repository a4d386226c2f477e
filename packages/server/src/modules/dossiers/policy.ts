import { rolesThatMay, stepRoleOf } from '@motcua/domain/dossier/available-actions.ts';
import type { DossierCommandType } from '@motcua/domain/dossier/commands.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { RoleHeldToday, SignedIn } from '../../platform/auth.ts';
import type { Reference } from './ports.ts';

/** Where an officer works and what they oversee, as sets of ids. */
export interface Reach {
  /** Agencies and units that each unit of the officer works for, by unit. */
  serves: ReadonlyMap<string, ReadonlySet<string>>;
  desks: ReadonlySet<string>;
  /** Desks of closed units that a unit of the officer finishes the dossiers of, by unit. */
  inherited: ReadonlyMap<string, ReadonlySet<string>>;
  /** Agencies whose dossiers the officer may read and no more. */
  oversees: ReadonlySet<string>;
}

/** What decides about rights on a dossier; a row of the list knows as much. */
export interface Place {
  agencyUnitId: string;
  holderUnitId: string | null;
  /** Null before reception: then any desk of the agency. */
  deskId: string | null;
  /** Who works on the step where it lies; absent where only sight is asked. */
  stepRole?: Role | null;
}

const deskRoles: ReadonlySet<Role> = new Set(['desk_clerk', 'postal_clerk']);
const workRoles: ReadonlySet<Role> = new Set(['specialist', 'head', 'leader', 'document_clerk']);
const overseers: ReadonlySet<Role> = new Set([
  'head',
  'leader',
  'reform_officer',
  'inspector',
  'procedure_controller',
]);

/** Postal staff take in and hand out; the inside of the work is not theirs (NĐ 309/2026 on delegation to the post). */
const postalActs: ReadonlySet<DossierCommandType> = new Set([
  'submitDossier',
  'acceptDossier',
  'attachFile',
  'supplementDossier',
  'handOver',
  'deliverResult',
]);

/** The role under which the officer may do this; throws `dossier.not-allowed`. Nothing is allowed that is not named. */
export function assignmentFor(
  command: DossierCommandType,
  by: { officer: SignedIn; reach: Reach },
  place: Place,
): RoleHeldToday {
  const roles = rolesThatMay(command, place.stepRole ?? null);
  for (const role of roles) {
    const held = by.officer.assignments.find(
      (one) => one.role === role && worksAt(one, place, by.reach) && isTheirs(command, one.role),
    );
    if (held !== undefined) return held;
  }
  throw new DomainError('dossier.not-allowed', { roles: roles.join(', ') });
}

/** Roles the officer holds where this dossier lies: what `availableActions` is asked with. */
export function rolesAt(by: { officer: SignedIn; reach: Reach }, place: Place): Role[] {
  const held = by.officer.assignments.filter((one) => worksAt(one, place, by.reach));
  return [...new Set(held.map((one) => one.role))];
}

/** An officer sees the dossiers of the agencies he serves or oversees; an administrator as such sees none. */
export function sees(by: { officer: SignedIn; reach: Reach }, place: Place): boolean {
  const works = by.officer.assignments.some(
    (one) => one.role !== 'administrator' && worksAt(one, place, by.reach),
  );
  return works || by.reach.oversees.has(place.agencyUnitId);
}

/** Notes are for the inside of the work: postal staff, who take in and hand out, do not read them. */
export function seesNotes(by: { officer: SignedIn; reach: Reach }, place: Place): boolean {
  return (
    rolesAt(by, place).some((role) => role !== 'postal_clerk') ||
    by.reach.oversees.has(place.agencyUnitId)
  );
}

/** Throws `dossier.not-yours`. */
export function requireSight(by: { officer: SignedIn; reach: Reach }, place: Place): void {
  if (!sees(by, place)) throw new DomainError('dossier.not-yours');
}

export function placeOf(dossier: Dossier): Place {
  return {
    agencyUnitId: dossier.agencyUnitId,
    holderUnitId: dossier.position?.unitId ?? null,
    deskId: dossier.reception?.deskId ?? null,
    stepRole: stepRoleOf(dossier),
  };
}

/** Looked up once for each session object, which the accounts renew after half a minute. */
export function createReachOf(reference: Reference): (officer: SignedIn) => Promise<Reach> {
  const known = new WeakMap<SignedIn, Promise<Reach>>();
  return (officer) => {
    const reach = known.get(officer) ?? findReach(officer, reference);
    known.set(officer, reach);
    reach.catch(() => known.delete(officer));
    return reach;
  };
}

async function findReach(officer: SignedIn, reference: Reference): Promise<Reach> {
  const { tenantId, assignments } = officer;
  const units = [...new Set(assignments.map((held) => held.unitId))];
  const serves = await Promise.all(
    units.map(async (id) => {
      const agencies = await reference.agenciesServedFrom(tenantId, id);
      return [id, new Set([id, ...agencies])] as const;
    }),
  );
  const inherited = await Promise.all(
    [...new Set(receiving(assignments).map((held) => held.unitId))].map(
      async (id) => [id, new Set(await reference.desksInheritedBy(tenantId, id))] as const,
    ),
  );
  const overseen = assignments.filter((held) => overseers.has(held.role));
  const branches = await Promise.all(
    overseen.map((held) => reference.branchOf(tenantId, held.unitId)),
  );
  return {
    serves: new Map(serves),
    desks: new Set([
      ...assignments.flatMap((held) => held.deskId ?? []),
      ...inherited.flatMap(([, desks]) => [...desks]),
    ]),
    inherited: new Map(inherited),
    oversees: new Set(branches.flat()),
  };
}

function receiving(assignments: readonly RoleHeldToday[]): RoleHeldToday[] {
  return assignments.filter((held) => deskRoles.has(held.role) && held.deskId !== null);
}

function worksAt(held: RoleHeldToday, place: Place, reach: Reach): boolean {
  if (held.role === 'administrator') return true;
  const serves = reach.serves.get(held.unitId);
  if (deskRoles.has(held.role))
    return place.deskId === null
      ? serves?.has(place.agencyUnitId) === true
      : held.deskId === place.deskId ||
          reach.inherited.get(held.unitId)?.has(place.deskId) === true;
  if (!workRoles.has(held.role)) return false;
  return (
    serves?.has(place.agencyUnitId) === true ||
    (place.holderUnitId !== null && serves?.has(place.holderUnitId) === true)
  );
}

function isTheirs(command: DossierCommandType, role: Role): boolean {
  return role !== 'postal_clerk' || postalActs.has(command);
}
