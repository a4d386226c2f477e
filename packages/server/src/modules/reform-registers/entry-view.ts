import type { RegisterEntryView } from '@motcua/contract/register-entries.ts';
import {
  type EntryValue,
  type EntryValues,
  fieldOf,
  type RegisterDefinition,
} from '@motcua/domain/reform-register/definition.ts';
import { dueStateOn } from '@motcua/domain/reform-register/dues.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { OpenRegister } from './context.ts';
import { isAmong } from './policy.ts';
import { pointed } from './settle-entry.ts';
import { type EntryRow, listValuesOf } from './store.ts';
import { type DueRow, listDuesOf } from './store-history.ts';
import { listUnitNames } from './store-units.ts';

/** Rows as the contract shows them, with the names behind every id in them. */
export async function viewEntries(
  tx: Transaction,
  tenantId: string,
  {
    register,
    rows,
    today,
  }: { register: OpenRegister; rows: readonly EntryRow[]; today: PlainDate },
): Promise<{ items: RegisterEntryView[]; names: Record<string, string> }> {
  const dues = await listDuesOf(
    tx,
    tenantId,
    rows.map(({ id }) => id),
  );
  const names = await namesBehind(tx, tenantId, { definition: register.definition, rows });
  return { names, items: rows.map((row) => viewEntry(row, { register, dues, names, today })) };
}

function viewEntry(
  row: EntryRow,
  of: {
    register: OpenRegister;
    dues: readonly DueRow[];
    names: Readonly<Record<string, string>>;
    today: PlainDate;
  },
): RegisterEntryView {
  const { register, dues, names, today } = of;
  const { id, unitId, number, day, values, state, revision, struckAt, struckBy, struckReason } =
    row;
  return {
    ...{ id, number, day, state, revision, register: register.definition.code },
    unit: { id: unitId, name: names[unitId] ?? '' },
    values: copied(values),
    struckOut:
      struckAt === null ? null : { reason: struckReason ?? '', at: struckAt, by: struckBy ?? '' },
    dues: dues
      .filter(({ entryId }) => entryId === id)
      .map((due) => ({
        ...{ rule: due.rule, dueOn: due.dueOn, doneOn: due.doneOn },
        state: dueStateOn(due, today),
      })),
    mayWrite: struckAt === null && isAmong(register.written, unitId),
  };
}

async function namesBehind(
  tx: Transaction,
  tenantId: string,
  { definition, rows }: { definition: RegisterDefinition; rows: readonly EntryRow[] },
): Promise<Record<string, string>> {
  const ids = (kinds: readonly string[]) =>
    rows.flatMap(({ values }) => pointed(definition, values, kinds).map(({ id }) => id));
  const units = [...new Set([...rows.map(({ unitId }) => unitId), ...ids(['unit', 'units'])])];
  const entries = [...new Set(ids(['entry']))];
  const [known, targets] = await Promise.all([
    listUnitNames(tx, tenantId, units),
    entries.length === 0 ? [] : listValuesOf(tx, tenantId, entries),
  ]);
  return Object.fromEntries([
    ...known.map(({ id, name }) => [id, name] as const),
    ...targets.map(({ id, values, number }) => [id, nameOf(values, number)] as const),
  ]);
}

/** How an entry is called where it is pointed to: its first text. */
function nameOf(values: EntryValues, number: number): string {
  const named = values.name ?? values.subject ?? values.scope ?? values.recipient;
  return typeof named === 'string' ? named : `Số ${number}`;
}

/** How an entry is called in lists and reminders. */
export function titleOf(
  definition: RegisterDefinition,
  { values, number }: { values: EntryValues; number: number },
): string {
  const value = values[definition.title];
  const choice = fieldOf(definition, definition.title)?.choices?.find(({ code }) => code === value);
  if (choice !== undefined) return choice.name.vi;
  return typeof value === 'string' ? value : `Số ${number}`;
}

/** What an entry is called where others than the readers of its register see it: narrow ones by their number. */
export function nameOutside(
  definition: RegisterDefinition,
  entry: { values: EntryValues; number: number },
): string {
  return definition.access.readsLogged === true ? `số ${entry.number}` : titleOf(definition, entry);
}

export function copied(values: EntryValues): RegisterEntryView['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, copiedValue(value)]),
  );
}

export function copiedValue(value: EntryValue): RegisterEntryView['values'][string] {
  return typeof value === 'object' ? [...value] : value;
}
