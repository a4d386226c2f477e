import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  epochMs,
  type Instant,
  MS_PER_MINUTE,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import { type Client, insertLogLine } from './attempts-store.ts';
import { FRESH_MS, type LiveSession, type SessionCache } from './session-cache.ts';
import { addMinutes, SESSION_MINUTES } from './sign-in.ts';
import { extendSession, findSession, findSignedIn, revokeSessions } from './store.ts';
import { readToken, type TokenReference } from './token.ts';

/** Written at most once in this time, not with every request. */
const EXTENSION_STEP_MINUTES = 10;

interface Parts {
  db: Database;
  clock: Clock;
  cache: SessionCache;
}

/** Who carries this token; throws `session.missing` without a readable one, `session.expired` for one that ended. */
export async function getSession(parts: Parts, token: string | null): Promise<LiveSession> {
  const reference = token === null ? null : readToken(token);
  if (reference === null) throw new DomainError('session.missing');
  const now = parts.clock();
  const key = reference.hash.toString('base64');
  const known = parts.cache.find(key, epochMs(now));
  if (known !== null && epochMs(known.expiresAt) > epochMs(now)) return known;
  const generation = parts.cache.generation();
  const session = await parts.db.inTenant(reference.tenantId, (tx) => load(tx, reference, now));
  if (session === null) throw new DomainError('session.expired');
  if (generation === parts.cache.generation()) parts.cache.keep(key, session);
  return session;
}

export async function signOut(
  { db, clock, cache }: Parts,
  asked: { session: LiveSession; everywhere: boolean; client: Client },
): Promise<void> {
  const { session, everywhere, client } = asked;
  const { tenantId } = session.officer;
  const { accountId } = session;
  const now = clock();
  await db.inTenant(tenantId, async (tx) => {
    await revokeSessions(tx, { tenantId, accountId, hash: everywhere ? null : session.hash, now });
    const what = everywhere ? 'signed_out_everywhere' : 'signed_out';
    await insertLogLine(tx, { at: now, tenantId, accountId, what, client });
  });
  // This process must not wait for its own notification.
  cache.dropAccount(accountId);
}

async function load(
  tx: Transaction,
  reference: TokenReference,
  now: Instant,
): Promise<LiveSession | null> {
  const { tenantId, hash } = reference;
  const row = await findSession(tx, tenantId, hash);
  if (row === null || row.revoked_at !== null || row.disabled_at !== null) return null;
  const leftMinutes = (epochMs(row.expires_at) - epochMs(now)) / MS_PER_MINUTE;
  if (leftMinutes <= 0) return null;
  const day = plainDateOf(now, VIETNAM_OFFSET_MINUTES);
  const officer = await findSignedIn(tx, { tenantId, accountId: row.account_id, day });
  if (officer === null) return null;
  const extend = leftMinutes < SESSION_MINUTES - EXTENSION_STEP_MINUTES;
  const expiresAt = extend ? addMinutes(now, SESSION_MINUTES) : row.expires_at;
  if (extend) await extendSession(tx, { tenantId, hash, expiresAt });
  const freshUntil = epochMs(now) + FRESH_MS;
  return { officer, accountId: row.account_id, hash, expiresAt, freshUntil };
}
