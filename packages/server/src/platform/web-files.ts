import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { Http } from './http.ts';

const YEAR = 31_536_000;

/** Gives the built pages away: the desk under /desk/, scripts and styles of the public pages under /assets/. */
export async function addWebFiles(http: Http, buildFolder: string): Promise<void> {
  const desk = join(buildFolder, 'desk');
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
  if (existsSync(desk)) await addDesk(http, { desk, decorateReply });
}

async function addDesk(
  http: Http,
  { desk, decorateReply }: { desk: string; decorateReply: boolean },
) {
  await http.register(fastifyStatic, {
    root: desk,
    prefix: '/desk/',
    decorateReply,
    index: false,
    preCompressed: true,
    wildcard: false,
    setHeaders: (response, path) => {
      const hashed = path.includes('/assets/');
      response.header('cache-control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  const open = { config: { public: true }, schema: { hide: true } } as const;
  // The desk finds its page from the address by itself.
  const page = (_request: unknown, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', desk);
  // A script of an earlier build is gone; a page in its place would only break the tab that asks.
  http.get('/desk/assets/*', open, (_request, reply) => reply.callNotFound());
  http.get('/desk/*', open, page);
  http.get('/desk/', open, page);
}
