import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { getOpenUnit } from './open-unit.ts';
import * as desks from './store-desks.ts';
import * as officers from './store-officers.ts';

export interface NewAssignment {
  officerId: string;
  role: Role;
  unitId: string;
  deskId?: string | null;
  validFrom: PlainDate;
  /** First day on which it is no longer held. */
  validTo?: PlainDate | null;
}

/**
 * Gives an officer a role at a unit. A new head ends the term of the one before on that day.
 * @throws DomainError `unit.not-found`, `unit.closed`, `officer.not-found`, `desk.not-found`,
 * `desk.of-another-unit`, `role.period-reversed`, `role.held-already`, `role.head-to-come`.
 */
export async function assignRole(
  tx: Transaction,
  tenantId: string,
  given: NewAssignment,
): Promise<string> {
  const { officerId, role, unitId, deskId = null, validFrom, validTo = null } = given;
  if (validTo !== null && validTo <= validFrom) throw new DomainError('role.period-reversed');
  await getOpenUnit(tx, tenantId, { unitId, day: validFrom });
  if (!(await officers.findOfficerById(tx, tenantId, officerId))) {
    throw new DomainError('officer.not-found', { officer: officerId });
  }
  if (deskId !== null) await requireDeskOf(tx, tenantId, { unitId, deskId });
  const period = { unitId, role, from: validFrom, to: validTo };
  if (await officers.isRoleHeldDuring(tx, tenantId, { ...period, officerId, deskId }))
    throw new DomainError('role.held-already', { role });
  if (role === 'head') {
    await officers.endHeads(tx, tenantId, { unitId, day: validFrom });
    if (await officers.isRoleHeldDuring(tx, tenantId, period))
      throw new DomainError('role.head-to-come');
  }
  const id = newId();
  const row = { id, officerId, role, unitId, deskId, validFrom, validTo };
  await officers.insertAssignment(tx, tenantId, row);
  return id;
}

/** Takes a role away from the day on. @throws DomainError `role.not-held`. */
export async function endRole(
  tx: Transaction,
  tenantId: string,
  at: { officerId: string; unitId: string; role: Role; day: PlainDate },
): Promise<void> {
  const ended = await officers.endAssignment(tx, tenantId, at);
  if (ended === 0) throw new DomainError('role.not-held', { officer: at.officerId, role: at.role });
}

/**
 * Takes one given role away from the day on; one that begins later is taken back whole.
 * @throws DomainError `role.not-held`.
 */
export async function endAssignedRole(
  tx: Transaction,
  tenantId: string,
  at: { officerId: string; assignmentId: string; day: PlainDate },
): Promise<{ role: Role; unitId: string }> {
  const ended = await officers.endAssignmentById(tx, tenantId, at);
  if (ended === null) throw new DomainError('role.not-held', { officer: at.officerId });
  return ended;
}

async function requireDeskOf(
  tx: Transaction,
  tenantId: string,
  { unitId, deskId }: { unitId: string; deskId: string },
): Promise<void> {
  const desk = await desks.findDeskById(tx, tenantId, deskId);
  if (desk === null) throw new DomainError('desk.not-found', { desk: deskId });
  if (desk.unitId !== unitId) throw new DomainError('desk.of-another-unit', { desk: desk.name });
}
