import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { InspectionParts } from './parts.ts';
import { maySee, type Sight, sightOf, type Standing, standingOf } from './policy.ts';
import { findInspection, type InspectionRow } from './store.ts';

export interface Seen {
  row: InspectionRow;
  sight: Sight;
  standing: Standing;
}

/**
 * An inspection that the officer may know of. A secret one answers as one that is not there: even the refusal would
 * tell. Throws `inspection.not-found`.
 */
export async function findSeen(
  parts: InspectionParts,
  officer: SignedIn,
  id: string,
): Promise<Seen> {
  const { tenantId } = officer;
  const row = await parts.db.inTenant(tenantId, (tx) => findInspection(tx, tenantId, id));
  if (row === null) throw new DomainError('inspection.not-found');
  const standing = await standingOf(parts.reference, officer);
  const sight = await sightAt(parts, standing, row);
  if (!maySee(row, sight, todayOf(parts))) throw new DomainError('inspection.not-found');
  return { row, sight, standing };
}

export async function sightAt(
  { reference }: Pick<InspectionParts, 'reference'>,
  standing: Standing,
  row: InspectionRow,
): Promise<Sight> {
  const branch = await reference.branchOf(standing.officer.tenantId, row.unitId);
  return sightOf(standing, row, new Set(branch));
}
