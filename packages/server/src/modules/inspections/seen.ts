import { todayOf } from '../../platform/clock.ts';
import type { InspectionParts } from './parts.ts';
import { sightAt } from './find.ts';
import { maySee, type Sight, type Standing } from './policy.ts';
import type { InspectionRow } from './store.ts';

export interface SeenRow {
  row: InspectionRow;
  sight: Sight;
}

/** Of these inspections those that the officer may know of. */
export async function onlySeen(
  parts: InspectionParts,
  standing: Standing,
  rows: readonly InspectionRow[],
): Promise<SeenRow[]> {
  const today = todayOf(parts);
  const seen: SeenRow[] = [];
  for (const row of rows) {
    const sight = await sightAt(parts, standing, row);
    if (maySee(row, sight, today)) seen.push({ row, sight });
  }
  return seen;
}

export type Names = ReadonlyMap<string, { id: string; code: string | null; name: string }>;

/** Units by id, as they are called today. */
export async function namesOf(
  { reference }: InspectionParts,
  tenantId: string,
  unitIds: readonly string[],
): Promise<Names> {
  const found = new Map<string, { id: string; code: string | null; name: string }>();
  for (const id of new Set(unitIds)) {
    const unit = await reference.findUnit(tenantId, id);
    if (unit !== null) found.set(id, { id, code: unit.code, name: unit.name });
  }
  return found;
}

export function unitView(id: string, names: Names) {
  return names.get(id) ?? { id, code: null, name: '' };
}
