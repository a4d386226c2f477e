import type { ActResult } from '@motcua/contract/dossiers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { Transaction } from '../../../platform/db.ts';
import { findKeptAnswer, keepAnswer } from '../store.ts';

/** An `Idempotency-Key` with the hash of what it was sent with. */
export interface Retry {
  key: string;
  requestHash: string;
}

/** The answer given before under this key; throws `retry.key-reused` when it was for something else. */
export async function findEarlierAnswer(
  tx: Transaction,
  officer: SignedIn,
  retry: Retry | undefined,
): Promise<ActResult | undefined> {
  if (retry === undefined) return undefined;
  const kept = await findKeptAnswer(tx, {
    tenantId: officer.tenantId,
    officerId: officer.id,
    key: retry.key,
  });
  if (kept === null) return undefined;
  if (kept.requestHash !== retry.requestHash) throw new DomainError('retry.key-reused');
  return kept.answer as ActResult;
}

/** Keeps the answer with the act itself, so that a retry finds either both or neither. */
export function writeAnswer(
  tx: Transaction,
  given: { officer: SignedIn; retry: Retry | undefined; answer: ActResult; at: Instant },
): PromiseLike<unknown>[] {
  const { officer, retry, answer, at } = given;
  if (retry === undefined) return [];
  return [
    keepAnswer(tx, {
      ...{ tenantId: officer.tenantId, officerId: officer.id, status: 201, answer, at },
      ...retry,
    }),
  ];
}
