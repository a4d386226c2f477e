import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptDraft, KeptWork, OutboxEntry } from './types.ts';

export interface KeptBlob {
  id: string;
  kind: string;
  workId: string;
  /** What the picture belongs to. */
  slot: string;
  blob: Blob;
}

interface OfflineSchema extends DBSchema {
  works: { key: [string, string]; value: KeptWork };
  drafts: { key: [string, string, string]; value: KeptDraft };
  entries: { key: number; value: OutboxEntry; indexes: { id: string } };
  blobs: { key: string; value: KeptBlob };
}

export type OfflineDatabase = IDBPDatabase<OfflineSchema>;

/** One database for each officer: who signs in next on the same phone sees nothing of it, and deletes nothing. */
export function openOfflineDatabase(officerId: string): Promise<OfflineDatabase> {
  return openDB<OfflineSchema>(`motcua-field-${officerId}`, 1, {
    upgrade(database) {
      database.createObjectStore('works', { keyPath: ['kind', 'id'] });
      database.createObjectStore('drafts', { keyPath: ['kind', 'workId', 'name'] });
      database
        .createObjectStore('entries', { keyPath: 'order' })
        .createIndex('id', 'id', { unique: true });
      database.createObjectStore('blobs', { keyPath: 'id' });
    },
  });
}
