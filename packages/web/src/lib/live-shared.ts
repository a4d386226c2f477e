import { liveEvents } from '@motcua/contract/live.ts';
import type { EventSourceLike } from './live.ts';

export interface SharedParts {
  name: string;
  open(): EventSourceLike;
  /** `navigator.locks` where there is one: the first window that asks holds it until it closes. */
  locks: Pick<LockManager, 'request'>;
  channel(name: string): Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;
}

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 2;

/**
 * One stream for all windows of a browser: the window that holds the lock has it and passes on what it hears. A
 * browser opens six connections to a server over plain HTTP, and each window with a stream of its own would keep
 * one of them.
 */
export function openShared(parts: SharedParts): EventSourceLike {
  const listeners = new Map<string, ((event: { data?: unknown }) => void)[]>();
  const channel = parts.channel(parts.name);
  let release = () => {};
  const untilClosed = new Promise<void>((resolve) => {
    release = resolve;
  });
  const abort = new AbortController();
  let own: EventSourceLike | null = null;
  let readyState = CONNECTING;
  const emit = (event: string, data: unknown) => {
    readyState = event === 'error' ? (own?.readyState ?? CONNECTING) : OPEN;
    for (const listener of listeners.get(event) ?? []) listener({ data });
  };
  const lead = () => {
    const source = parts.open();
    own = source;
    for (const event of [...liveEvents, 'error'])
      source.addEventListener(event, ({ data }) => {
        emit(event, data);
        channel.postMessage({ event, data });
      });
    return untilClosed;
  };
  channel.addEventListener('message', ({ data }: { data: unknown }) => {
    const message = readMessage(data);
    if (message === null) return;
    // A window that has just opened asks whether there is a line.
    if (message.event !== 'hello') emit(message.event, message.data);
    else if (own?.readyState === OPEN) channel.postMessage({ event: 'ready', data: '{}' });
  });
  channel.postMessage({ event: 'hello', data: null });
  parts.locks.request(parts.name, { signal: abort.signal }, lead).catch(() => {});
  return {
    get readyState() {
      return own?.readyState ?? readyState;
    },
    addEventListener(name, listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    close() {
      readyState = CLOSED;
      abort.abort();
      own?.close();
      release();
      channel.close();
    },
  };
}

function readMessage(data: unknown): { event: string; data: unknown } | null {
  if (typeof data !== 'object' || data === null || !('event' in data) || !('data' in data))
    return null;
  return typeof data.event === 'string' ? { event: data.event, data: data.data } : null;
}
