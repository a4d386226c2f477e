import type {
  EntryChange,
  EntryMove,
  NewEntry,
  RegisterEntryDetails,
} from '@motcua/contract/register-entries.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import {
  authorOf,
  findSeen,
  noteRead,
  type OpenRegister,
  openRegister,
  requireWriting,
  unitWritten,
} from './context.ts';
import { nameOutside } from './entry-view.ts';
import type { RegisterParts } from './ports.ts';
import { showEntry } from './queries.ts';
import type { EntryRow } from './store.ts';
import { changeEntry, enterEntry, moveEntry, strikeEntry, type Writing } from './write-entry.ts';

export interface EntryAsked {
  code: string;
  id: string;
}

/** Throws `register-entry.faulty`, `register-entry.not-yours-to-write`, `unit.not-found`. */
export async function enter(
  parts: RegisterParts,
  officer: SignedIn,
  { code, entry }: { code: string; entry: NewEntry },
): Promise<RegisterEntryDetails> {
  const { tenantId } = officer;
  const register = await openRegister(parts, officer, code);
  const unit = await unitWritten(parts, officer, { register, unit: entry.unit });
  const author = authorOf(officer, register, unit.id);
  const { definition } = register;
  const id = await parts.db.inTenant(tenantId, (tx) =>
    enterEntry(parts, tx, { tenantId, definition, author, unitId: unit.id, values: entry.values }),
  );
  return await showEntry(parts, officer, { code, id });
}

/** Throws as `enter`, and `register-entry.changed-meanwhile`, `register-entry.struck-out`. */
export async function change(
  parts: RegisterParts,
  officer: SignedIn,
  asked: EntryAsked & { change: EntryChange; expected: number | undefined },
): Promise<RegisterEntryDetails> {
  const { values, reason } = asked.change;
  return await onEntry(parts, officer, asked, (tx, writing) =>
    changeEntry(parts, tx, { ...writing, values, reason: reason ?? null }),
  );
}

/** Throws as `change`, and `register-entry.no-such-move`, `register-entry.evidence-missing`. */
export async function move(
  parts: RegisterParts,
  officer: SignedIn,
  asked: EntryAsked & { move: EntryMove; expected: number | undefined },
): Promise<RegisterEntryDetails> {
  const { to, values, reason } = asked.move;
  return await onEntry(parts, officer, asked, (tx, writing) =>
    moveEntry(parts, tx, { ...writing, to, values, reason: reason ?? null }),
  );
}

export async function strike(
  parts: RegisterParts,
  officer: SignedIn,
  asked: EntryAsked & { reason: string; expected: number | undefined },
): Promise<RegisterEntryDetails> {
  return await onEntry(parts, officer, asked, (tx, writing) =>
    strikeEntry(parts, tx, { ...writing, reason: asked.reason }),
  );
}

/**
 * What proves an entry; nothing is said twice. Papers of a register whose looks are logged are seen by its readers
 * alone. Throws `evidence.not-found`, `evidence.not-yours`, `evidence.withdrawn`, `register-entry.no-evidence`.
 */
export async function linkEvidence(
  parts: RegisterParts,
  officer: SignedIn,
  asked: EntryAsked & { evidenceId: string },
) {
  const { evidenceId } = asked;
  await parts.evidence.show(officer, evidenceId);
  await onEntry(parts, officer, { ...asked, expected: undefined }, (tx, { definition, row }) => {
    if (definition.evidence !== true) throw new DomainError('register-entry.no-evidence');
    const isNarrow = definition.access.readsLogged === true;
    return parts.evidence.link(tx, officer.tenantId, {
      ...{ evidenceId, subjectKind: 'register-entry', subjectId: row.id, year: row.year },
      label: `${definition.name.vi}: ${nameOutside(definition, row)}`.slice(0, 300),
      ...{ by: officer.name, readers: isNarrow ? definition.access.read : [] },
    });
  });
  return await listEvidence(parts, officer, asked);
}

export async function unlinkEvidence(
  parts: RegisterParts,
  officer: SignedIn,
  asked: EntryAsked & { evidenceId: string },
) {
  const { evidenceId } = asked;
  await onEntry(parts, officer, { ...asked, expected: undefined }, async (tx, { row }) => {
    const key = { evidenceId, subjectKind: 'register-entry', subjectId: row.id };
    await parts.evidence.unlink(tx, officer.tenantId, key);
  });
  return await listEvidence(parts, officer, asked);
}

export async function listEvidence(
  parts: RegisterParts,
  officer: SignedIn,
  { code, id }: EntryAsked,
) {
  const register = await openRegister(parts, officer, code);
  const row = await findSeen(parts, officer, { register, id });
  await noteRead(parts, officer, {
    ...{ definition: register.definition, unitId: row.unitId, what: 'evidence' },
  });
  const linked = await parts.evidence.listFor(officer.tenantId, 'register-entry', [row.id]);
  return { items: [...(linked.get(row.id) ?? [])] };
}

async function onEntry(
  parts: RegisterParts,
  officer: SignedIn,
  { code, id, expected }: EntryAsked & { expected: number | undefined },
  act: (tx: Transaction, of: Writing & { row: EntryRow }) => Promise<void>,
): Promise<RegisterEntryDetails> {
  const { tenantId } = officer;
  const register: OpenRegister = await openRegister(parts, officer, code);
  const row = await findSeen(parts, officer, { register, id });
  requireWriting(register, row.unitId);
  if (expected !== undefined && expected !== row.revision)
    throw new DomainError('register-entry.changed-meanwhile');
  const author = authorOf(officer, register, row.unitId);
  const { definition } = register;
  await parts.db.inTenant(tenantId, (tx) => act(tx, { tenantId, definition, author, row }));
  return await showEntry(parts, officer, { code, id });
}
