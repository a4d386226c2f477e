import { fastifySSE } from '@fastify/sse';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyReply } from 'fastify';
import type { Http } from './http.ts';

/** A message as `EventSource` hands it on. */
export interface StreamMessage {
  event: string;
  data: unknown;
}

export interface StreamOrder {
  /** Whose streams are counted together: a session, or a network address. */
  key: string;
  limit: number;
  /** Asked at each beat; the stream ends when it says no or fails. */
  mayGoOn?: () => Promise<boolean>;
  onEnd?: () => void;
}

export interface Stream {
  send(message: StreamMessage): void;
}

export interface Streams {
  /** Throws `live.too-many` beyond the limit of the key or of the process. */
  open(reply: FastifyReply, order: StreamOrder): Stream;
  size(): number;
}

export interface StreamSettings {
  /** Of a whole process. */
  limit?: number;
  beatMs?: number;
}

/** What may wait unread; a browser that takes less is cut off, and comes back and asks for everything anew. */
const UNREAD_BYTES = 65_536;
const RETRY_MS = 3000;

/**
 * Streams of server-sent events. The plugin writes them; what it lacks is here: a limit, the end of who does not
 * read, the question whether one still may, and the end of all when the server closes, which would wait for them.
 * Cost: one timer for each stream, one write for each message.
 */
export async function addStreams(http: Http, settings: StreamSettings = {}): Promise<Streams> {
  const { limit = 5000, beatMs = 25_000 } = settings;
  await http.register(fastifySSE, { heartbeatInterval: beatMs });
  const open = new Map<FastifyReply, string>();
  let isClosing = false;
  http.addHook('preClose', async () => {
    isClosing = true;
    for (const reply of open.keys()) end(reply);
  });
  return {
    size: () => open.size,
    open(reply, order) {
      const ofKey = [...open.values()].filter((key) => key === order.key).length;
      if (isClosing || open.size >= limit || ofKey >= order.limit)
        throw new DomainError('live.too-many', { limit: order.limit });
      open.set(reply, order.key);
      const stream = begin(reply);
      const beat = setInterval(() => void check(reply, order), beatMs);
      reply.sse.onClose(() => {
        clearInterval(beat);
        open.delete(reply);
        order.onEnd?.();
      });
      return stream;
    },
  };
}

function begin(reply: FastifyReply): Stream {
  const { sse, raw } = reply;
  sse.keepAlive();
  // Not even a proxy may keep it, nor compress it: a compressor waits for more.
  reply.header('cache-control', 'no-store, no-transform');
  raw.socket?.setKeepAlive(true, 60_000);
  const send = ({ event, data }: StreamMessage) => write(reply, { event, data });
  write(reply, { event: 'ready', data: {}, retry: RETRY_MS });
  return { send };
}

function write(reply: FastifyReply, message: StreamMessage & { retry?: number }): void {
  const { sse, raw } = reply;
  if (!sse.isConnected) return;
  if (raw.writableLength > UNREAD_BYTES) raw.destroy();
  else void sse.send(message).catch(() => {});
}

async function check(reply: FastifyReply, { mayGoOn }: StreamOrder): Promise<void> {
  const { raw } = reply;
  if (raw.writableLength > UNREAD_BYTES) return void raw.destroy();
  if (mayGoOn === undefined) return;
  const goesOn = await mayGoOn().catch(() => false);
  if (!goesOn) end(reply);
}

function end(reply: FastifyReply): void {
  reply.sse.close();
  reply.raw.socket?.destroySoon();
}
