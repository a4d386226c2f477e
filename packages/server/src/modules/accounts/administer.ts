import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { type Client, insertLogLine } from './attempts-store.ts';
import { nameKeyOf, requireUsername } from './names.ts';
import {
  announceChange,
  disableAccountRow,
  findAccountOfOfficer,
  insertAccount,
  insertName,
  reopenAccount,
  revokeSessions,
  updatePassword,
} from './store.ts';

/** Whose account, when, and from where: what every act on an account says. */
export interface AccountAct {
  tenantId: string;
  accountId: string;
  now: Instant;
  client: Client;
}

/**
 * An account for an officer who has none.
 * @throws DomainError `account.username-malformed`, `account.username-taken`.
 */
export async function openAccount(
  tx: Transaction,
  asked: {
    tenantId: string;
    officerId: string;
    username: string;
    passwordHash: string;
    now: Instant;
    client: Client;
  },
): Promise<string> {
  const { tenantId, now, client } = asked;
  const username = requireUsername(asked.username);
  const accountId = newId();
  const free = await insertName(tx, { nameKey: nameKeyOf(username), tenantId, accountId });
  if (!free) throw new DomainError('account.username-taken', { username });
  await insertAccount(tx, { ...asked, id: accountId, username });
  await insertLogLine(tx, { at: now, tenantId, accountId, what: 'account_created', client });
  return accountId;
}

/** The account of an officer. @throws DomainError `account.not-found`. */
export async function getAccountIdOf(
  tx: Transaction,
  tenantId: string,
  officerId: string,
): Promise<string> {
  const account = await findAccountOfOfficer(tx, tenantId, officerId);
  if (account === null) throw new DomainError('account.not-found');
  return account.id;
}

/** A new password; every session ends, and an account out of use is in use again. */
export async function replacePassword(
  tx: Transaction,
  { tenantId, accountId, now, client, passwordHash }: AccountAct & { passwordHash: string },
): Promise<void> {
  await updatePassword(tx, { tenantId, accountId, passwordHash, now });
  await reopenAccount(tx, { tenantId, accountId });
  await revokeSessions(tx, { tenantId, accountId, hash: null, now });
  await insertLogLine(tx, { at: now, tenantId, accountId, what: 'password_changed', client });
}

/** Nobody signs in with it any more, and whoever is signed in is out. */
export async function closeAccount(
  tx: Transaction,
  { tenantId, accountId, now, client }: AccountAct,
): Promise<void> {
  await disableAccountRow(tx, { tenantId, accountId, now });
  await revokeSessions(tx, { tenantId, accountId, hash: null, now });
  await insertLogLine(tx, { at: now, tenantId, accountId, what: 'account_disabled', client });
}

/** Roles given and taken show at the next request, in every process; the sessions go on. */
export async function announceRoles(
  tx: Transaction,
  tenantId: string,
  officerId: string,
): Promise<string | null> {
  const account = await findAccountOfOfficer(tx, tenantId, officerId);
  if (account !== null) await announceChange(tx, account.id);
  return account?.id ?? null;
}
