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
