import {
  checkEntry,
  type EntryFault,
  withComputed,
} from '@motcua/domain/reform-register/check-entry.ts';
import { findSubDelegation } from '@motcua/domain/reform-register/delegation.ts';
import {
  type EntryValue,
  type EntryValues,
  fieldOf,
  type RegisterDefinition,
} from '@motcua/domain/reform-register/definition.ts';
import { dayIn } from '@motcua/domain/reform-register/durations.ts';
import { type Due, duesOf } from '@motcua/domain/reform-register/dues.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { RegisterParts } from './ports.ts';
import * as store from './store.ts';
import { listUnitNames } from './store-units.ts';

/** An entry as somebody wants it to be. */
export interface WantedEntry {
  id: string;
  tenantId: string;
  definition: RegisterDefinition;
  unitId: string;
  values: EntryValues;
  state: string | null;
}

/** The same, in order: reckoned days filled in, what falls due, and what one should still look at. */
export interface SettledEntry {
  day: PlainDate;
  values: EntryValues;
  searchText: string;
  dues: Due[];
  warnings: EntryFault[];
}

/** Throws `register-entry.faulty` with the first fault. */
export async function settleEntry(
  parts: Pick<RegisterParts, 'reference'>,
  tx: Transaction,
  wanted: WantedEntry,
): Promise<SettledEntry> {
  const { settled, faults } = await trySettle(parts, tx, wanted);
  if (settled !== null) return settled;
  const [first, ...more] = faults;
  const field = first === undefined ? undefined : fieldOf(wanted.definition, first.field);
  throw new DomainError('register-entry.faulty', {
    nameVi: field?.name.vi ?? wanted.definition.name.vi,
    nameEn: field?.name.en ?? wanted.definition.name.en,
    ...{ faultVi: first?.words.vi ?? '', faultEn: first?.words.en ?? '', more: more.length },
  });
}

/** The entry in order, or every fault that keeps it from being written. */
export async function trySettle(
  parts: Pick<RegisterParts, 'reference'>,
  tx: Transaction,
  wanted: WantedEntry,
): Promise<
  { settled: SettledEntry; faults: null } | { settled: null; faults: readonly EntryFault[] }
> {
  const { definition, tenantId, unitId, state } = wanted;
  const calendar = await parts.reference.calendarOf(tenantId, unitId);
  const values = withComputed(definition, wanted.values, calendar);
  const faults = [
    ...checkEntry(definition, { unitId, values, state, calendar }),
    ...(await crossFaults(tx, { ...wanted, values })),
    ...(await danglingFaults(tx, { ...wanted, values })),
  ];
  const refusing = faults.filter(({ weight }) => weight === 'refuse');
  const day = dayIn(values, definition.day);
  if (refusing.length > 0 || day === null) return { settled: null, faults: refusing };
  const searchText = searchTextOf(definition, values);
  const dues = duesOf(definition, { values, state }, calendar);
  return { settled: { day, values, searchText, dues, warnings: faults }, faults: null };
}

async function crossFaults(tx: Transaction, wanted: WantedEntry): Promise<EntryFault[]> {
  const { definition, tenantId } = wanted;
  if (!(definition.crossRules ?? []).includes('no-sub-delegation')) return [];
  const of = { code: definition.code, unitIds: null, from: null, to: null };
  const fault = findSubDelegation(wanted, await store.listStanding(tx, tenantId, of));
  return fault === null ? [] : [fault];
}

/** Units and entries that are pointed to have to be there. */
async function danglingFaults(
  tx: Transaction,
  { definition, tenantId, values }: WantedEntry,
): Promise<EntryFault[]> {
  const units = pointed(definition, values, ['unit', 'units']);
  const entries = pointed(definition, values, ['entry']);
  if (units.length === 0 && entries.length === 0) return [];
  const [known, targets] = await Promise.all([
    listUnitNames(tx, tenantId, idsOf(units)),
    store.listValuesOf(tx, tenantId, idsOf(entries)),
  ]);
  const lost = [
    ...units.filter(({ id }) => !known.some((unit) => unit.id === id)),
    ...entries.filter(
      ({ id, register }) =>
        !targets.some((target) => target.id === id && target.registerCode === register),
    ),
  ];
  return lost.map(({ field }) => ({
    ...{ field, code: 'lost', weight: 'refuse' as const },
    words: { vi: 'Không còn mục này; xin chọn lại.', en: 'It is not there; choose again.' },
  }));
}

/** Ids in fields of these kinds; a text that is no id was refused before. */
export function pointed(
  definition: RegisterDefinition,
  values: EntryValues,
  kinds: readonly string[],
): { field: string; id: string; register: string | undefined }[] {
  return definition.fields.flatMap(({ code, kind, register }) => {
    const value = values[code];
    if (!kinds.includes(kind) || value === undefined) return [];
    const ids = typeof value === 'object' ? value : [String(value)];
    return ids.filter(isId).map((id) => ({ field: code, id, register }));
  });
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

function idsOf(pointers: readonly { id: string }[]): string[] {
  return pointers.map(({ id }) => id);
}

/** What somebody may remember of an entry: texts, numbers of papers, names of choices. */
function searchTextOf(definition: RegisterDefinition, values: EntryValues): string {
  const texts = definition.fields.flatMap(({ code, kind, choices }): string[] => {
    const value: EntryValue | undefined = values[code];
    if (value === undefined || ['unit', 'units', 'entry', 'yes-no'].includes(kind)) return [];
    if (typeof value === 'object') return [...value];
    const choice = choices?.find((one) => one.code === value);
    return [choice === undefined ? String(value) : choice.name.vi];
  });
  return foldAccents(texts.join(' ')).slice(0, 8000);
}
