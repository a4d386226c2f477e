import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierEvent, Recorded } from '@motcua/domain/dossier/events.ts';
import { evolve } from '@motcua/domain/dossier/evolve.ts';
import type { StoredEvent } from '../../platform/event-store.ts';
import { reviewOf } from './dossier-row.ts';
import type { Known } from './state-cache.ts';

/** The one border where stored events become facts of the domain again: only this module wrote them. */
export function recordedOf({ version, at, actor, event }: StoredEvent): Recorded {
  return { version, at, actor: actor as Actor, event: event as DossierEvent };
}

/** Folds stored events into what was known before; undefined while nothing happened. */
export function foldEvents(
  dossierId: string,
  known: Known | undefined,
  events: readonly StoredEvent[],
): Known | undefined {
  let folded = known;
  for (const stored of events) {
    const recorded = recordedOf(stored);
    folded = {
      dossier: evolve(dossierId, folded?.dossier ?? null, recorded),
      hash: stored.hash,
      review: folded?.review ?? reviewOf(recorded),
    };
  }
  return folded;
}
