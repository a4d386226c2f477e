type Listener = () => void;

const listeners = new Set<Listener>();
let waiting: ServiceWorker | null = null;

/**
 * Keeps the application itself on the phone. A new version waits until the officer asks for it: a page must not
 * lose its parts in the middle of an inspection. On a plain http address there is no worker, and no offline work.
 */
export function installWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  void navigator.serviceWorker
    .register('/field/worker.js', { scope: '/field/' })
    .then((registration) => {
      const look = () => {
        if (registration.waiting === null || navigator.serviceWorker.controller === null) return;
        waiting = registration.waiting;
        for (const listener of listeners) listener();
      };
      look();
      registration.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', look),
      );
    })
    .catch(() => undefined);
}

export function subscribeToVersion(listener: Listener): Listener {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function hasNewVersion(): boolean {
  return waiting !== null;
}

export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting?.postMessage('take-over');
}

export function subscribeToWorker(listener: Listener): Listener {
  if (!('serviceWorker' in navigator)) return () => undefined;
  navigator.serviceWorker.addEventListener('controllerchange', listener);
  return () => navigator.serviceWorker.removeEventListener('controllerchange', listener);
}

/** Whether this page can be opened again without a network. */
export function canOpenOffline(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}
