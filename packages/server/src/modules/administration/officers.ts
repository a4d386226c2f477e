import type {
  ManagedOfficer,
  NewOfficer,
  NewPassword,
  NewRole,
  OfficerWithPassword,
  RoleEnding,
} from '@motcua/contract/officers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import {
  announceRoles,
  closeAccount,
  getAccountIdOf,
  hashPassword,
  openAccount,
  randomPassword,
  replacePassword,
  requireStrong,
} from '../accounts/index.ts';
import {
  assignRole,
  createOfficer,
  endAssignedRole,
  getUnit,
  listDesksOf,
} from '../organisation/index.ts';
import { keepingAnAdministrator } from './administrators.ts';
import { getOfficer } from './list-officers.ts';
import { type Administrator, type AdministrationParts, clientOfAct } from './parts.ts';
import { insertLogLine } from './store.ts';

/**
 * An officer with roles and an account, in one transaction. A password that was not given is made, and told once.
 * @throws DomainError of units, desks, roles and accounts, as `account.username-taken`.
 */
export async function addOfficer(
  parts: AdministrationParts,
  by: Administrator,
  asked: NewOfficer,
): Promise<OfficerWithPassword> {
  const { tenantId } = by;
  const { password, hash } = await newPassword(asked.password);
  const today = parts.organisation.today();
  return await parts.db.inTenant(tenantId, async (tx) => {
    const days = asked.roles.flatMap(({ from }) => from ?? []);
    const validFrom = [today, ...days].toSorted()[0] ?? today;
    const employerId = asked.employer
      ? (await getUnit(tx, tenantId, { unit: asked.employer, day: today })).id
      : null;
    const { name, title = null, phone = null, email = null } = asked;
    const person = { name, title, phone, email, employerId, validFrom };
    const officerId = await createOfficer(tx, tenantId, person);
    const now = parts.clock();
    const account = { tenantId, officerId, username: asked.username, passwordHash: hash, now };
    await openAccount(tx, { ...account, client: clientOfAct(by) });
    const details = { name, username: asked.username };
    await insertLogLine(tx, by, { at: now, what: 'officer_added', officerId, details });
    for (const role of asked.roles) await giveRoleIn(tx, parts, { by, officerId, role });
    const officer = await getOfficer(tx, tenantId, { id: officerId, day: today });
    return { officer, generatedPassword: asked.password === undefined ? password : null };
  });
}

/** @throws DomainError `officer.not-found`, and what `assignRole` throws. */
export async function giveRole(
  parts: AdministrationParts,
  by: Administrator,
  asked: { officerId: string; role: NewRole },
): Promise<ManagedOfficer> {
  const { tenantId } = by;
  const { officerId } = asked;
  const { officer, accountId } = await parts.db.inTenant(tenantId, async (tx) => {
    await giveRoleIn(tx, parts, { by, ...asked });
    const accountId = await announceRoles(tx, tenantId, officerId);
    const day = parts.organisation.today();
    return { accountId, officer: await getOfficer(tx, tenantId, { id: officerId, day }) };
  });
  if (accountId !== null) parts.accounts.forget(accountId);
  return officer;
}

/** @throws DomainError `role.not-held`, `administrator.last`. */
export async function endRole(
  parts: AdministrationParts,
  by: Administrator,
  asked: { officerId: string; ending: RoleEnding },
): Promise<ManagedOfficer> {
  const { tenantId } = by;
  const { officerId, ending } = asked;
  const today = parts.organisation.today();
  const day = ending.on ?? today;
  const { officer, accountId } = await parts.db.inTenant(tenantId, async (tx) => {
    await getOfficer(tx, tenantId, { id: officerId, day: today });
    const ended = await keepingAnAdministrator(tx, { tenantId, today, day }, () =>
      endAssignedRole(tx, tenantId, { officerId, assignmentId: ending.roleId, day }),
    );
    const details = { role: ended.role, on: day };
    const line = { officerId, unitId: ended.unitId, details };
    await insertLogLine(tx, by, { at: parts.clock(), what: 'role_ended', ...line });
    const accountId = await announceRoles(tx, tenantId, officerId);
    return { accountId, officer: await getOfficer(tx, tenantId, { id: officerId, day: today }) };
  });
  if (accountId !== null) parts.accounts.forget(accountId);
  return officer;
}

/** A new password: every session of the officer ends, and a closed account opens again. @throws `account.not-found`. */
export async function renewPassword(
  parts: AdministrationParts,
  by: Administrator,
  asked: { officerId: string; body: NewPassword },
): Promise<OfficerWithPassword> {
  const { password, hash } = await newPassword(asked.body.password);
  const officer = await onAccount(parts, by, {
    officerId: asked.officerId,
    what: 'password_renewed',
    work: (tx, account) => replacePassword(tx, { ...account, passwordHash: hash }),
  });
  return { officer, generatedPassword: asked.body.password === undefined ? password : null };
}

/** Nobody signs in with the account any more; what the officer did keeps the name. @throws `administrator.last`. */
export async function endAccount(
  parts: AdministrationParts,
  by: Administrator,
  officerId: string,
): Promise<ManagedOfficer> {
  const { tenantId } = by;
  const today = parts.organisation.today();
  return await onAccount(parts, by, {
    ...{ officerId, what: 'account_ended' },
    work: (tx, account) =>
      keepingAnAdministrator(tx, { tenantId, today, day: today }, () => closeAccount(tx, account)),
  });
}

async function onAccount(
  { db, clock, organisation, accounts }: AdministrationParts,
  by: Administrator,
  asked: {
    officerId: string;
    what: 'password_renewed' | 'account_ended';
    work(tx: Transaction, account: Parameters<typeof closeAccount>[1]): Promise<void>;
  },
): Promise<ManagedOfficer> {
  const { tenantId } = by;
  const { officerId, what } = asked;
  const day = organisation.today();
  const done = await db.inTenant(tenantId, async (tx) => {
    await getOfficer(tx, tenantId, { id: officerId, day });
    const accountId = await getAccountIdOf(tx, tenantId, officerId);
    const now = clock();
    await asked.work(tx, { tenantId, accountId, now, client: clientOfAct(by) });
    await insertLogLine(tx, by, { at: now, what, officerId });
    return { accountId, officer: await getOfficer(tx, tenantId, { id: officerId, day }) };
  });
  accounts.forget(done.accountId);
  return done.officer;
}

async function giveRoleIn(
  tx: Transaction,
  { clock, organisation }: AdministrationParts,
  { by, officerId, role }: { by: Administrator; officerId: string; role: NewRole },
): Promise<void> {
  const { tenantId } = by;
  const validFrom = role.from ?? organisation.today();
  const unit = await getUnit(tx, tenantId, { unit: role.unit, day: validFrom });
  const deskId = await findDeskFor(tx, tenantId, { role, unitId: unit.id, day: validFrom });
  await assignRole(tx, tenantId, {
    ...{ officerId, role: role.role, unitId: unit.id, deskId, validFrom },
    validTo: role.to ?? null,
  });
  const details = { role: role.role, from: validFrom, to: role.to ?? null, deskId };
  const line = { officerId, unitId: unit.id, details };
  await insertLogLine(tx, by, { at: clock(), what: 'role_given', ...line });
}

/** The desk that is named, by id or name; the only one of the unit for a clerk who names none. */
async function findDeskFor(
  tx: Transaction,
  tenantId: string,
  { role, unitId, day }: { role: NewRole; unitId: string; day: PlainDate },
): Promise<string | null> {
  const clerk = role.role === 'desk_clerk' || role.role === 'postal_clerk';
  if (role.desk === undefined && !clerk) return null;
  const desks = await listDesksOf(tx, tenantId, { unitId, day });
  const { desk } = role;
  if (desk !== undefined) {
    if (UUID.test(desk)) return desk;
    const found = desks.find(({ name }) => foldAccents(name) === foldAccents(desk));
    if (found === undefined) throw new DomainError('desk.not-found', { desk });
    return found.id;
  }
  const [only, another] = desks;
  if (only === undefined) throw new DomainError('role.no-desk');
  if (another !== undefined) throw new DomainError('role.which-desk');
  return only.id;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Hashed before the transaction begins: it takes longer than all the rest. */
async function newPassword(given: string | undefined): Promise<{ password: string; hash: string }> {
  const password = given === undefined ? randomPassword() : requireStrong(given);
  return { password, hash: await hashPassword(password) };
}
