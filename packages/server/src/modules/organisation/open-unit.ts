import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import * as store from './store.ts';
import type { UnitRow } from './unit-row.ts';

/** A unit that is there on the day. @throws DomainError `unit.not-found`, `unit.closed`. */
export async function getOpenUnit(
  tx: Transaction,
  tenantId: string,
  at: { unitId: string; day: PlainDate },
): Promise<UnitRow> {
  const unit = await store.findUnitById(tx, tenantId, at.unitId);
  if (!unit) throw new DomainError('unit.not-found', { unit: at.unitId });
  if (unit.valid_to !== null && unit.valid_to <= at.day) {
    throw new DomainError('unit.closed', { unit: unit.name, since: unit.valid_to });
  }
  return unit;
}
