import { afterEach, expect, test } from 'vitest';
import type { EventSourceLike } from './live.ts';
import { openShared } from './live-shared.ts';

const windows: EventSourceLike[] = [];
afterEach(() => {
  for (const one of windows.splice(0)) one.close();
});

test('given two windows, when the first has the stream, then the second hears by it, and takes over when it closes', async () => {
  const opened: Source[] = [];
  const locks = fakeLocks();
  const name = `news ${Math.random()}`;
  const openWindow = () => {
    const window = openShared({
      ...{ name, locks, channel: (of: string) => new BroadcastChannel(of) },
      open: () => {
        const source = new Source();
        opened.push(source);
        return source;
      },
    });
    windows.push(window);
    return window;
  };
  const first = openWindow();
  const second = openWindow();
  const heard = new Promise((resolve) => {
    second.addEventListener('figures', ({ data }) => resolve(data));
  });
  expect(opened).toHaveLength(1);
  opened[0]?.say('figures', '{"unitIds":null}');
  expect(await heard).toBe('{"unitIds":null}');
  first.close();
  await locks.settled();
  expect(opened).toHaveLength(2);
  expect(opened[0]?.readyState).toBe(2);
});

class Source implements EventSourceLike {
  readyState = 1;
  listeners = new Map<string, (event: { data?: unknown }) => void>();
  addEventListener(name: string, listener: (event: { data?: unknown }) => void): void {
    this.listeners.set(name, listener);
  }
  close(): void {
    this.readyState = 2;
  }
  say(name: string, data: string): void {
    this.listeners.get(name)?.({ data });
  }
}

/** Locks of one browser: who asks first holds it until what it does is done. */
function fakeLocks() {
  const queue: (() => Promise<unknown>)[] = [];
  let busy: Promise<unknown> | null = null;
  const next = () => {
    const work = queue.shift();
    if (work === undefined) return;
    busy = work().then(() => {
      busy = null;
      next();
    });
  };
  const request = (_name: string, _options: unknown, work: () => Promise<unknown>) => {
    queue.push(work);
    if (busy === null) next();
    return Promise.resolve();
  };
  return {
    request: request as unknown as LockManager['request'],
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
