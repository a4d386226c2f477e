import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { Http } from './http.ts';

const YEAR = 31_536_000;

/**
 * Gives the built pages away: the desk under /desk/, the field application under /field/, scripts and styles of the
 * public pages under /assets/.
 */
export async function addWebFiles(http: Http, buildFolder: string): Promise<void> {
  const assets = join(buildFolder, 'portal/assets');
  let decorateReply = true;
  if (existsSync(assets)) {
    await http.register(fastifyStatic, {
      root: assets,
      prefix: '/assets/',
      decorateReply,
      index: false,
      preCompressed: true,
      setHeaders: (response) =>
        void response.header('cache-control', `public, max-age=${YEAR}, immutable`),
    });
    decorateReply = false;
  }
  for (const name of ['desk', 'field']) {
    const root = join(buildFolder, name);
    if (!existsSync(root)) continue;
    await addApplication(http, { root, prefix: `/${name}/`, decorateReply });
    decorateReply = false;
  }
}

async function addApplication(
  http: Http,
  { root, prefix, decorateReply }: { root: string; prefix: string; decorateReply: boolean },
) {
  await http.register(fastifyStatic, {
    ...{ root, prefix, decorateReply },
    index: false,
    preCompressed: true,
    wildcard: false,
    setHeaders: (response, path) => {
      const hashed = path.includes('/assets/');
      response.header('cache-control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  const open = { config: { public: true }, schema: { hide: true } } as const;
  // The application finds its page from the address by itself.
  const page = (_request: unknown, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', root);
  // A script of an earlier build is gone; a page in its place would only break the tab that asks.
  http.get(`${prefix}assets/*`, open, (_request, reply) => reply.callNotFound());
  http.get(`${prefix}*`, open, page);
  http.get(prefix, open, page);
}
