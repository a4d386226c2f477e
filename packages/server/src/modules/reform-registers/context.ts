import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { isAmong, officeOf, unitsRead, unitsWritten } from './policy.ts';
import type { RegisterParts } from './ports.ts';
import * as store from './store.ts';
import { insertRead } from './store-history.ts';
import type { Author } from './write-entry.ts';

/** A register opened by an officer who may read it, with the units they see. */
export interface OpenRegister {
  definition: RegisterDefinition;
  origin: 'shipped' | 'own';
  /** Null: every unit. */
  read: string[] | null;
  written: string[] | null;
}

/** Throws `register-definition.not-found`, `register.not-yours`. */
export async function openRegister(
  parts: RegisterParts,
  officer: SignedIn,
  code: string,
): Promise<OpenRegister> {
  const { definition, origin } = await parts.catalogue.get(officer.tenantId, code);
  const read = await unitsRead(parts.reference, officer, definition);
  const written = await unitsWritten(parts.reference, officer, definition);
  return { definition, origin, read, written };
}

/** Writes down a look into a register whose looks are logged. */
export async function noteRead(
  parts: RegisterParts,
  officer: SignedIn,
  {
    definition,
    unitId,
    what,
  }: { definition: RegisterDefinition; unitId: string | null; what: string },
): Promise<void> {
  if (definition.access.readsLogged !== true) return;
  const { tenantId, id: officerId, name: officerName } = officer;
  const row = {
    registerCode: definition.code,
    at: parts.clock(),
    officerId,
    officerName,
    unitId,
    what,
  };
  await parts.db.inTenant(tenantId, (tx) => insertRead(tx, tenantId, row));
}

/**
 * The units of a question: one with its branch, as far as the officer sees them, or all they see. Throws
 * `unit.not-found`, `register.not-yours`.
 */
export async function unitsAsked(
  parts: RegisterParts,
  officer: SignedIn,
  { read, unit }: { read: string[] | null; unit: string | undefined },
): Promise<{ unitIds: string[] | null; unit: { id: string; name: string } | null }> {
  if (unit === undefined) return { unitIds: read, unit: null };
  const found = await parts.reference.findUnit(officer.tenantId, unit);
  if (found === null) throw new DomainError('unit.not-found', { unit });
  const branch = await parts.reference.branchOf(officer.tenantId, found.id);
  const seen = new Set(read ?? branch);
  const unitIds = [...new Set([found.id, ...branch])].filter((id) => read === null || seen.has(id));
  if (unitIds.length === 0) throw new DomainError('register.not-yours');
  return { unitIds, unit: { id: found.id, name: found.name } };
}

/** The unit in which the officer may write. Throws `unit.not-found`, `register-entry.not-yours-to-write`. */
export async function unitWritten(
  parts: RegisterParts,
  officer: SignedIn,
  { register, unit }: { register: OpenRegister; unit: string },
): Promise<{ id: string; name: string }> {
  const found = await parts.reference.findUnit(officer.tenantId, unit);
  if (found === null) throw new DomainError('unit.not-found', { unit });
  requireWriting(register, found.id);
  return { id: found.id, name: found.name };
}

export function requireWriting({ written }: OpenRegister, unitId: string): void {
  if (!isAmong(written, unitId)) throw new DomainError('register-entry.not-yours-to-write');
}

/** An entry that the officer sees. Throws `register-entry.not-found`, `register.not-yours`. */
export async function findSeen(
  parts: RegisterParts,
  officer: SignedIn,
  { register, id }: { register: OpenRegister; id: string },
): Promise<store.EntryRow> {
  const { definition, read } = register;
  const row = await parts.db.inTenant(officer.tenantId, (tx) =>
    store.findEntry(tx, officer.tenantId, { code: definition.code, id }),
  );
  if (row === null) throw new DomainError('register-entry.not-found');
  if (!isAmong(read, row.unitId)) throw new DomainError('register.not-yours');
  return row;
}

export function authorOf(
  officer: SignedIn,
  { definition }: Pick<OpenRegister, 'definition'>,
  unitId: string,
): Author {
  const held = officeOf(officer, definition, unitId);
  return { officerId: officer.id, name: officer.name, unitId: held?.unitId ?? null };
}
