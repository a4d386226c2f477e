import type { Api } from '../lib/api.ts';
import type { OfflineStore } from '../lib/offline/store.ts';
import type { FieldWork } from '../lib/offline/types.ts';
import { statusOf } from '../lib/problem.ts';

type Leaving = Pick<OfflineStore, 'listWorks' | 'removeWork'>;

/**
 * Ends the session, then takes away what lies here, save what has not been sent. Without a network the session
 * cannot be ended, and whoever opened the phone next would be in it: then nothing is taken away either, and it
 * throws what the client throws.
 */
export async function leave(api: Pick<Api, 'remove'>, store: Leaving): Promise<void> {
  try {
    await api.remove('/sessions/current');
  } catch (error) {
    // It had ended by itself.
    if (statusOf(error) !== 401) throw error;
  }
  for (const { kind, id } of await store.listWorks()) await store.removeWork(kind, id);
}

/** How many people's work would be lost for good with what lies here. */
export async function countOnlyHere(
  store: Pick<OfflineStore, 'listWorks'>,
  works: readonly Pick<FieldWork, 'kind' | 'onlyHere'>[],
): Promise<number> {
  return (await store.listWorks()).reduce((sum, { kind, body }) => {
    const onlyHere = works.find((work) => work.kind === kind)?.onlyHere ?? null;
    return sum + (onlyHere === null ? 0 : onlyHere(body));
  }, 0);
}
