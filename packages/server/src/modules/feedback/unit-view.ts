import type { Reference } from '../dossiers/index.ts';

/** A unit as a screen names it. */
export async function unitView(
  reference: Pick<Reference, 'findUnit'>,
  tenantId: string,
  unitId: string,
): Promise<{ id: string; code: string | null; name: string }> {
  const unit = await reference.findUnit(tenantId, unitId);
  return { id: unitId, code: unit?.code ?? null, name: unit?.name ?? '' };
}
