import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Reference } from '../dossiers/index.ts';

/** Units whose evidence an officer may see: their own, and for those who oversee, all below. */
export type EvidenceReach = ReadonlySet<string> | 'all';

const overseers: ReadonlySet<Role> = new Set<Role>([
  ...(['head', 'leader', 'reform_officer', 'inspector', 'procedure_controller'] as const),
]);

export async function reachOf(
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>,
  { tenantId, assignments }: SignedIn,
): Promise<EvidenceReach> {
  if (assignments.some(({ role }) => role === 'administrator')) return 'all';
  const seen = new Set<string>();
  for (const { role, unitId } of assignments)
    for (const id of new Set([unitId, ...(await reference.agenciesServedFrom(tenantId, unitId))])) {
      seen.add(id);
      if (!overseers.has(role)) continue;
      for (const below of await reference.branchOf(tenantId, id)) seen.add(below);
    }
  return seen;
}

/** By what an officer reads papers that are kept for few; null: an administrator, from whom nothing is kept. */
export function readingRoles({ assignments }: SignedIn): Role[] | null {
  const roles = assignments.map(({ role }) => role);
  return roles.includes('administrator') ? null : roles;
}

/** Throws `evidence.not-yours`. */
export function requireReach(reach: EvidenceReach, unitId: string): void {
  if (reach !== 'all' && !reach.has(unitId)) throw new DomainError('evidence.not-yours');
}
