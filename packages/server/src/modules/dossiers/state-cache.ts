import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';

/** A dossier as its events left it, with what the next event is chained to. */
export interface Known {
  dossier: Dossier;
  /** Hash of its last event, hexadecimal. */
  hash: string;
  review: string[];
}

export interface StateCache {
  find(tenantId: string, dossierId: string): Known | undefined;
  keep(tenantId: string, known: Known): void;
  forget(tenantId: string, dossierId: string): void;
  /** Runs the writing of one act. Throws `dossier.changed-meanwhile` while another one writes the same dossier. */
  writing<T>(tenantId: string, dossierId: string, write: () => Promise<T>): Promise<T>;
}

/**
 * States of the dossiers worked on last. A decision may rest on one of them: the append meets the primary key
 * if another process was faster, and the act is then decided again on what the database says.
 */
export function createStateCache(limit = 2000): StateCache {
  const states = new Map<string, Known>();
  const writing = new Set<string>();
  const keyOf = (tenantId: string, dossierId: string) => `${tenantId} ${dossierId}`;
  return {
    find: (tenantId, dossierId) => states.get(keyOf(tenantId, dossierId)),
    keep(tenantId, known) {
      const key = keyOf(tenantId, known.dossier.id);
      const kept = states.get(key);
      if (kept !== undefined && kept.dossier.version >= known.dossier.version) return;
      states.delete(key);
      states.set(key, known);
      if (states.size > limit) dropOldest(states);
    },
    forget: (tenantId, dossierId) => states.delete(keyOf(tenantId, dossierId)),
    async writing(tenantId, dossierId, write) {
      const key = keyOf(tenantId, dossierId);
      if (writing.has(key)) throw new DomainError('dossier.changed-meanwhile', { by: HERE });
      writing.add(key);
      try {
        return await write();
      } finally {
        writing.delete(key);
      }
    },
  };
}

/** Whether the race was lost to another act of this very process: then there is nothing newer to look up. */
export function isLostHere(error: unknown): boolean {
  return isDomainError(error) && error.params.by === HERE;
}

const HERE = 'this-process';

function dropOldest(states: Map<string, Known>): void {
  const [oldest] = states.keys();
  if (oldest !== undefined) states.delete(oldest);
}
