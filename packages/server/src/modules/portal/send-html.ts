import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageAnswer } from './answer.ts';
import { compress } from './compress.ts';

/** The page as the reader's network likes it: kept as long as it may be, compressed, and nothing when it is there already. */
export async function sendHtml(
  html: string,
  answer: PageAnswer,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const { status = 200, keep } = answer;
  reply.code(status).headers({ ...PAGE_HEADERS, 'cache-control': CACHE[keep] });
  if (status === 503 || status === 429) reply.header('retry-after', status === 503 ? 10 : 60);
  // To tell where a street lamp is out, its reader may let the page ask the telephone.
  if (answer.page.kind === 'feedback-new')
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=()');
  const tag = `W/"${createHash('sha1').update(html).digest('base64url')}"`;
  if (keep !== 'never') reply.header('etag', tag);
  if (status === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send();
  const { body, encoding } = await compress(html, request.headers['accept-encoding']);
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.type('text/html; charset=utf-8').send(body);
}

const CACHE = {
  shared: 'public, max-age=60',
  own: 'private, no-cache',
  never: 'no-store',
} as const satisfies Record<PageAnswer['keep'], string>;

const PAGE_HEADERS = {
  vary: 'accept-encoding',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
} as const;
