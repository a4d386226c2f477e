import { isDomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Administrator, AdministrationParts } from './parts.ts';
import { countUnfinished, listUnfinishedIds, listUnitsToRehome } from './store-dossiers.ts';

export interface RehomeOrder {
  /** The closed agency with its parts. */
  unitIds: readonly string[];
  heir: { id: string; code: string | null; name: string };
  reason: string;
  progress?(done: number, of: number): void;
}

export interface Rehomed {
  openBefore: number;
  rehomed: number;
  openAfter: number;
}

/** More at once would only wait for the pool. */
const AT_ONCE = 4;
const PAGE = 200;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Gives every open dossier of a closed agency to its heir, one event each: code, due date and history stay, and a
 * report of an earlier period still counts it where it was. Cost: one act a dossier, some 3 ms. What is refused stays
 * behind and is tried again every hour; it may be called again at any time.
 */
export async function rehomeDossiers(
  parts: AdministrationParts,
  by: Administrator,
  order: RehomeOrder,
): Promise<Rehomed> {
  const { tenantId } = by;
  const { unitIds } = order;
  const count = () => parts.db.inTenant(tenantId, (tx) => countUnfinished(tx, tenantId, unitIds));
  const openBefore = await count();
  const officer = actingFor(by, order);
  let rehomed = 0;
  for (let after = NOBODY; ; ) {
    const page = { unitIds, after, limit: PAGE };
    const ids = await parts.db.inTenant(tenantId, (tx) => listUnfinishedIds(tx, tenantId, page));
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      const moved = await Promise.all(some.map((id) => rehome(parts, { officer, id, order })));
      rehomed += moved.filter(Boolean).length;
      order.progress?.(rehomed, openBefore);
    }
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  return { openBefore, rehomed, openAfter: await count() };
}

/** Each hour: units whose last day came, and dossiers that stayed behind. */
export async function rehomeClosedUnits(parts: AdministrationParts): Promise<void> {
  const { db, organisation } = parts;
  const day = organisation.today();
  for (const { id: tenantId } of await organisation.listTenants()) {
    const by = { tenantId, officerId: null, name: 'Một Cửa', address: null, agent: null };
    for (const unitId of await db.inTenant(tenantId, (tx) =>
      listUnitsToRehome(tx, tenantId, day),
    )) {
      const heir = await organisation.successorOn(tenantId, unitId, day);
      if (heir.id === unitId) continue;
      const reason = `Đơn vị đã kết thúc hoạt động; đơn vị kế thừa: ${heir.name}.`;
      await rehomeDossiers(parts, by, { unitIds: [unitId], heir, reason });
    }
  }
}

/** False when the rules refuse this one; anything else is an accident and ends the run. */
async function rehome(
  { dossiers }: AdministrationParts,
  { officer, id, order }: { officer: SignedIn; id: string; order: RehomeOrder },
): Promise<boolean> {
  const { heir, reason } = order;
  try {
    await dossiers.act({
      ...{ officer, dossierId: id, named: { unit: heir.id } },
      command: () => ({ type: 'rehomeDossier', toUnitId: heir.id, reason }),
    });
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

/** The administrator as the history names them, at the unit that takes over. */
function actingFor(by: Administrator, { heir }: RehomeOrder): SignedIn {
  const at = { unitId: heir.id, unitCode: heir.code ?? '', unitName: heir.name };
  return {
    ...{ id: by.officerId ?? NOBODY, name: by.name, username: '', title: null, employer: null },
    ...{ tenantId: by.tenantId, tenantName: '' },
    assignments: [{ role: 'administrator', ...at, deskId: null, deskName: null }],
  };
}
