import { useSyncExternalStore } from 'react';

const MOVED = 'motcua-moved';

/** Path and hash of the page; for applications of three pages, which need no router. */
export function useAddress(): { path: string; hash: string } {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  const hash = useSyncExternalStore(subscribe, () => location.hash.slice(1));
  return { path, hash };
}

/** Goes to an address of the same application without loading the page anew. */
export function goTo(address: string, { instead = false }: { instead?: boolean } = {}): void {
  if (instead) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(MOVED));
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(MOVED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(MOVED, listener);
  };
}
