import type { TraceFlag } from '@motcua/contract/surveys.ts';
import { flagsOf, GAMING_RULES } from '@motcua/domain/survey/gaming.ts';
import type { Transaction } from '../../platform/db.ts';
import { listStrata } from './store-sample.ts';
import { listTraces } from './store-traces.ts';

/** Signs of gaming as they stand, with the names of units. */
export async function flagsNow(
  tx: Transaction,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<TraceFlag[]> {
  const names = new Map(
    (await listStrata(tx, tenantId, id)).map(({ unitId, unitName }) => [unitId, unitName]),
  );
  return flagsOf(await listTraces(tx, tenantId, id), GAMING_RULES).map(({ unitId, ...flag }) => ({
    ...flag,
    unit: { id: unitId, name: names.get(unitId) ?? '' },
  }));
}
