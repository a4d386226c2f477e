import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { closeAccount, openAccount } from './administer.ts';
import { type Client, insertLogLine } from './attempts-store.ts';
import { nameKeyOf, requireUsername, throttleKeyOf } from './names.ts';
import { hashPassword, requireStrong, verifyPassword } from './password.ts';
import type { LiveSession, SessionCache } from './session-cache.ts';
import { recordFailure, refuseWhileLocked } from './sign-in.ts';
import {
  findAccount,
  findAccountOfOfficer,
  findTenantOfName,
  revokeSessions,
  updatePassword,
} from './store.ts';

interface Parts {
  db: Database;
  clock: Clock;
  cache: SessionCache;
}

const noClient: Client = { address: null, agent: null };

/**
 * Gives an officer an account unless they have one; the password of an existing one stays.
 * Throws `account.username-taken` when the name is somebody else's.
 */
export async function ensureAccount(
  { db, clock }: Pick<Parts, 'db' | 'clock'>,
  asked: { tenantId: string; officerId: string; username: string; password: string },
): Promise<{ accountId: string; created: boolean }> {
  const { tenantId, officerId } = asked;
  const username = requireUsername(asked.username);
  const existing = await db.inTenant(tenantId, (tx) =>
    findAccountOfOfficer(tx, tenantId, officerId),
  );
  if (existing !== null) return { accountId: existing.id, created: false };
  if ((await findTenantOfName(db.sql, nameKeyOf(username))) !== null)
    throw new DomainError('account.username-taken', { username });
  const passwordHash = await hashPassword(asked.password);
  const accountId = await db.inTenant(tenantId, (tx) =>
    openAccount(tx, {
      tenantId,
      officerId,
      username,
      passwordHash,
      now: clock(),
      client: noClient,
    }),
  );
  return { accountId, created: true };
}

/** Every session of the account ends, the one that asks too: whoever knew the old password is out. */
export async function changePassword(
  { db, clock, cache }: Parts,
  asked: { session: LiveSession; current: string; next: string; client: Client },
): Promise<void> {
  const { accountId, officer } = asked.session;
  const { tenantId } = officer;
  const now = clock();
  // A stolen session must not become a way to guess the password: it waits as a sign-in does.
  const throttleKey = throttleKeyOf(officer.username);
  const { client } = asked;
  await refuseWhileLocked(db, { throttleKey, now, client, tenantId, accountId });
  const account = await db.inTenant(tenantId, (tx) => findAccount(tx, tenantId, accountId));
  if (!(await verifyPassword(account?.password_hash ?? null, asked.current))) {
    await insertLogLine(db.sql, { at: now, tenantId, accountId, what: 'wrong_password', client });
    await recordFailure(db, throttleKey, now);
    throw new DomainError('password.wrong');
  }
  const passwordHash = await hashPassword(requireStrong(asked.next));
  await db.inTenant(tenantId, async (tx) => {
    await updatePassword(tx, { tenantId, accountId, passwordHash, now });
    await revokeSessions(tx, { tenantId, accountId, hash: null, now });
    const what = 'password_changed';
    await insertLogLine(tx, { at: now, tenantId, accountId, what, client });
  });
  cache.dropAccount(accountId);
}

/** Nobody signs in with it any more, and whoever is signed in is out. */
export async function disableAccount(
  { db, clock, cache }: Parts,
  asked: { tenantId: string; accountId: string },
): Promise<void> {
  const { tenantId, accountId } = asked;
  await db.inTenant(tenantId, (tx) =>
    closeAccount(tx, { tenantId, accountId, now: clock(), client: noClient }),
  );
  cache.dropAccount(accountId);
}
