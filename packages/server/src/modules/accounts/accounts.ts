import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { changePassword, disableAccount, ensureAccount } from './commands.ts';
import { createSessionCache, type LiveSession } from './session-cache.ts';
import { getSession, signOut } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { SESSION_CHANNEL } from './store.ts';
import type { Client } from './attempts-store.ts';

export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts({ db, clock }: { db: Database; clock: Clock }) {
  const cache = createSessionCache();
  const parts = { db, clock, cache };
  return {
    signIn: (asked: { username: string; password: string; client: Client }) => signIn(parts, asked),
    getSession: (token: string | null) => getSession(parts, token),
    signOut: (asked: { session: LiveSession; everywhere: boolean; client: Client }) =>
      signOut(parts, asked),
    changePassword: (asked: {
      session: LiveSession;
      current: string;
      next: string;
      client: Client;
    }) => changePassword(parts, asked),
    ensureAccount: (asked: Parameters<typeof ensureAccount>[1]) => ensureAccount(parts, asked),
    disableAccount: (asked: Parameters<typeof disableAccount>[1]) => disableAccount(parts, asked),
    /** This process must not wait for its own notification. */
    forget: (accountId: string) => cache.dropAccount(accountId),
    /** Hears of revocations by other processes; forgets everything when the line was cut meanwhile. */
    async listen(): Promise<void> {
      await db.sql.listen(
        SESSION_CHANNEL,
        (accountId) => cache.dropAccount(accountId),
        () => cache.clear(),
      );
    },
  };
}
