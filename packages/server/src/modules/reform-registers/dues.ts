import type { RegisterDueList } from '@motcua/contract/register-entries.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { unitsAsked } from './context.ts';
import { nameOutside } from './entry-view.ts';
import { isAmong, mayRead, unitsRead } from './policy.ts';
import type { RegisterParts } from './ports.ts';
import { listOpenDues, type OpenDueRow } from './store-history.ts';
import { listUnitNames } from './store-units.ts';

/** What falls due, or is late, in every register the officer sees; the oldest first. */
export async function listDues(
  parts: RegisterParts,
  officer: SignedIn,
  { unit, state }: { unit: string | undefined; state: 'overdue' | 'soon' | 'both' },
): Promise<RegisterDueList> {
  const { tenantId } = officer;
  const today = todayOf(parts);
  const seen = new Map<string, { definition: RegisterDefinition; units: string[] | null }>();
  for (const { definition } of await parts.catalogue.list(tenantId)) {
    if (!mayRead(officer, definition.access.read)) continue;
    const read = await unitsRead(parts.reference, officer, definition);
    const { unitIds } = await unitsAsked(parts, officer, {
      read: unit === undefined ? read : null,
      unit,
    });
    const units = unit === undefined ? read : (unitIds ?? []).filter((id) => isAmong(read, id));
    seen.set(definition.code, { definition, units });
  }
  return await parts.db.inTenant(tenantId, async (tx) => {
    const rows = (await listOpenDues(tx, tenantId, today)).filter(({ registerCode, unitId }) => {
      const register = seen.get(registerCode);
      return register !== undefined && isAmong(register.units, unitId);
    });
    const names = await listUnitNames(tx, tenantId, [...new Set(rows.map((row) => row.unitId))]);
    const items = rows.flatMap((row): RegisterDueList['items'] => {
      const definition = seen.get(row.registerCode)?.definition;
      const rule = definition?.dues?.find(({ code }) => code === row.rule);
      if (definition === undefined || rule === undefined) return [];
      return [
        {
          ...{ register: definition.code, registerName: { ...definition.name } },
          ...{ entryId: row.entryId, title: nameOutside(definition, row), rule: rule.code },
          unit: { id: row.unitId, name: names.find(({ id }) => id === row.unitId)?.name ?? '' },
          ruleName: { ...rule.name },
          dueOn: row.dueOn,
          state: row.dueOn < today ? 'overdue' : 'soon',
        },
      ];
    });
    return { items: state === 'both' ? items : items.filter((item) => item.state === state) };
  });
}

/** For the night: tells the desk what falls due and what is overdue, each thing once. */
export async function remindAll(parts: RegisterParts): Promise<number> {
  let told = 0;
  for (const { id } of await parts.organisation.listTenants()) told += await remind(parts, id);
  return told;
}

async function remind(parts: RegisterParts, tenantId: string): Promise<number> {
  const today = todayOf(parts);
  const known = await parts.catalogue.list(tenantId);
  return await parts.db.inTenant(tenantId, async (tx) => {
    let told = 0;
    for (const row of await listOpenDues(tx, tenantId, today)) {
      const definition = known.find((one) => one.definition.code === row.registerCode)?.definition;
      const isLate = row.dueOn < today;
      if (
        definition !== undefined &&
        (await tell(parts, tx, { tenantId, definition, row, isLate }))
      )
        told += 1;
    }
    return told;
  });
}

/** To those of the unit who write in the register; titles of narrow registers stay in them. */
async function tell(
  { notifications }: RegisterParts,
  tx: Transaction,
  of: { tenantId: string; definition: RegisterDefinition; row: OpenDueRow; isLate: boolean },
): Promise<boolean> {
  const { tenantId, definition, row, isLate } = of;
  const rule = definition.dues?.find(({ code }) => code === row.rule);
  if (rule === undefined) return false;
  const what = nameOutside(definition, row);
  const when = isLate ? 'đã quá hạn từ ngày' : 'đến hạn ngày';
  return await notifications.send(tx, tenantId, {
    channel: 'desk',
    to: { unitId: row.unitId, roles: definition.access.write },
    words: {
      subject: `${definition.name.vi}: ${rule.name.vi.toLowerCase()}`,
      text: `${what}: ${rule.name.vi.toLowerCase()} ${when} ${formatPlainDate(row.dueOn)}.`,
    },
    dedupeKey: `register:${row.entryId}:${row.rule}:${row.dueOn}:${isLate ? 'late' : 'soon'}`,
    relatesTo: { kind: 'register-entry', id: row.entryId },
    path: `/reform/registers/${definition.code}?entry=${row.entryId}`,
  });
}
