import { DomainError } from '@motcua/domain/shared/errors.ts';
import { addDays, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Organisation, UnitRow } from '../organisation/index.ts';

/** The unit meant, closed ones too; without a code the only one. Throws `unit.not-found`, `unit.ambiguous`. */
export async function findMeantUnit(
  organisation: Organisation,
  tenantId: string,
  code: string | undefined,
): Promise<UnitRow> {
  if (code !== undefined) {
    const unit = await organisation.findUnit(tenantId, code);
    if (unit === null) throw new DomainError('unit.not-found', { unit: code });
    return unit;
  }
  const { items } = await organisation.listUnits(tenantId, { limit: 2, tree: 'subordination' });
  const [only, another] = items;
  if (only === undefined) throw new DomainError('unit.not-found', { unit: '' });
  if (another !== undefined) throw new DomainError('unit.ambiguous');
  return findMeantUnit(organisation, tenantId, only.id);
}

/**
 * The desk that receives for a unit: its own, that of a unit above it, or that of a service centre there.
 * Throws `register.no-desk`.
 */
export async function findDeskOf(
  organisation: Organisation,
  tenantId: string,
  unit: UnitRow,
): Promise<{ id: string; name: string }> {
  const day =
    unit.valid_to === null ? organisation.today() : addDays(parsePlainDate(unit.valid_to), -1);
  let at: string | undefined = unit.id;
  for (let level = 0; at !== undefined && level < 6; level += 1) {
    const [own] = await organisation.listDesks(tenantId, at, day);
    if (own !== undefined) return own;
    const centre = await findCentreDesk(organisation, tenantId, at);
    if (centre !== undefined) return centre;
    const above = await organisation.showUnit(tenantId, at, day);
    at = above.parents.subordination?.id;
  }
  throw new DomainError('register.no-desk', { unit: unit.name });
}

async function findCentreDesk(organisation: Organisation, tenantId: string, parent: string) {
  const kind = 'service_centre';
  const { items } = await organisation.listUnits(tenantId, {
    ...{ parent, kind, limit: 1, tree: 'subordination' },
  });
  const [centre] = items;
  return centre === undefined ? undefined : (await organisation.listDesks(tenantId, centre.id))[0];
}
