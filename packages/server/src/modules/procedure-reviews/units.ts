import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { ReviewParts } from './parts.ts';
import { requireReach, unitsSeen } from './policy.ts';

type UnitParts = Pick<ReviewParts, 'organisation' | 'reference'>;

/** A unit in reach, by id or code. Throws `unit.not-found`, `procedure-review.not-yours`. */
export async function getUnitSeen(
  { organisation, reference }: UnitParts,
  officer: SignedIn,
  asked: string,
) {
  const unit = await organisation.findUnit(officer.tenantId, asked);
  if (unit === null) throw new DomainError('unit.not-found', { unit: asked });
  await requireReach(reference, officer, unit.id);
  return unit;
}

/** The unit that is asked for with all below it, else all the officer sees; null: the whole tenant. */
export async function unitsAsked(
  parts: UnitParts,
  officer: SignedIn,
  asked: string | undefined,
): Promise<readonly string[] | null> {
  if (asked === undefined) return await unitsSeen(parts.reference, officer);
  const unit = await getUnitSeen(parts, officer, asked);
  return await parts.reference.branchOf(officer.tenantId, unit.id);
}
