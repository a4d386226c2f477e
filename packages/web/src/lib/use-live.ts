import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { nowInVietnam } from './format.ts';
import { createLiveLine, type LiveHearer, type LiveLine, type LiveStatus } from './live.ts';
import { openShared } from './live-shared.ts';

/** The events after which a page asks anew, by the keys of its queries. */
export type LiveKeys = Partial<Record<'figures' | 'alarm' | 'decision', readonly QueryKey[]>>;

const FIGURES: LiveKeys = { figures: [['figures']] };
/** A desk at work changes figures twice a second; nobody reads as fast, and each asking costs the server. */
const PAUSE_MS = 1000;

/**
 * Keeps what a page shows as it is on the server: the queries whose keys begin so are asked anew after each event,
 * from time to time while there is no line. `units` narrows to news that name one of them. Give `keys` that stay the
 * same from one drawing to the next.
 */
export function useLive(keys: LiveKeys = FIGURES, units?: readonly string[]): LiveStatus {
  const client = useQueryClient();
  const wanted = useRef(units);
  wanted.current = units;
  useEffect(() => {
    const due = new Map<string, QueryKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const queryKey of due.values()) void client.invalidateQueries({ queryKey });
      if (due.size > 0) timer = setTimeout(flush, PAUSE_MS);
      due.clear();
    };
    const hear: LiveHearer = (event, news) => {
      if (event === 'ready' || !concerns(news, wanted.current)) return;
      const heard = event === 'missed' ? Object.values(keys).flat() : (keys[event] ?? []);
      for (const key of heard) due.set(JSON.stringify(key), key);
      if (timer === undefined) flush();
    };
    const leave = deskLine().hear(hear);
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [client, keys]);
  return useSyncExternalStore(deskLine().watch, deskLine().status);
}

function concerns(news: Parameters<LiveHearer>[1], units: readonly string[] | undefined): boolean {
  const named = news?.unitIds ?? null;
  return named === null || units === undefined || units.some((id) => named.includes(id));
}

let line: LiveLine | null = null;

/** The line of this window; one, whatever the number of parts that listen. */
function deskLine(): LiveLine {
  line ??= liveLine('/api/v1/live');
  return line;
}

/** A line of news from an address of the server, shared by all windows where the browser can. */
export function liveLine(url: string): LiveLine {
  const open = () => new EventSource(url);
  const { locks } = navigator;
  const canShare = locks !== undefined && typeof BroadcastChannel === 'function';
  const channel = (name: string) => new BroadcastChannel(name);
  return createLiveLine({
    open: canShare ? () => openShared({ name: `motcua ${url}`, open, locks, channel }) : open,
    now: nowInVietnam,
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
}
