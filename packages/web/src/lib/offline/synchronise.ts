import type { Api } from '../api.ts';
import { isRetryable, ProblemError, statusOf } from '../problem.ts';
import type { OfflineStore } from './store.ts';
import type { EntryOutcome, FieldWork, NewEntry, OutboxEntry } from './types.ts';

export type SyncState = 'idle' | 'sending' | 'unreachable' | 'signed-out' | 'failed';

export interface Synchroniser {
  /** Sends what waits; a second call meanwhile joins the first. */
  run: () => Promise<SyncState>;
  queue: (entry: NewEntry) => Promise<string>;
  state: () => SyncState;
  subscribe: (listener: () => void) => () => void;
}

export interface SynchroniserParts {
  store: OfflineStore;
  api: Api;
  works: readonly FieldWork[];
  /** Runs the work when no other tab is at it; without it two tabs would send the same, which does no harm. */
  alone: (work: () => Promise<SyncState>) => Promise<SyncState>;
}

const AT_ONCE = 50;

/**
 * Brings the outbox to the server in the order in which it was made. An entry leaves the outbox only when the
 * server has said that it holds it; a refusal stays there with its words until a person decides.
 */
export function createSynchroniser(parts: SynchroniserParts): Synchroniser {
  const listeners = new Set<() => void>();
  const being = new Set<string>();
  let state: SyncState = 'idle';
  let running: Promise<SyncState> | null = null;
  const tell = (next: SyncState): SyncState => {
    state = next;
    for (const listener of listeners) listener();
    return next;
  };
  return {
    run() {
      running ??= parts
        .alone(async () => tell(await sendAll(parts, { being, tell: () => tell('sending') })))
        .finally(() => {
          running = null;
        });
      return running;
    },
    async queue(entry) {
      const id = await parts.store.queue(entry, being);
      tell(state);
      return id;
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Progress {
  being: Set<string>;
  tell: () => void;
}

async function sendAll(parts: SynchroniserParts, progress: Progress): Promise<SyncState> {
  // What is made while sending goes in the next round, until a round finds nothing.
  for (;;) {
    const batch = nextBatch(await parts.store.listEntries());
    const work = parts.works.find(({ kind }) => kind === batch[0]?.kind);
    if (batch.length === 0) return 'idle';
    progress.tell();
    for (const { id } of batch) progress.being.add(id);
    try {
      await sendBatch(parts, { batch, work });
    } catch (error) {
      if (isRetryable(error)) return 'unreachable';
      if (statusOf(error) === 401) return 'signed-out';
      await parts.store.noteTry(batch.map(({ id }) => id));
      return 'failed';
    } finally {
      for (const { id } of batch) progress.being.delete(id);
    }
  }
}

/** The oldest waiting entry and what waits with it for the same work. */
function nextBatch(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const [first] = waiting;
  if (first === undefined) return [];
  return waiting
    .filter(({ kind, workId }) => kind === first.kind && workId === first.workId)
    .slice(0, AT_ONCE);
}

async function sendBatch(
  { store, api }: SynchroniserParts,
  { batch, work }: { batch: OutboxEntry[]; work: FieldWork | undefined },
): Promise<void> {
  const outcomes = await outcomesOf(batch, async () => {
    if (work === undefined) throw new ProblemError(422, null);
    const [{ workId } = { workId: '' }] = batch;
    return work.send(api, { workId, entries: batch, blobOf: store.blobOf });
  });
  const told = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  // A server that is silent about an entry has not taken it.
  if (batch.every(({ id }) => !told.has(id))) throw new Error('the server told of no entry');
  for (const outcome of outcomes)
    await store.settle(outcome, (kept, entry) => ({
      ...kept,
      body: work?.merge(kept.body, entry, outcome.current ?? null) ?? kept.body,
    }));
}

/** A refusal of the whole is a refusal of each, kept with its words: the next work may still go out. */
async function outcomesOf(
  batch: readonly OutboxEntry[],
  send: () => Promise<EntryOutcome[]>,
): Promise<EntryOutcome[]> {
  try {
    return await send();
  } catch (error) {
    const refused = error instanceof ProblemError && !isRetryable(error) && error.status !== 401;
    if (!refused || error.status >= 500) throw error;
    return batch.map(({ id }) => ({ id, state: 'refused', problem: error.message }));
  }
}
