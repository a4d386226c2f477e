import { instantAt, plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import { closeHistory } from '../proofs/close-history.ts';
import { dropOldAnswers } from '../store.ts';
import type { CommandParts } from './parts.ts';

/** Answers for retries are kept for a week. */
const DAYS_OF_RETRIES = 7;

/** The work of the night: a root over yesterday's history of each tenant. Safe to run at any hour, and again. */
export async function closeDay({
  db,
  clock,
  reference,
}: Pick<CommandParts, 'db' | 'clock' | 'reference'>): Promise<void> {
  const now = clock();
  const today = plainDateOf(now, VIETNAM_OFFSET_MINUTES);
  const old = instantAt(addDays(today, -DAYS_OF_RETRIES), 0, VIETNAM_OFFSET_MINUTES);
  for (const tenantId of await reference.listTenantIds()) {
    await closeHistory(db, { tenantId, day: addDays(today, -1), now });
    await db.inTenant(tenantId, (tx) => dropOldAnswers(tx, old));
  }
}
