import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openEventSource } from '../testing/event-source.ts';
import { createHttp, type Http } from './http.ts';
import { addStreams, type Stream, type StreamOrder, type Streams } from './live-streams.ts';
import { createLogger } from './logger.ts';

let http: Http;
afterEach(() => http.close());

async function serve(order: Partial<StreamOrder>, settings: { beatMs?: number; limit?: number }) {
  const problems = { 'live.too-many': { status: 429, vi: 'nhiều', en: 'many' } };
  http = await createHttp({ logger: createLogger('silent'), problems, trustProxy: false });
  const streams: Streams = await addStreams(http, settings);
  const opened = Promise.withResolvers<Stream>();
  http.get('/news', { config: { public: true }, sse: { kind: 'manual' } }, async (_, reply) => {
    opened.resolve(streams.open(reply, { key: 'a', limit: 9, ...order }));
  });
  const address = await http.listen({ port: 0 });
  return { url: `${address}/news`, streams, opened: opened.promise };
}

describe('streams of news', () => {
  it('given a browser that reads nothing, when more waits than is kept for it, then it is cut off', async () => {
    const ended = Promise.withResolvers<void>();
    const { url, streams, opened } = await serve({ onEnd: ended.resolve }, {});
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname).pause();
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(`GET /news HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
    const stream = await opened;
    for (let sent = 0; sent < 200 && streams.size() > 0; sent += 1) {
      stream.send({ event: 'figures', data: 'x'.repeat(200_000) });
      await new Promise(setImmediate);
    }
    await ended.promise;
    expect(streams.size()).toBe(0);
    socket.destroy();
  });

  it('given a session that has ended, when the next beat comes, then the stream ends', async () => {
    const answers = [true, false];
    const { url } = await serve({ mayGoOn: async () => answers.shift() === true }, { beatMs: 5 });
    const stream = await openEventSource(url);
    await stream.next('ready');
    await stream.ended;
    expect(answers).toEqual([]);
  });

  it('given a process with all the streams it carries, when one more is asked for, then it is refused', async () => {
    const { url, streams } = await serve({}, { limit: 1 });
    const first = await openEventSource(url);
    await first.next('ready');
    expect((await openEventSource(url)).status).toBe(429);
    expect(streams.size()).toBe(1);
  });

  it('given a stream, when it is opened, then no cache and no compressor between may hold it back', async () => {
    const { url } = await serve({}, {});
    const stream = await openEventSource(url);
    expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
  });
});
