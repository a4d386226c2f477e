import { hash } from 'node:crypto';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Retry } from './commands/retry.ts';

/** Headers that every act understands. */
export const actHeaders = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .describe('The same key with the same body gets the same answer; nothing is done twice.'),
  'if-match': z
    .string()
    .optional()
    .describe('Version that was looked at (ETag of the dossier); another one is refused with 412.'),
});

/** The key of a retry and the hash of what came with it; undefined when the client sent none. */
export function retryOf(request: FastifyRequest): Retry | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length === 0 || key.length > 200)
    throw new DomainError('retry.key-invalid');
  const text = `${request.method} ${request.url} ${JSON.stringify(request.body)}`;
  return { key, requestHash: hash('sha256', text, 'hex') };
}
