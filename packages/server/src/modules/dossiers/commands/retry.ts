import type { ActResult } from '@motcua/contract/dossiers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { AnswerRow } from '../projections.ts';
import type { ReadForAct } from './read-for-act.ts';

/** An `Idempotency-Key` with the hash of what it was sent with. */
export interface Retry {
  key: string;
  requestHash: string;
}

/** The answer given before under this key; throws `retry.key-reused` when it was for something else. */
export function earlierAnswer(
  kept: ReadForAct['kept'],
  retry: Retry | undefined,
): ActResult | undefined {
  if (retry === undefined || kept === null) return undefined;
  if (kept.requestHash !== retry.requestHash) throw new DomainError('retry.key-reused');
  return kept.answer as ActResult;
}

/** The answer as it is kept with the act itself, so that a retry finds either both or neither. */
export function answerRow(given: {
  officer: SignedIn;
  retry: Retry;
  answer: ActResult;
  at: Instant;
}): AnswerRow {
  const { officer, retry, answer, at } = given;
  return {
    ...{ tenant_id: officer.tenantId, officer_id: officer.id, key: retry.key },
    ...{ request_hash: retry.requestHash, answer, status: 201, at },
  };
}
