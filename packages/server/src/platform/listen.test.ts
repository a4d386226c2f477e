import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttp, type Http } from './http.ts';
import { listenOn, requireFreePort } from './listen.ts';
import { createLogger } from './logger.ts';

const HOST = '127.0.0.1';
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

describe('the port of the server', () => {
  it('given it is free, then the address that a person on this machine types', async () => {
    const http = await openHttp();
    const address = await listenOn(http, { host: HOST, port: 0 });
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  });

  it('given another program has it, then both say so in a sentence with the way out', async () => {
    const port = await takenPort();
    const sentence = `Port ${port} is used by another program. Stop it, or set PORT`;
    await expect(requireFreePort({ host: HOST, port })).rejects.toThrow(sentence);
    const http = await openHttp();
    await expect(listenOn(http, { host: HOST, port })).rejects.toThrow(sentence);
  });

  it('given it was asked whether it is free, then it is free afterwards', async () => {
    const port = await takenPort();
    for (const close of closers.splice(0)) await close();
    await requireFreePort({ host: HOST, port });
    await requireFreePort({ host: HOST, port });
  });

  it('given any port will do, then none is tried', async () => {
    await expect(requireFreePort({ host: HOST, port: 0 })).resolves.toBeUndefined();
  });
});

async function openHttp(): Promise<Http> {
  const http = await createHttp({
    ...{ logger: createLogger('silent'), problems: {}, trustProxy: false, checkResponses: true },
  });
  closers.push(() => http.close());
  return http;
}

async function takenPort(): Promise<number> {
  const server = createServer();
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  await new Promise<void>((resolve) => server.listen({ host: HOST, port: 0 }, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was taken.');
  return address.port;
}
