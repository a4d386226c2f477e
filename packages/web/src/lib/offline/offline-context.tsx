import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { OfflineStore } from './store.ts';
import type { SyncState, Synchroniser } from './synchronise.ts';
import type { FieldWork, NewEntry, OutboxEntry } from './types.ts';

export interface Offline {
  store: OfflineStore;
  works: readonly FieldWork[];
  /** Puts one thing into the outbox and tries to send it. */
  queue: (entry: NewEntry) => Promise<string>;
  /** Sends now; resolves when it is told what came of it. */
  sync: () => Promise<SyncState>;
  state: SyncState;
  /** What has not reached the server, oldest first. */
  entries: readonly OutboxEntry[];
  /** Texts that are still being typed. */
  unqueued: number;
  /** Reads the outbox anew after it was changed by hand. */
  reload: () => Promise<void>;
}

const OfflineContext = createContext<Offline | null>(null);

export function useOffline(): Offline {
  const value = use(OfflineContext);
  if (value === null) throw new Error('OfflineProvider is missing');
  return value;
}

const AGAIN_MS = 30_000;

/** Tries again when the line is back, when the page is looked at, and every half minute while something waits. */
export function OfflineProvider(props: {
  store: OfflineStore;
  synchroniser: Synchroniser;
  works: readonly FieldWork[];
  children: ReactNode;
}) {
  const { store, synchroniser, works } = props;
  const state = useSyncExternalStore(synchroniser.subscribe, synchroniser.state);
  const [kept, setKept] = useState<{ entries: OutboxEntry[]; unqueued: number }>({
    entries: [],
    unqueued: 0,
  });
  const reload = useCallback(async () => {
    setKept({ entries: await store.listEntries(), unqueued: await store.countUnqueued() });
  }, [store]);
  const sync = useCallback(async () => {
    // Known to be away: the tries of the client would only show “sending” for a while.
    if (!navigator.onLine) return 'unreachable';
    const end = await synchroniser.run();
    await reload();
    return end;
  }, [synchroniser, reload]);
  const queue = useCallback(
    async (entry: NewEntry) => {
      const id = await synchroniser.queue(entry);
      await reload();
      void sync();
      return id;
    },
    [synchroniser, reload, sync],
  );
  useEffect(() => {
    void reload();
    return synchroniser.subscribe(() => void reload());
  }, [synchroniser, reload]);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void sync();
    };
    again();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [sync]);
  return (
    <OfflineContext value={{ store, works, queue, sync, state, reload, ...kept }}>
      {props.children}
    </OfflineContext>
  );
}

/** Whether the machine believes to have a line; the truth is told by the next request. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}
