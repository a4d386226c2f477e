import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  compareInstants,
  epochMs,
  type Instant,
  instantOfEpochMs,
  MS_PER_MINUTE,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import {
  type Client,
  countFailure,
  findLock,
  forgetFailures,
  insertLogLine,
  lockUntil,
} from './attempts-store.ts';
import { nameKeyOf, throttleKeyOf } from './names.ts';
import { verifyPassword } from './password.ts';
import {
  deleteOldSessions,
  findAccount,
  findSignedIn,
  findTenantOfName,
  insertSession,
} from './store.ts';
import { waitMinutes } from './throttle.ts';
import { newToken } from './token.ts';

export const SESSION_MINUTES = 12 * 60;

export interface NewSession {
  token: string;
  expiresAt: Instant;
  officer: SignedIn;
}

/**
 * Signs a person in. An unknown name, a wrong password and an account out of use are one answer,
 * `session.wrong-credentials`, after the same work; `session.too-many-attempts` while the name is locked.
 */
export async function signIn(
  { db, clock }: { db: Database; clock: Clock },
  asked: { username: string; password: string; client: Client },
): Promise<NewSession> {
  const now = clock();
  const throttleKey = throttleKeyOf(asked.username);
  const name = await findTenantOfName(db.sql, nameKeyOf(asked.username));
  const whose = { tenantId: name?.tenant_id ?? null, accountId: name?.account_id ?? null };
  await refuseWhileLocked(db, { throttleKey, now, client: asked.client, ...whose });
  const account = await db.inTenant(name?.tenant_id ?? '', (tx) =>
    findAccount(tx, name?.tenant_id ?? '', name?.account_id ?? null),
  );
  const matches = await verifyPassword(account?.password_hash ?? null, asked.password);
  const day = plainDateOf(now, VIETNAM_OFFSET_MINUTES);
  // Asked only after the password was right: a wrong one and an unknown name take the same steps.
  const officer =
    !matches || account === null || name === null || account.disabled_at !== null
      ? null
      : await db.inTenant(name.tenant_id, (tx) =>
          findSignedIn(tx, { tenantId: name.tenant_id, accountId: account.id, day }),
        );
  if (officer === null || account === null) {
    const what = account === null ? 'unknown_name' : matches ? 'disabled' : 'wrong_password';
    await insertLogLine(db.sql, { at: now, ...whose, what, client: asked.client });
    await recordFailure(db, throttleKey, now);
    throw new DomainError('session.wrong-credentials');
  }
  await forgetFailures(db.sql, throttleKey, now);
  return openSession(db, { officer, accountId: account.id, now, client: asked.client });
}

/** Throws `session.too-many-attempts` while the name waits, and notes the attempt. */
export async function refuseWhileLocked(
  db: Database,
  asked: {
    throttleKey: string;
    now: Instant;
    client: Client;
    tenantId: string | null;
    accountId: string | null;
  },
): Promise<void> {
  const locked = await findLock(db.sql, asked.throttleKey);
  if (locked === null || compareInstants(locked, asked.now) <= 0) return;
  const { now: at, tenantId, accountId, client } = asked;
  await insertLogLine(db.sql, { at, tenantId, accountId, what: 'throttled', client });
  const minutes = Math.ceil((epochMs(locked) - epochMs(at)) / MS_PER_MINUTE);
  throw new DomainError('session.too-many-attempts', { minutes });
}

export async function recordFailure(
  db: Database,
  throttleKey: string,
  now: Instant,
): Promise<void> {
  const wait = waitMinutes(await countFailure(db.sql, throttleKey, now));
  if (wait > 0) await lockUntil(db.sql, throttleKey, addMinutes(now, wait));
}

async function openSession(
  db: Database,
  facts: { officer: SignedIn; accountId: string; now: Instant; client: Client },
): Promise<NewSession> {
  const { officer, accountId, now, client } = facts;
  const { tenantId } = officer;
  const { token, reference } = newToken(tenantId);
  const expiresAt = addMinutes(now, SESSION_MINUTES);
  await db.inTenant(tenantId, async (tx) => {
    await insertSession(tx, { tenantId, hash: reference.hash, accountId, now, expiresAt });
    await deleteOldSessions(tx, tenantId, accountId, now);
    await insertLogLine(tx, { at: now, tenantId, accountId, what: 'signed_in', client });
  });
  return { token, expiresAt, officer };
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOfEpochMs(epochMs(instant) + minutes * MS_PER_MINUTE, VIETNAM_OFFSET_MINUTES);
}
