import { problemSchema } from '@motcua/contract/common.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';

export const refusals = {
  403: problemSchema.describe('Of another unit'),
  404: problemSchema.describe('No such thing'),
  409: problemSchema.describe('Not at this step'),
  412: problemSchema.describe('Somebody changed it meanwhile'),
  422: problemSchema.describe('A rule of the law or of the form is not kept'),
};

export const matchHeaders = z.object({
  'if-match': z.string().optional().describe('ETag of what was looked at'),
});

export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** The revision of an `If-Match` header; undefined for `*` or none. Throws `retry.match-invalid`. */
export function expectedOf(request: Pick<FastifyRequest, 'headers'>): number | undefined {
  const text = request.headers['if-match'] ?? '*';
  if (text === '*') return undefined;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(text)?.[1];
  if (revision === undefined) throw new DomainError('retry.match-invalid', { given: text });
  return Number(revision);
}
