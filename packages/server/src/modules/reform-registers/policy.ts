import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type RoleHeldToday, type SignedIn, withRole } from '../../platform/auth.ts';
import { agenciesOf, type Reference, withBranches } from '../dossiers/index.ts';

/** Who adds registers of the office. */
export const mayAddRegisters = withRole('administrator', 'reform_officer');

/** Who says anew who reads a register that ships with the software, or one whose looks are logged. */
export const mayReplaceRegisters = withRole('administrator');

type Asked = Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;

/** The units whose entries the officer may read; null: every unit of the tenant. Throws `register.not-yours`. */
export async function unitsRead(
  reference: Asked,
  officer: SignedIn,
  { access }: RegisterDefinition,
): Promise<string[] | null> {
  if (!mayRead(officer, access.read)) throw new DomainError('register.not-yours');
  return await unitsOf(reference, officer, { roles: access.read, reach: access.reach });
}

/** The units for which the officer may write; null: every unit. Nobody else is refused here. */
export async function unitsWritten(
  reference: Asked,
  officer: SignedIn,
  { access }: RegisterDefinition,
): Promise<string[] | null> {
  return await unitsOf(reference, officer, { roles: access.write, reach: access.reach });
}

export function mayRead({ assignments }: SignedIn, roles: readonly Role[]): boolean {
  return assignments.some(({ role }) => roles.includes(role));
}

export function isAmong(units: readonly string[] | null, unitId: string): boolean {
  return units === null || units.includes(unitId);
}

/** The office under which the officer writes, as the history keeps it. */
export function officeOf(
  { assignments }: SignedIn,
  { access }: RegisterDefinition,
  unitId: string,
): RoleHeldToday | null {
  const held = assignments.filter(({ role }) => access.write.includes(role));
  return held.find((one) => one.unitId === unitId) ?? held[0] ?? null;
}

/** An administrator named by the register sees all of it. */
async function unitsOf(
  reference: Asked,
  officer: SignedIn,
  { roles, reach }: { roles: readonly Role[]; reach: 'unit' | 'branch' },
): Promise<string[] | null> {
  const { tenantId } = officer;
  if (roles.includes('administrator') && mayRead(officer, ['administrator'])) return null;
  const own = await agenciesOf(reference, officer, roles);
  return [...(reach === 'unit' ? own : await withBranches(reference, tenantId, own))];
}
