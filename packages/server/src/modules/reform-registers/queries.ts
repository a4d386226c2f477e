import type {
  EntryPage,
  EntryQuery,
  RegisterEntryDetails,
} from '@motcua/contract/register-entries.ts';
import type {
  RegisterDefinitionAnswer,
  RegisterDefinitionList,
} from '@motcua/contract/register-definitions.ts';
import { checkEntry } from '@motcua/domain/reform-register/check-entry.ts';
import { dueStateOn } from '@motcua/domain/reform-register/dues.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { findSeen, noteRead, openRegister, unitsAsked } from './context.ts';
import { copiedValue, viewEntries } from './entry-view.ts';
import { isAmong, mayRead, unitsRead, unitsWritten } from './policy.ts';
import type { RegisterParts } from './ports.ts';
import * as store from './store.ts';
import { countStanding, listEvents, listOpenDues, listReads } from './store-history.ts';
import { listUnitNames } from './store-units.ts';

/** Registers that the officer may read, with how much there is and what falls due. */
export async function listDefinitions(
  parts: RegisterParts,
  officer: SignedIn,
): Promise<RegisterDefinitionList> {
  const { tenantId } = officer;
  const known = await parts.catalogue.list(tenantId);
  const today = todayOf(parts);
  const [counts, dues] = await parts.db.inTenant(tenantId, (tx) =>
    Promise.all([countStanding(tx, tenantId), listOpenDues(tx, tenantId, today)]),
  );
  const items: RegisterDefinitionList['items'] = [];
  for (const { definition, origin } of known) {
    if (!mayRead(officer, definition.access.read)) continue;
    const { code, name, about, group } = definition;
    const read = await unitsRead(parts.reference, officer, definition);
    const written = await unitsWritten(parts.reference, officer, definition);
    const mine = <T extends { registerCode: string; unitId: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.registerCode === code && isAmong(read, row.unitId));
    const states = mine(dues).map((due) => dueStateOn(due, today));
    items.push({
      ...{ code, name, about, group, origin, mayWrite: written === null || written.length > 0 },
      entries: mine(counts).reduce((sum, { count }) => sum + count, 0),
      overdue: states.filter((state) => state === 'overdue').length,
      soon: states.filter((state) => state === 'soon').length,
    });
  }
  return { items };
}

/** Throws `register-definition.not-found`, `register.not-yours`. */
export async function showDefinition(
  parts: RegisterParts,
  officer: SignedIn,
  code: string,
): Promise<RegisterDefinitionAnswer> {
  const { definition, origin, written } = await openRegister(parts, officer, code);
  return {
    ...{ origin, mayWrite: written === null || written.length > 0 },
    definition: structuredClone(definition) as RegisterDefinitionAnswer['definition'],
  };
}

/** Throws `register.not-yours`, `unit.not-found`, `cursor.invalid`. */
export async function listPage(
  parts: RegisterParts,
  officer: SignedIn,
  { code, query }: { code: string; query: EntryQuery },
): Promise<EntryPage> {
  const { tenantId } = officer;
  const register = await openRegister(parts, officer, code);
  const asked = await unitsAsked(parts, officer, { read: register.read, unit: query.unit });
  const today = todayOf(parts);
  const filter = {
    ...{ code, unitIds: asked.unitIds, from: query.from ?? null, to: query.to ?? null },
    state: query.state ?? null,
    dueBefore: query.due === 'overdue' ? today : null,
    remindedOn: query.due === 'soon' ? today : null,
    words: query.q ? foldAccents(query.q) : null,
    withStruck: query.struck === '1',
  };
  await noteRead(parts, officer, {
    ...{ definition: register.definition, unitId: asked.unit?.id ?? null, what: 'list' },
  });
  return await parts.db.inTenant(tenantId, async (tx) => {
    const after = query.cursor === undefined ? null : placeOf(query.cursor);
    const rows = await store.listEntries(tx, tenantId, {
      ...filter,
      limit: query.limit + 1,
      after,
    });
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const { items, names } = await viewEntries(tx, tenantId, { register, rows: shown, today });
    return {
      ...{ items, names, total: await store.countEntries(tx, tenantId, filter) },
      next:
        rows.length > query.limit && last !== undefined
          ? encodeCursor([last.day, last.number, last.id])
          : null,
    };
  });
}

/** Throws `register-entry.not-found`, `register.not-yours`. */
export async function showEntry(
  parts: RegisterParts,
  officer: SignedIn,
  { code, id }: { code: string; id: string },
): Promise<RegisterEntryDetails> {
  const { tenantId } = officer;
  const register = await openRegister(parts, officer, code);
  const row = await findSeen(parts, officer, { register, id });
  await noteRead(parts, officer, {
    ...{ definition: register.definition, unitId: row.unitId, what: 'entry' },
  });
  const calendar = await parts.reference.calendarOf(tenantId, row.unitId);
  const faults = checkEntry(register.definition, { ...row, calendar });
  return await parts.db.inTenant(tenantId, async (tx) => {
    const today = todayOf(parts);
    const { items, names } = await viewEntries(tx, tenantId, { register, rows: [row], today });
    const events = await listEvents(tx, tenantId, id);
    const offices = await listUnitNames(
      tx,
      tenantId,
      events.flatMap(({ unitId }) => unitId ?? []),
    );
    const [view] = items;
    if (view === undefined) throw new DomainError('register-entry.not-found');
    return {
      ...view,
      names,
      warnings: faults.map(({ field, words }) => ({ field, ...words })),
      history: events.map((event) => ({
        ...{ revision: event.revision, what: event.what, at: event.at, by: event.officerName },
        unitName: offices.find((unit) => unit.id === event.unitId)?.name ?? null,
        ...{ reason: event.reason, state: event.state },
        changes: event.changes.map(({ field, before, after }) => ({
          field,
          before: before === null ? null : copiedValue(before),
          after: after === null ? null : copiedValue(after),
        })),
      })),
    };
  });
}

/** Who looked into a register, or from within the units one oversees; for those who oversee it. Throws `register.not-yours`. */
export async function showReads(parts: RegisterParts, officer: SignedIn, code: string) {
  const { tenantId, assignments } = officer;
  const { read } = await openRegister(parts, officer, code);
  if (!assignments.some(({ role }) => role === 'administrator' || role === 'leader'))
    throw new DomainError('register.not-yours');
  return await parts.db.inTenant(tenantId, async (tx) => {
    const rows = await listReads(tx, tenantId, { code, unitIds: read });
    const names = await listUnitNames(
      tx,
      tenantId,
      rows.flatMap(({ unitId }) => unitId ?? []),
    );
    return {
      items: rows.map(({ at, officerName: by, what, unitId }) => ({
        ...{ at, by, what },
        unitName: names.find(({ id }) => id === unitId)?.name ?? null,
      })),
    };
  });
}

function placeOf(cursor: string) {
  const [day, number, id] = decodeCursor(cursor, 3);
  if (typeof day !== 'string' || !isPlainDate(day)) throw new DomainError('cursor.invalid');
  return { day, number: Number(number), id: String(id) };
}
