import {
  type LiveEvent,
  type LiveNews,
  liveEvents,
  liveNewsSchema,
} from '@motcua/contract/live.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';

/** `lost`: figures are asked for from time to time instead, and the line is tried again. */
export type LiveStatus =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'lost'; since: Instant };

/** `news` is null where anything may have changed: after a cut, or while there is no line. */
export type LiveHearer = (event: LiveEvent, news: LiveNews | null) => void;

export interface LiveLine {
  /** Opens the line for the first hearer, closes it after the last. */
  hear(hearer: LiveHearer): () => void;
  status(): LiveStatus;
  /** Called after each change of the status. */
  watch(watcher: () => void): () => void;
}

/** The little of `EventSource` that is used. */
export interface EventSourceLike {
  readonly readyState: number;
  addEventListener(name: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

export interface LiveParts {
  open(): EventSourceLike;
  now(): Instant;
  /** Calls once after so many milliseconds; the answer takes it back. */
  after(ms: number, work: () => void): () => void;
}

/** How often it is asked, and the line tried again, while there is none. */
export const POLL_MS = 30_000;
const CLOSED = 2;

/**
 * One line of news for a whole window, however many parts of the page listen. The browser itself comes back after
 * a cut; after a refusal it does not, so that is done here.
 */
export function createLiveLine(parts: LiveParts): LiveLine {
  const hearers = new Set<LiveHearer>();
  const watchers = new Set<() => void>();
  let status: LiveStatus = { kind: 'connecting' };
  let source: EventSourceLike | null = null;
  let cancel = () => {};

  const tell: LiveHearer = (event, news) => {
    for (const hearer of hearers) hearer(event, news);
  };
  const become = (next: LiveStatus) => {
    status = next;
    for (const watcher of watchers) watcher();
  };
  const open = () => {
    const opened = parts.open();
    source = opened;
    const isNow = () => source === opened;
    for (const event of liveEvents)
      opened.addEventListener(event, ({ data }) => isNow() && arrived(event, data));
    opened.addEventListener('error', () => isNow() && lost());
  };
  const arrived = (event: LiveEvent, data: unknown) => {
    if (event !== 'ready') return tell(event, readNews(data));
    cancel();
    const wasLost = status.kind === 'lost';
    if (status.kind !== 'live') become({ kind: 'live' });
    if (wasLost) tell('missed', null);
  };
  const lost = () => {
    if (status.kind === 'lost') return;
    become({ kind: 'lost', since: parts.now() });
    ask();
  };
  const ask = () => {
    cancel();
    cancel = parts.after(POLL_MS, () => {
      tell('missed', null);
      if (source?.readyState === CLOSED) {
        source.close();
        open();
      }
      ask();
    });
  };
  const close = () => {
    cancel();
    source?.close();
    source = null;
    status = { kind: 'connecting' };
  };
  return {
    status: () => status,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    hear(hearer) {
      hearers.add(hearer);
      if (source === null) open();
      return () => {
        hearers.delete(hearer);
        if (hearers.size === 0 && source !== null) close();
      };
    },
  };
}

function readNews(data: unknown): LiveNews | null {
  if (typeof data !== 'string') return null;
  const news = liveNewsSchema.safeParse(parseJson(data));
  return news.success ? news.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
