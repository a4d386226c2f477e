import type { Role } from '@motcua/domain/shared/role.ts';
import type { RoleHeldToday, SignedIn } from '../../platform/auth.ts';
import type { Reference } from './ports.ts';

type Branches = Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;
type Serving = Pick<Reference, 'agenciesServedFrom'>;

interface Held extends Pick<SignedIn, 'tenantId'> {
  assignments: readonly Pick<RoleHeldToday, 'role' | 'unitId'>[];
}

/** Units whose matters an officer may see; an administrator sees all of the tenant. */
export type UnitReach = ReadonlySet<string> | 'all';

/** Roles that see what lies below their unit; who works on single matters sees the own unit alone. */
const overseers: readonly Role[] = [
  ...(['head', 'leader', 'reform_officer', 'inspector', 'procedure_controller'] as const),
];

/** The own unit and the agencies that it is a part of or works for; those who oversee, with all below them. */
export async function reachOf(reference: Branches, officer: Held): Promise<UnitReach> {
  const { tenantId, assignments } = officer;
  if (assignments.some(({ role }) => role === 'administrator')) return 'all';
  const own = await agenciesOf(reference, officer);
  const overseen = await agenciesOf(reference, officer, overseers);
  return new Set([...own, ...(await withBranches(reference, tenantId, overseen))]);
}

/** Registers and figures are of the agencies one works for, with all below them; an administrator sees all. */
export async function isUnitInReach(
  reference: Branches,
  officer: Held,
  unitId: string,
): Promise<boolean> {
  const { tenantId, assignments } = officer;
  if (assignments.some(({ role }) => role === 'administrator')) return true;
  for (const agency of await agenciesOf(reference, officer))
    if ((await reference.branchOf(tenantId, agency)).includes(unitId)) return true;
  return false;
}

/** A division or service centre works for its agency: the units of these roles (of all, where none is named) with it. */
export async function agenciesOf(
  reference: Serving,
  { tenantId, assignments }: Held,
  roles?: readonly Role[],
): Promise<Set<string>> {
  const found = new Set<string>();
  const held = assignments.filter(({ role }) => roles === undefined || roles.includes(role));
  for (const unitId of new Set(held.map((one) => one.unitId)))
    for (const id of [unitId, ...(await reference.agenciesServedFrom(tenantId, unitId))])
      found.add(id);
  return found;
}

/** The units and everything below them. */
export async function withBranches(
  reference: Pick<Reference, 'branchOf'>,
  tenantId: string,
  unitIds: Iterable<string>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const unitId of unitIds) {
    found.add(unitId);
    for (const below of await reference.branchOf(tenantId, unitId)) found.add(below);
  }
  return found;
}
