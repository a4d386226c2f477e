import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLiveLine, type EventSourceLike, type LiveLine, POLL_MS } from './live.ts';

const since = parseInstant('2026-04-24T09:00:00+07:00');
const news = { unitIds: null, at: since };

let sources: FakeSource[];
let waiting: { ms: number; work: () => void }[];
let line: LiveLine;
let heard: string[];

beforeEach(() => {
  [sources, waiting, heard] = [[], [], []];
  line = createLiveLine({
    open: () => {
      const source = new FakeSource();
      sources.push(source);
      return source;
    },
    now: () => since,
    after(ms, work) {
      const wait = { ms, work };
      waiting.push(wait);
      return () => {
        waiting = waiting.filter((one) => one !== wait);
      };
    },
  });
});

const listen = () => line.hear((event, said) => heard.push(said === null ? `${event}?` : event));
const last = () => sources.at(-1) ?? new FakeSource();

describe('the line of live news', () => {
  test('given two parts of a page, when they listen, then one stream serves both and ends with the last', () => {
    const [first, second] = [listen(), listen()];
    expect(sources).toHaveLength(1);
    last().say('ready');
    last().say('figures', news);
    expect(heard).toEqual(['figures', 'figures']);
    first();
    expect(last().readyState).toBe(1);
    second();
    expect(last().readyState).toBe(2);
    expect(line.status()).toEqual({ kind: 'connecting' });
  });

  test('given a line that is cut, when it comes back, then it said since when it was lost, and everything is asked anew', () => {
    listen();
    last().say('ready');
    last().fail(0);
    expect(line.status()).toEqual({ kind: 'lost', since });
    last().say('ready');
    expect(line.status()).toEqual({ kind: 'live' });
    expect(heard).toEqual(['missed?']);
    expect(waiting).toEqual([]);
  });

  test('given a server that refuses the stream, when half a minute passes, then it is asked from time to time and the line tried again', () => {
    listen();
    last().fail(2);
    expect(waiting.map(({ ms }) => ms)).toEqual([POLL_MS]);
    waiting.shift()?.work();
    expect(heard).toEqual(['missed?']);
    expect(sources).toHaveLength(2);
    expect(waiting).toHaveLength(1);
    last().say('ready');
    expect(line.status()).toEqual({ kind: 'live' });
  });

  test('given a browser that tries again by itself, when half a minute passes, then no second stream is opened', () => {
    listen();
    last().fail(0);
    waiting.shift()?.work();
    expect(sources).toHaveLength(1);
  });

  test('given news that cannot be read, when they come, then anything may have changed', () => {
    listen();
    last().say('figures', { unitIds: 'x' });
    expect(heard).toEqual(['figures?']);
  });
});

class FakeSource implements EventSourceLike {
  readyState = 0;
  listeners = new Map<string, ((event: { data?: unknown }) => void)[]>();
  addEventListener(name: string, listener: (event: { data?: unknown }) => void): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }
  close(): void {
    this.readyState = 2;
  }
  say(name: string, data: object = {}): void {
    this.readyState = 1;
    for (const listener of this.listeners.get(name) ?? []) listener({ data: JSON.stringify(data) });
  }
  fail(readyState: number): void {
    this.readyState = readyState;
    for (const listener of this.listeners.get('error') ?? []) listener({});
  }
}
