import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** Written in by the build: every file of the application, with its hash where the name has none. */
declare const __FIELD_FILES__: PrecacheEntry[];
declare function skipWaiting(): Promise<void>;

precacheAndRoute(__FIELD_FILES__);
cleanupOutdatedCaches();
// Requests to the server are never answered from here: what is kept for offline work is in the outbox's own store.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/field/index.html')));
// The first visit is enough to go on without a network.
clientsClaim();

addEventListener('message', (event) => {
  if (event.data === 'take-over') void skipWaiting();
});
