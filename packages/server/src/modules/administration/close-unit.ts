import type { Closure, ClosureResult, UnitReference } from '@motcua/contract/units.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import {
  closeUnit,
  getUnit,
  listPartsOf,
  type UnitRow,
  unitSummary,
} from '../organisation/index.ts';
import { keepingAnAdministrator } from './administrators.ts';
import type { Administrator, AdministrationParts } from './parts.ts';
import { type Rehomed, type RehomeOrder, rehomeDossiers } from './rehome.ts';
import { insertLogLine } from './store.ts';
import { countUnfinished } from './store-dossiers.ts';

export interface ClosureOrder {
  unit: string;
  closure: Closure;
  progress?: RehomeOrder['progress'];
}

/**
 * Closes a unit with its divisions, and gives its open dossiers to the heir: now, or in the hour in which the day
 * comes. Their codes and due dates stay.
 * @throws DomainError `unit.not-found`, `unit.closed`, `unit.heir-missing`, `unit.heir-needed`, `administrator.last`.
 */
export async function closeUnitWithDossiers(
  parts: AdministrationParts,
  by: Administrator,
  { unit, closure, progress }: ClosureOrder,
): Promise<ClosureResult> {
  const { tenantId } = by;
  const closed = await parts.db.inTenant(tenantId, (tx) => close(tx, parts, { by, unit, closure }));
  const dossiers = await passOn(parts, by, { closed, closure, progress });
  const { row, divisions, heir } = closed;
  const summary = { ...unitSummary(row), validTo: closure.on };
  return {
    unit: summary,
    parts: divisions.map(reference),
    heir: heir && reference(heir),
    dossiers,
  };
}

interface Closed {
  row: UnitRow;
  divisions: UnitRow[];
  heir: UnitRow | null;
  open: number;
}

async function close(
  tx: Transaction,
  { clock, organisation }: AdministrationParts,
  { by, unit, closure }: { by: Administrator; unit: string; closure: Closure },
): Promise<Closed> {
  const { tenantId } = by;
  const day = closure.on;
  const get = (text: string) => getUnit(tx, tenantId, { unit: text, day });
  const row = await get(unit);
  const heir = closure.heir === undefined ? null : await get(closure.heir);
  const successorIds = heir === null ? [] : [heir.id];
  for (const text of closure.successors) successorIds.push((await get(text)).id);
  if (successorIds.includes(row.id)) throw new DomainError('unit.own-successor');
  const divisions = await listPartsOf(tx, tenantId, { unitId: row.id, day });
  for (const { name, valid_from: from } of [row, ...divisions])
    if (from >= day) throw new DomainError('unit.closed-before-founded', { unit: name, from });
  const unitIds = [row.id, ...divisions.map(({ id }) => id)];
  const open = await countUnfinished(tx, tenantId, unitIds);
  if (open > 0 && heir === null && successorIds.length === 0)
    throw new DomainError('unit.heir-needed', { unit: row.name, open });
  const heirs = {
    successorIds: [...new Set(successorIds)],
    ...(heir === null ? {} : { heirId: heir.id }),
  };
  await keepingAnAdministrator(tx, { tenantId, today: organisation.today(), day }, async () => {
    for (const unitId of unitIds) await closeUnit(tx, tenantId, { unitId, day, ...heirs });
  });
  const details = { on: day, heir: heir?.name ?? null, open };
  await insertLogLine(tx, by, { at: clock(), what: 'unit_closed', unitId: row.id, details });
  return { row, divisions, heir, open };
}

async function passOn(
  parts: AdministrationParts,
  by: Administrator,
  asked: { closed: Closed; closure: Closure; progress: RehomeOrder['progress'] },
): Promise<Rehomed> {
  const { row, divisions, heir, open } = asked.closed;
  const { on } = asked.closure;
  if (heir === null || on > parts.organisation.today())
    return { openBefore: open, rehomed: 0, openAfter: open };
  const { progress } = asked;
  return await rehomeDossiers(parts, by, {
    unitIds: [row.id, ...divisions.map(({ id }) => id)],
    heir,
    reason: `${row.name} kết thúc hoạt động từ ngày ${formatPlainDate(on)}; đơn vị kế thừa: ${heir.name}.`,
    ...(progress === undefined ? {} : { progress }),
  });
}

function reference({ id, code, name }: UnitReference): UnitReference {
  return { id, code, name };
}
