import type { Dossier } from '@motcua/domain/dossier/dossier.ts';

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
}

/**
 * States of the dossiers worked on last. Never trusted alone: each act reads the events after the version
 * that is kept here, so that a state of another process is only completed, not missed.
 */
export function createStateCache(limit = 2000): StateCache {
  const states = new Map<string, Known>();
  return {
    find: (tenantId, dossierId) => states.get(`${tenantId} ${dossierId}`),
    keep(tenantId, known) {
      const key = `${tenantId} ${known.dossier.id}`;
      const kept = states.get(key);
      if (kept !== undefined && kept.dossier.version >= known.dossier.version) return;
      states.delete(key);
      states.set(key, known);
      if (states.size > limit) dropOldest(states);
    },
  };
}

function dropOldest(states: Map<string, Known>): void {
  const [oldest] = states.keys();
  if (oldest !== undefined) states.delete(oldest);
}
