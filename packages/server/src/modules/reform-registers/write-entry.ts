import {
  type EntryValue,
  type EntryValues,
  firstState,
  type RegisterDefinition,
} from '@motcua/domain/reform-register/definition.ts';
import { requireMove } from '@motcua/domain/reform-register/moves.ts';
import { canonicalJson } from '@motcua/domain/shared/canonical.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { RegisterParts } from './ports.ts';
import { type SettledEntry, settleEntry } from './settle-entry.ts';
import * as store from './store.ts';
import { type EventRow, insertEvent, replaceDues } from './store-history.ts';

/** Who writes: an officer at a unit, or a command. */
export interface Author {
  officerId: string | null;
  name: string;
  unitId: string | null;
}

export interface Writing {
  tenantId: string;
  definition: RegisterDefinition;
  author: Author;
}

/** Writes a new entry in a transaction; state null: where the register begins. Throws `register-entry.faulty`. */
export async function enterEntry(
  parts: RegisterParts,
  tx: Transaction,
  of: Writing & { unitId: string; values: EntryValues; state?: string | null },
): Promise<string> {
  const { tenantId, definition, unitId, author } = of;
  const id = newId();
  const state = of.state ?? firstState(definition);
  const wanted = { id, tenantId, definition, unitId, state, values: of.values };
  const settled = await settleEntry(parts, tx, wanted);
  await insertSettled(parts, tx, { id, tenantId, definition, unitId, state, author, settled });
  return id;
}

export async function insertSettled(
  parts: RegisterParts,
  tx: Transaction,
  of: Writing & { id: string; unitId: string; state: string | null; settled: SettledEntry },
): Promise<void> {
  const { id, tenantId, definition, unitId, state, author, settled } = of;
  const { day, values, searchText } = settled;
  await store.insertEntry(tx, tenantId, {
    ...{ id, registerCode: definition.code, unitId, day, year: yearOf(day), state },
    ...{ values, searchText },
  });
  await keep(parts, tx, {
    ...{ tenantId, definition, author, id, unitId, state, settled },
    ...{ revision: 1, what: 'entered', reason: null, before: {} },
  });
}

/** All values anew. Throws `register-entry.changed-meanwhile`, `register-entry.struck-out`, `register-entry.faulty`. */
export async function changeEntry(
  parts: RegisterParts,
  tx: Transaction,
  of: Writing & { row: store.EntryRow; values: EntryValues; reason: string | null },
): Promise<void> {
  const { row, values, reason } = of;
  await rewrite(parts, tx, { ...of, values, state: row.state, what: 'changed', reason });
}

/** To another state. Throws `register-entry.no-such-move`, `register-entry.evidence-missing`, as a change does. */
export async function moveEntry(
  parts: RegisterParts,
  tx: Transaction,
  of: Writing & { row: store.EntryRow; to: string; values: EntryValues; reason: string | null },
): Promise<void> {
  const { definition, row, to, reason, tenantId } = of;
  requireMove(definition, { from: row.state, to, reason });
  const state = definition.states?.find(({ code }) => code === to);
  if (state?.needsEvidence === true) {
    const linked = await parts.evidence.listFor(tenantId, 'register-entry', [row.id]);
    if ((linked.get(row.id) ?? []).length === 0)
      throw new DomainError('register-entry.evidence-missing');
  }
  const values = { ...row.values, ...of.values };
  await rewrite(parts, tx, { ...of, values, state: to, what: 'moved', reason });
}

/** It stays to be read and counts no more. */
export async function strikeEntry(
  parts: RegisterParts,
  tx: Transaction,
  of: Writing & { row: store.EntryRow; reason: string },
): Promise<void> {
  const { tenantId, row, reason, author } = of;
  requireStanding(row);
  const struck = { id: row.id, reason, at: parts.clock(), by: author.name, revision: row.revision };
  if (!(await store.strikeEntry(tx, tenantId, struck)))
    throw new DomainError('register-entry.changed-meanwhile');
  const { id: entryId, registerCode, unitId } = row;
  await replaceDues(tx, tenantId, { entryId, registerCode, unitId, dues: [] });
  await insertEvent(tx, tenantId, {
    ...eventOf(parts, author),
    ...{ entryId, revision: row.revision + 1, what: 'struck_out', state: row.state, reason },
    changes: [],
  });
}

async function rewrite(
  parts: RegisterParts,
  tx: Transaction,
  of: Writing & {
    row: store.EntryRow;
    values: EntryValues;
    state: string | null;
    what: 'changed' | 'moved';
    reason: string | null;
  },
): Promise<void> {
  const { tenantId, definition, row, values, state, author, what, reason } = of;
  requireStanding(row);
  const { id, unitId, revision } = row;
  const settled = await settleEntry(parts, tx, { id, tenantId, definition, unitId, values, state });
  if (yearOf(settled.day) !== row.year)
    throw new DomainError('register-entry.other-year', { year: row.year });
  if (!(await store.updateEntry(tx, tenantId, { ...settled, id, state, revision })))
    throw new DomainError('register-entry.changed-meanwhile');
  await keep(parts, tx, {
    ...{ tenantId, definition, author, id, unitId, state, settled, what, reason },
    ...{ revision: revision + 1, before: row.values },
  });
}

/** History and what falls due, after each act. */
async function keep(
  parts: RegisterParts,
  tx: Transaction,
  of: Writing & {
    id: string;
    unitId: string;
    state: string | null;
    settled: SettledEntry;
    revision: number;
    what: EventRow['what'];
    reason: string | null;
    before: EntryValues;
  },
): Promise<void> {
  const { tenantId, definition, author, id: entryId, unitId, state, settled } = of;
  const { revision, what, reason, before } = of;
  await insertEvent(tx, tenantId, {
    ...eventOf(parts, author),
    ...{ entryId, revision, what, state, reason, changes: changesOf(before, settled.values) },
  });
  const { dues } = settled;
  await replaceDues(tx, tenantId, { entryId, registerCode: definition.code, unitId, dues });
}

function eventOf({ clock }: RegisterParts, { officerId, name, unitId }: Author) {
  return { at: clock(), officerId, officerName: name, unitId };
}

function requireStanding(row: store.EntryRow): void {
  if (row.struckAt !== null) throw new DomainError('register-entry.struck-out');
}

function changesOf(before: EntryValues, after: EntryValues): EventRow['changes'] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].sort().flatMap((field) => {
    const [old, now]: (EntryValue | null)[] = [before[field] ?? null, after[field] ?? null];
    if (canonicalJson(old) === canonicalJson(now)) return [];
    return [{ field, before: old ?? null, after: now ?? null }];
  });
}
