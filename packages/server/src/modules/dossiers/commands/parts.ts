import type { SignedIn } from '../../../platform/auth.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db.ts';
import type { Reach } from '../policy.ts';
import type { Reference } from '../ports.ts';
import type { StateCache } from '../state-cache.ts';
import type { WriteTogether } from './write-together.ts';

/** What the commands are built from. */
export interface CommandParts {
  db: Database;
  clock: Clock;
  reference: Reference;
  states: StateCache;
  writeTogether: WriteTogether;
  /** Told after acts were written, so that who counts them need not look. */
  factsWritten(tenantId: string): void;
  reachOf(officer: SignedIn): Promise<Reach>;
}
