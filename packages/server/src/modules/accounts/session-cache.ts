import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';

export interface LiveSession {
  officer: SignedIn;
  accountId: string;
  hash: Buffer;
  expiresAt: Instant;
  /** Milliseconds; looked up again after a while, so that changed roles show. */
  freshUntil: number;
}

/** How long a process may answer from memory. A revocation arrives at once, by notification. */
export const FRESH_MS = 30_000;

const LIMIT = 20_000;

export interface SessionCache {
  find(key: string, nowMs: number): LiveSession | null;
  keep(key: string, session: LiveSession): void;
  dropAccount(accountId: string): void;
  clear(): void;
  /** Rises with every drop: what was read before a drop must not be kept after it. */
  generation(): number;
}

export function createSessionCache(): SessionCache {
  const sessions = new Map<string, LiveSession>();
  let generation = 0;
  return {
    find(key, nowMs) {
      const session = sessions.get(key);
      return session !== undefined && session.freshUntil > nowMs ? session : null;
    },
    keep(key, session) {
      if (sessions.size >= LIMIT) sessions.clear();
      sessions.set(key, session);
    },
    dropAccount(accountId) {
      generation += 1;
      for (const [key, session] of sessions)
        if (session.accountId === accountId) sessions.delete(key);
    },
    clear() {
      generation += 1;
      sessions.clear();
    },
    generation: () => generation,
  };
}
