import type { Desk, NewDeskBody, NewUnitBody, UnitSummary } from '@motcua/contract/units.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { createUnit, getUnit, openDesk, unitSummary } from '../organisation/index.ts';
import type { Administrator, AdministrationParts } from './parts.ts';
import { insertLogLine } from './store.ts';

/** @throws DomainError `unit.code-invalid`, `unit.code-taken`, `unit.not-found` (a parent). */
export async function foundUnit(
  { db, clock, organisation }: AdministrationParts,
  by: Administrator,
  asked: NewUnitBody,
): Promise<UnitSummary> {
  const { tenantId } = by;
  const validFrom = asked.from ?? organisation.today();
  return await db.inTenant(tenantId, async (tx) => {
    const { name, code = null, kind, level, areaCode = null } = asked;
    const id = await createUnit(tx, tenantId, {
      ...{ name, code, kind, level, areaCode, validFrom },
      subordinateTo: await idOf(tx, tenantId, { unit: asked.subordinateTo, day: validFrom }),
      inTerritoryOf: await idOf(tx, tenantId, { unit: asked.inTerritoryOf, day: validFrom }),
    });
    const details = { name, code, from: validFrom };
    await insertLogLine(tx, by, { at: clock(), what: 'unit_founded', unitId: id, details });
    return unitSummary(await getUnit(tx, tenantId, { unit: id, day: validFrom }));
  });
}

/** @throws DomainError `unit.not-found`, `unit.closed`. */
export async function openDeskAt(
  { db, clock, organisation }: AdministrationParts,
  by: Administrator,
  { unit, desk }: { unit: string; desk: NewDeskBody },
): Promise<Desk> {
  const { tenantId } = by;
  const day = desk.from ?? organisation.today();
  return await db.inTenant(tenantId, async (tx) => {
    const { id: unitId } = await getUnit(tx, tenantId, { unit, day });
    const { name, address = null, phone = null } = desk;
    const id = await openDesk(tx, tenantId, { unitId, name, address, phone, validFrom: day });
    const details = { name, deskId: id, from: day };
    await insertLogLine(tx, by, { at: clock(), what: 'desk_opened', unitId, details });
    return { id, unitId, name, address, phone };
  });
}

async function idOf(
  tx: Transaction,
  tenantId: string,
  { unit, day }: { unit: string | undefined; day: PlainDate },
): Promise<string | null> {
  return unit === undefined ? null : (await getUnit(tx, tenantId, { unit, day })).id;
}
