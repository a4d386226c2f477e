import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';

/** Acts on a thing that counts its revisions understand this header. */
export const matchHeaders = z.object({
  'if-match': z
    .string()
    .optional()
    .describe('ETag that was looked at; another one is refused with 412'),
});

export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** The revision of an `If-Match` header: `"7"`, `W/"7"` or `7`; undefined for `*` or none. Throws `retry.match-invalid`. */
export function expectedOf(request: Pick<FastifyRequest, 'headers'>): number | undefined {
  const text = request.headers['if-match'] ?? '*';
  if (text === '*') return undefined;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(text)?.[1];
  if (revision === undefined) throw new DomainError('retry.match-invalid', { given: text });
  return Number(revision);
}
