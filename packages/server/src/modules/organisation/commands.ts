import { formatAgencyCode, parseAgencyCode } from '@motcua/domain/organisation/agency-code.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { getOpenUnit } from './open-unit.ts';
import * as store from './store.ts';
import * as desks from './store-desks.ts';
import * as officers from './store-officers.ts';
import * as successions from './store-successions.ts';
import { codeFromBottom, type NewUnit, searchNameOf, type Tree } from './unit-row.ts';

export interface NewDesk {
  id?: string;
  unitId: string;
  name: string;
  address?: string | null;
  phone?: string | null;
  validFrom: PlainDate;
}

export interface NewOfficer {
  id?: string;
  name: string;
  title?: string | null;
  phone?: string | null;
  email?: string | null;
  employerId?: string | null;
  validFrom: PlainDate;
}

export interface UnitClosure {
  unitId: string;
  /** First day on which the unit no longer is. */
  day: PlainDate;
  successorIds: string[];
  /** The one successor that finishes the open dossiers; needed when there is any successor. */
  heirId?: string;
}

/** Founds a unit with its two parents. @throws DomainError `unit.code-invalid`, `unit.code-taken`, `unit.not-found` (a parent). */
export async function createUnit(
  tx: Transaction,
  tenantId: string,
  unit: NewUnit,
): Promise<string> {
  const id = unit.id ?? newId();
  const code = unit.code ? canonicalCode(unit.code) : null;
  const founded = await store.insertUnit(tx, tenantId, {
    id,
    code,
    code_from_bottom: codeFromBottom(code),
    name: unit.name,
    kind: unit.kind,
    level: unit.level,
    area_code: unit.areaCode ?? null,
    valid_from: unit.validFrom,
    valid_to: null,
    name_search: searchNameOf(unit.name),
  });
  if (!founded) throw new DomainError('unit.code-taken', { code: code ?? '' });
  const parents = { subordination: unit.subordinateTo, territory: unit.inTerritoryOf } as const;
  for (const [tree, parentId] of [
    ['subordination', parents.subordination],
    ['territory', parents.territory],
  ] as const) {
    if (parentId)
      await setParent(tx, tenantId, { unitId: id, tree, parentId, day: unit.validFrom });
  }
  return id;
}

/** From the day on the unit has this parent. @throws DomainError `unit.not-found`, `unit.parent-circle`. */
export async function setParent(
  tx: Transaction,
  tenantId: string,
  link: { unitId: string; tree: Tree; parentId: string; day: PlainDate },
): Promise<void> {
  await getOpenUnit(tx, tenantId, { unitId: link.parentId, day: link.day });
  const above = await store.listAncestorIds(tx, tenantId, { ...link, unitId: link.parentId });
  if (above.includes(link.unitId)) {
    throw new DomainError('unit.parent-circle', { unit: link.unitId, parent: link.parentId });
  }
  await store.endParent(tx, tenantId, link);
  await store.insertParent(tx, tenantId, link);
}

/** Opens a one-stop desk at a unit. @throws DomainError `unit.not-found`, `unit.closed`. */
export async function openDesk(tx: Transaction, tenantId: string, desk: NewDesk): Promise<string> {
  await getOpenUnit(tx, tenantId, { unitId: desk.unitId, day: desk.validFrom });
  const id = desk.id ?? newId();
  const { unitId, name, address = null, phone = null, validFrom } = desk;
  await desks.insertDesk(tx, tenantId, { id, unitId, name, address, phone, validFrom });
  return id;
}

export async function createOfficer(
  tx: Transaction,
  tenantId: string,
  officer: NewOfficer,
): Promise<string> {
  const id = officer.id ?? newId();
  const { name, title = null, phone = null, email = null, employerId = null, validFrom } = officer;
  const nameSearch = foldAccents(name);
  const row = { id, name, title, phone, email, employerId, validFrom, nameSearch };
  await officers.insertOfficer(tx, tenantId, row);
  return id;
}

/**
 * Closes a unit: its desks, roles and parents end, its code stays resolvable, its successors are named and one
 * of them inherits the open dossiers (their codes and due dates do not change).
 * @throws DomainError `unit.not-found`, `unit.closed`, `unit.heir-missing`.
 */
export async function closeUnit(
  tx: Transaction,
  tenantId: string,
  closure: UnitClosure,
): Promise<void> {
  const { unitId, day, successorIds, heirId } = closure;
  await getOpenUnit(tx, tenantId, { unitId, day });
  if (successorIds.length > 0 && !(heirId && successorIds.includes(heirId))) {
    throw new DomainError('unit.heir-missing', { unit: unitId });
  }
  await successions.endUnit(tx, tenantId, { unitId, day });
  for (const successorId of successorIds) {
    await getOpenUnit(tx, tenantId, { unitId: successorId, day });
    const takesOpenDossiers = successorId === heirId;
    await successions.insertSuccession(tx, tenantId, {
      predecessorId: unitId,
      successorId,
      day,
      takesOpenDossiers,
    });
  }
}

function canonicalCode(text: string): string {
  const code = parseAgencyCode(text);
  if (!code) throw new DomainError('unit.code-invalid', { code: text });
  return formatAgencyCode(code);
}
