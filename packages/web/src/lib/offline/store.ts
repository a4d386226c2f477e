import { newClientId } from './client-id.ts';
import { type KeptBlob, type OfflineDatabase, openOfflineDatabase } from './database.ts';
import type { EntryOutcome, KeptDraft, KeptWork, NewEntry, OutboxEntry } from './types.ts';

export type OfflineStore = ReturnType<typeof storeOver>;

export async function openOfflineStore(officerId: string, now: () => number = Date.now) {
  return storeOver(await openOfflineDatabase(officerId), now);
}

/** What is kept on this machine. Each function is one transaction: it happened whole or not at all. */
function storeOver(database: OfflineDatabase, now: () => number) {
  return {
    listWorks: () => database.getAll('works'),
    findWork: async (kind: string, id: string): Promise<KeptWork | null> =>
      (await database.get('works', [kind, id])) ?? null,
    keepWork: (work: Omit<KeptWork, 'keptAt'>) => keepWork(database, { ...work, keptAt: now() }),
    removeWork: (kind: string, id: string) => removeWork(database, kind, id),
    listDrafts: async (kind: string, workId: string): Promise<KeptDraft[]> =>
      database.getAll('drafts', IDBKeyRange.bound([kind, workId, ''], [kind, workId, '￿'])),
    saveDraft: async (draft: Pick<KeptDraft, 'kind' | 'workId' | 'name' | 'value'>) => {
      await database.put('drafts', { ...draft, changedAt: now(), queued: false });
    },
    countUnqueued: async () =>
      (await database.getAll('drafts')).filter(({ queued }) => !queued).length,
    listEntries: () => database.getAll('entries'),
    queue: (entry: NewEntry, being: ReadonlySet<string> = new Set()) =>
      queue(database, entry, { now: now(), being }),
    blobOf: async (entry: Pick<OutboxEntry, 'blobId'>): Promise<Blob | null> =>
      entry.blobId === null ? null : ((await database.get('blobs', entry.blobId))?.blob ?? null),
    listBlobs: async (kind: string, workId: string): Promise<KeptBlob[]> =>
      (await database.getAll('blobs')).filter((one) => one.kind === kind && one.workId === workId),
    findBlob: async (id: string): Promise<Blob | null> =>
      (await database.get('blobs', id))?.blob ?? null,
    settle: (outcome: EntryOutcome, merge: (work: KeptWork, entry: OutboxEntry) => KeptWork) =>
      settle(database, outcome, merge),
    noteTry: (ids: readonly string[]) => noteTry(database, ids),
    sendAgain: (id: string, body: unknown) => sendAgain(database, id, body),
    discard: (id: string) => discard(database, id),
    /** The server's word takes the place of the own one. */
    takeTheirs: async (entry: OutboxEntry, merge: (work: KeptWork) => KeptWork) => {
      await settle(database, { id: entry.id, state: 'written', current: entry.current }, (work) =>
        merge(work),
      );
      await database.delete('drafts', [entry.kind, entry.workId, entry.slot]);
    },
    close: () => database.close(),
  };
}

/** What was sent of the last package is part of the new one: drafts stay only where something is still to be sent. */
async function keepWork(database: OfflineDatabase, work: KeptWork): Promise<void> {
  const transaction = database.transaction(['works', 'drafts', 'entries'], 'readwrite');
  const { kind, id } = work;
  const unsent = new Set(
    (await transaction.objectStore('entries').getAll())
      .filter((entry) => entry.kind === kind && entry.workId === id)
      .map(({ slot }) => slot),
  );
  const drafts = transaction.objectStore('drafts');
  const range = IDBKeyRange.bound([kind, id, ''], [kind, id, '￿']);
  for (const { name, queued } of await drafts.getAll(range))
    if (queued && !unsent.has(name)) await drafts.delete([kind, id, name]);
  await transaction.objectStore('works').put(work);
  await transaction.done;
}

/** The entry, its picture and the mark on its draft are written together. */
async function queue(
  database: OfflineDatabase,
  made: NewEntry,
  { now, being }: { now: number; being: ReadonlySet<string> },
): Promise<string> {
  const { blob, ...rest } = made;
  const transaction = database.transaction(['entries', 'blobs', 'drafts'], 'readwrite');
  const entries = transaction.objectStore('entries');
  const before = await entries.getAll();
  for (const old of before)
    if (isReplaced(old, made) && !being.has(old.id)) await entries.delete(old.order);
  const id = newClientId();
  await entries.add({
    ...rest,
    ...{ id, order: (before.at(-1)?.order ?? 0) + 1 },
    ...{ blobId: blob === undefined ? null : id, madeAt: now },
    ...{ tries: 0, state: 'waiting', problem: null, current: null },
  });
  if (blob !== undefined)
    await transaction
      .objectStore('blobs')
      .put({ id, kind: made.kind, workId: made.workId, slot: made.slot, blob });
  const drafts = transaction.objectStore('drafts');
  const draft = await drafts.get([made.kind, made.workId, made.slot]);
  if (draft !== undefined) await drafts.put({ ...draft, queued: true });
  await transaction.done;
  return id;
}

/** A picture is a thing of its own; a text takes the place of its earlier wording. */
function isReplaced(old: OutboxEntry, made: NewEntry): boolean {
  return (
    made.blob === undefined &&
    old.blobId === null &&
    old.kind === made.kind &&
    old.workId === made.workId &&
    old.slot === made.slot
  );
}

async function settle(
  database: OfflineDatabase,
  outcome: EntryOutcome,
  merge: (work: KeptWork, entry: OutboxEntry) => KeptWork,
): Promise<void> {
  const transaction = database.transaction(['entries', 'works'], 'readwrite');
  const entries = transaction.objectStore('entries');
  const entry = await entries.index('id').get(outcome.id);
  if (entry !== undefined && outcome.state === 'written') {
    const work = await transaction.objectStore('works').get([entry.kind, entry.workId]);
    if (work !== undefined) await transaction.objectStore('works').put(merge(work, entry));
    await entries.delete(entry.order);
  }
  if (entry !== undefined && outcome.state !== 'written') {
    const { state, problem, current = null } = outcome;
    await entries.put({ ...entry, state, problem, current });
  }
  await transaction.done;
}

async function noteTry(database: OfflineDatabase, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  for (const id of ids) {
    const entry = await transaction.store.index('id').get(id);
    if (entry !== undefined) await transaction.store.put({ ...entry, tries: entry.tries + 1 });
  }
  await transaction.done;
}

/** What was refused goes out again under another id: the server has answered the first one. */
async function sendAgain(database: OfflineDatabase, id: string, body: unknown): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  const entry = await transaction.store.index('id').get(id);
  if (entry !== undefined)
    await transaction.store.put({
      ...entry,
      ...{ id: newClientId(), body, state: 'waiting', problem: null, current: null },
    });
  await transaction.done;
}

async function discard(database: OfflineDatabase, id: string): Promise<void> {
  const transaction = database.transaction(['entries', 'blobs', 'drafts'], 'readwrite');
  const entry = await transaction.objectStore('entries').index('id').get(id);
  if (entry !== undefined) {
    await transaction.objectStore('entries').delete(entry.order);
    await transaction.objectStore('drafts').delete([entry.kind, entry.workId, entry.slot]);
    if (entry.blobId !== null) await transaction.objectStore('blobs').delete(entry.blobId);
  }
  await transaction.done;
}

/** Only what has nothing left to send may go; false when something waits. */
async function removeWork(database: OfflineDatabase, kind: string, id: string): Promise<boolean> {
  const transaction = database.transaction(['works', 'drafts', 'entries', 'blobs'], 'readwrite');
  const all = await transaction.objectStore('entries').getAll();
  const range = IDBKeyRange.bound([kind, id, ''], [kind, id, '￿']);
  const drafts = await transaction.objectStore('drafts').getAll(range);
  const unsent =
    all.some((entry) => entry.kind === kind && entry.workId === id) ||
    drafts.some(({ queued }) => !queued);
  if (!unsent) {
    await transaction.objectStore('works').delete([kind, id]);
    await transaction.objectStore('drafts').delete(range);
    for (const kept of await transaction.objectStore('blobs').getAll())
      if (kept.kind === kind && kept.workId === id)
        await transaction.objectStore('blobs').delete(kept.id);
  }
  await transaction.done;
  return !unsent;
}
