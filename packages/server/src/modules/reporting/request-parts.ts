import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { officerOf } from '../../platform/auth.ts';
import { languageOf } from '../../platform/language.ts';

/** Who asks, for which report, and in which language they read. */
export function ofRequest(request: FastifyRequest<{ Params: { id: string } }> | FastifyRequest) {
  const { id } = z.object({ id: z.string() }).parse(request.params);
  return { officer: officerOf(request), reportId: id, language: languageAsked(request) };
}

export function languageAsked(request: Pick<FastifyRequest, 'headers'>) {
  return languageOf(request.headers['accept-language']);
}

export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** The revision of an `If-Match` header; undefined for `*` or none. Throws `retry.match-invalid`. */
export function expectedOf(request: FastifyRequest): number | undefined {
  const text = request.headers['if-match'] ?? '*';
  if (text === '*') return undefined;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(text)?.[1];
  if (revision === undefined) throw new DomainError('retry.match-invalid', { given: text });
  return Number(revision);
}
