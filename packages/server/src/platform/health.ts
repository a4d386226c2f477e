import { z } from 'zod';
import type { Database } from './db.ts';
import type { Http } from './http.ts';

const healthSchema = z
  .object({ status: z.enum(['ok', 'database-away']), version: z.string() })
  .meta({ id: 'Health' });

/** For load balancers and for the person who wonders: does it answer, and does its database? */
export function addHealth(http: Http, parts: { db: Database; version: string }): void {
  const schema = {
    tags: ['system'],
    summary: 'Whether the server and its database answer',
    response: { 200: healthSchema, 503: healthSchema },
  };
  http.get('/api/v1/health', { config: { public: true }, schema }, async (_request, reply) => {
    const { version } = parts;
    try {
      await parts.db.sql`select 1`;
      return { status: 'ok' as const, version };
    } catch {
      reply.code(503).header('retry-after', 5);
      return { status: 'database-away' as const, version };
    }
  });
}
