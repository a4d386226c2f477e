import type { SignedIn } from '../../platform/auth.ts';
import type { Reference } from './ports.ts';

/** Registers and figures are of the agencies one works for, with all below them; an administrator sees all. */
export async function isUnitInReach(
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>,
  officer: SignedIn,
  unitId: string,
): Promise<boolean> {
  const { tenantId, assignments } = officer;
  if (assignments.some((held) => held.role === 'administrator')) return true;
  for (const id of new Set(assignments.map((held) => held.unitId))) {
    for (const agency of new Set([id, ...(await reference.agenciesServedFrom(tenantId, id))])) {
      if ((await reference.branchOf(tenantId, agency)).includes(unitId)) return true;
    }
  }
  return false;
}
