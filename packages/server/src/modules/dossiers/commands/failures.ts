import { DomainError } from '@motcua/domain/shared/errors.ts';
import { conflictOf } from '../../../platform/event-store.ts';

/** Names what the database refused, where it is a matter of the person and not of the system. */
export function failureOf(error: unknown): unknown {
  return conflictOf(error) ?? unreadableOf(error) ?? error;
}

/** Two requests with one key at once: the second meets the key of the first and finds its answer then. */
export async function onceMoreAfterRetryRace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (constraintOf(error) !== 'idempotency_key_pkey') throw error;
    return await work();
  }
}

/** A dossier code that an imported dossier bears already. */
export function isCodeTaken(error: unknown): boolean {
  return constraintOf(error) === 'dossier_code';
}

// JSON text of PostgreSQL has no NUL and no half of a surrogate pair.
function unreadableOf(error: unknown): DomainError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === '22P05' || code === '22P02' || code === '22021'
    ? new DomainError('text.unreadable')
    : null;
}

function constraintOf(error: unknown): unknown {
  return error instanceof Error && 'constraint_name' in error ? error.constraint_name : null;
}
