import type { ManagedOfficer, OfficerPage, OfficerQuery } from '@motcua/contract/officers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Transaction } from '../../platform/db.ts';
import { getUnit } from '../organisation/index.ts';
import type { AdministrationParts } from './parts.ts';
import * as store from './store.ts';

/** Officers by name, with or without accents, or by user name; of a unit with its branch. @throws `unit.not-found`. */
export async function listOfficers(
  { db, organisation }: AdministrationParts,
  tenantId: string,
  query: OfficerQuery,
): Promise<OfficerPage> {
  const day = query.on ?? organisation.today();
  const unitIds =
    query.unit === undefined
      ? null
      : await branchOf({ db, organisation }, tenantId, { unit: query.unit, day });
  const words = foldAccents(query.q ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const rows = await db.inTenant(tenantId, (tx) =>
    store.listOfficers(tx, tenantId, {
      ...{ day, unitIds, id: null, words: words.map(containing) },
      username: query.q ? containing(query.q.toLowerCase()) : null,
      after: query.cursor === undefined ? null : placeOf(query.cursor),
      limit: query.limit + 1,
    }),
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const next = rows.length > query.limit && last ? encodeCursor([last.nameSearch, last.id]) : null;
  return { items: shown.map(officerOf), next };
}

/** @throws DomainError `officer.not-found`. */
export async function getOfficer(
  tx: Transaction,
  tenantId: string,
  { id, day }: { id: string; day: PlainDate },
): Promise<ManagedOfficer> {
  const nothing = { words: [], username: null, unitIds: null, after: null };
  const [row] = await store.listOfficers(tx, tenantId, { ...nothing, id, day, limit: 1 });
  if (row === undefined) throw new DomainError('officer.not-found', { officer: id });
  return officerOf(row);
}

async function branchOf(
  { db, organisation }: Pick<AdministrationParts, 'db' | 'organisation'>,
  tenantId: string,
  at: { unit: string; day: PlainDate },
): Promise<string[]> {
  const unit = await db.inTenant(tenantId, (tx) => getUnit(tx, tenantId, at));
  const of = { unitId: unit.id, tree: 'subordination' } as const;
  return await organisation.listDescendantIds(tenantId, of, at.day);
}

function officerOf({ nameSearch: _, ...officer }: store.OfficerRow): ManagedOfficer {
  return officer;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function placeOf(cursor: string): { name: string; id: string } {
  const [name, id] = decodeCursor(cursor, 2);
  if (typeof name !== 'string' || typeof id !== 'string' || !/^[0-9a-f-]{36}$/i.test(id))
    throw new DomainError('cursor.invalid');
  return { name, id };
}
