export interface SignInGate {
  /** Resolves when the officer is signed in again; many requests may wait for one password. */
  wait: () => Promise<void>;
  /** Lets all that wait go on. */
  open: () => void;
  subscribe: (listener: () => void) => () => void;
  isClosed: () => boolean;
}

/** Between the client, which meets the ended session, and the page, which asks for the password. */
export function createSignInGate(): SignInGate {
  const listeners = new Set<() => void>();
  let waiting: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    wait: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        tell();
      }),
    open: () => {
      const released = waiting;
      waiting = [];
      for (const resolve of released) resolve();
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isClosed: () => waiting.length > 0,
  };
}
