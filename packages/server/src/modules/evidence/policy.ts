import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { UnitReach } from '../dossiers/index.ts';

/** By what an officer reads papers that are kept for few; null: an administrator, from whom nothing is kept. */
export function readingRoles({ assignments }: SignedIn): Role[] | null {
  const roles = assignments.map(({ role }) => role);
  return roles.includes('administrator') ? null : roles;
}

/** Throws `evidence.not-yours`. */
export function requireReach(reach: UnitReach, unitId: string): void {
  if (reach !== 'all' && !reach.has(unitId)) throw new DomainError('evidence.not-yours');
}
