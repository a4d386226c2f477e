import type { UnitDetails, UnitPage, UnitQuery } from '@motcua/contract/units.ts';
import { formatAgencyCode, parseAgencyCode } from '@motcua/domain/organisation/agency-code.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Transaction } from '../../platform/db.ts';
import * as store from './store.ts';
import * as desks from './store-desks.ts';
import * as officers from './store-officers.ts';
import * as successions from './store-successions.ts';
import {
  type Desk,
  type RoleHeld,
  type Tree,
  type UnitReference,
  type UnitRow,
  unitSummary,
} from './unit-row.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** By id, or by agency code in either style as it was carried on the day. Null when there is none. */
export async function findUnit(
  tx: Transaction,
  tenantId: string,
  at: { unit: string; day: PlainDate },
): Promise<UnitRow | null> {
  if (UUID.test(at.unit)) return await store.findUnitById(tx, tenantId, at.unit);
  const code = parseAgencyCode(at.unit);
  return (
    code &&
    (await store.findUnitByCode(tx, tenantId, { code: formatAgencyCode(code), day: at.day }))
  );
}

/** @throws DomainError `unit.not-found`. */
export async function getUnit(
  tx: Transaction,
  tenantId: string,
  at: { unit: string; day: PlainDate },
): Promise<UnitRow> {
  const unit = await findUnit(tx, tenantId, at);
  if (!unit) throw new DomainError('unit.not-found', { unit: at.unit });
  return unit;
}

/** A unit with both parents, neighbours in time, desks and staff as they are on a day. */
export async function showUnit(
  tx: Transaction,
  tenantId: string,
  at: { unit: string; day: PlainDate },
): Promise<UnitDetails> {
  const row = await getUnit(tx, tenantId, at);
  const of = { unitId: row.id, day: at.day };
  const [parents, neighbours, openDesks, roles] = await Promise.all([
    store.listParents(tx, tenantId, of),
    successions.listSuccessions(tx, tenantId, row.id),
    desks.listDesks(tx, tenantId, of),
    officers.listRoles(tx, tenantId, of),
  ]);
  const parent = (tree: string) => parents.find((it) => it.tree === tree);
  const side = (of: string) => neighbours.filter((it) => it.side === of).map(reference);
  return {
    ...unitSummary(row),
    on: at.day,
    parents: {
      subordination: referenceOrNull(parent('subordination')),
      territory: referenceOrNull(parent('territory')),
    },
    predecessors: side('predecessor'),
    successors: side('successor'),
    desks: openDesks,
    officers: roles.map((it) => ({
      id: it.officerId,
      name: it.officerName,
      title: it.title,
      phone: it.phone,
      role: it.role,
      deskId: it.deskId,
    })),
  };
}

/** The desks of a unit that receive on a day. */
export async function listDesksOf(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; day: PlainDate },
): Promise<Desk[]> {
  return await desks.listDesks(tx, tenantId, of);
}

/** Divisions and service centres of an agency on a day: they have no life without it. */
export async function listPartsOf(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; day: PlainDate },
): Promise<UnitRow[]> {
  const parts = await store.listUnits(tx, tenantId, {
    ...{ day: of.day, tree: 'subordination', parentId: of.unitId },
    ...{ level: null, kind: null, after: null, limit: 1000 },
  });
  return parts.filter(({ kind }) => kind === 'division' || kind === 'service_centre');
}

/** The units of a day that stand under nobody: one for a province, more where lists were imported without it. */
export async function listTopUnits(
  tx: Transaction,
  tenantId: string,
  of: { day: PlainDate; tree: Tree },
): Promise<UnitReference[]> {
  return (await store.listTopUnits(tx, tenantId, of)).map(reference);
}

/** Units of a day, by name, code or place in a tree; old names lead to the units of today. */
export async function listUnits(
  tx: Transaction,
  tenantId: string,
  query: UnitQuery & { day: PlainDate },
): Promise<UnitPage> {
  const { day, limit } = query;
  const code = query.q ? parseAgencyCode(query.q) : null;
  if (query.q && code) {
    const unit = await findUnit(tx, tenantId, { unit: query.q, day });
    return { items: unit ? [unitSummary(unit)] : [], next: null };
  }
  if (query.q && foldAccents(query.q)) return await searchByName(tx, tenantId, query);
  const parent = query.parent ? await getUnit(tx, tenantId, { unit: query.parent, day }) : null;
  const rows = await store.listUnits(tx, tenantId, {
    ...{ day, tree: query.tree, level: query.level ?? null, kind: query.kind ?? null },
    parentId: parent?.id ?? null,
    after: query.cursor ? placeOf(query.cursor) : null,
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return {
    items: items.map(unitSummary),
    next: more ? encodeCursor([last.name_search, last.id]) : null,
  };
}

/** Who was head of the unit on the day; null when the place was empty. */
export async function headOn(
  tx: Transaction,
  tenantId: string,
  at: { unitId: string; day: PlainDate },
): Promise<RoleHeld | null> {
  const [head] = await officers.listRoles(tx, tenantId, { ...at, role: 'head' });
  return head ?? null;
}

/** The unit that answers for an agency today: itself while it is open, else the heir of its open dossiers. */
export async function successorOn(
  tx: Transaction,
  tenantId: string,
  at: { unitId: string; day: PlainDate },
): Promise<UnitReference> {
  let unit = await getUnit(tx, tenantId, { unit: at.unitId, day: at.day });
  for (let step = 0; step < 20 && unit.valid_to !== null && unit.valid_to <= at.day; step += 1) {
    const heir = (await successions.listSuccessions(tx, tenantId, unit.id)).find(
      (it) => it.side === 'successor' && it.heir,
    );
    if (!heir) break;
    unit = await getUnit(tx, tenantId, { unit: heir.id, day: at.day });
  }
  return reference(unit);
}

async function searchByName(
  tx: Transaction,
  tenantId: string,
  query: UnitQuery & { day: PlainDate },
): Promise<UnitPage> {
  const { day, limit } = query;
  const text = foldAccents(query.q ?? '');
  const offset = query.cursor ? Number(decodeCursor(query.cursor, 1)[0]) : 0;
  const rows = await store.searchUnits(tx, tenantId, {
    ...{ text, day, offset, level: query.level ?? null, kind: query.kind ?? null },
    words: text.split(' ').map((word) => `%${word}%`),
    limit: limit + 1,
  });
  const next = rows.length > limit ? encodeCursor([offset + limit]) : null;
  return { items: rows.slice(0, limit).map(unitSummary), next };
}

function placeOf(cursor: string): { name: string; id: string } {
  const [name, id] = decodeCursor(cursor, 2);
  if (typeof name !== 'string' || typeof id !== 'string' || !UUID.test(id))
    throw new DomainError('cursor.invalid');
  return { name, id };
}

function reference({ id, code, name }: UnitReference): UnitReference {
  return { id, code, name };
}

function referenceOrNull(unit: UnitReference | undefined): UnitReference | null {
  return unit ? reference(unit) : null;
}
