import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierEvent } from '@motcua/domain/dossier/events.ts';
import { evolve } from '@motcua/domain/dossier/evolve.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { type SealedEvent, sealEvents } from '../../../platform/event-store.ts';
import { projectionOf, reviewOf } from '../dossier-row.ts';
import type { Projection } from '../projected-rows.ts';
import { recordedOf } from '../fold-events.ts';
import type { Known } from '../state-cache.ts';

export interface NewFacts {
  tenantId: string;
  dossierId: string;
  /** Undefined before the first fact. */
  before: Known | undefined;
  at: Instant;
  actor: Actor;
  events: readonly DossierEvent[];
}

/** Facts sealed and folded: the last row, and every line of the clock on the way. */
export function followFacts(facts: NewFacts): {
  sealed: SealedEvent[];
  known: Known;
  projection: Projection;
} {
  const { tenantId, dossierId, before } = facts;
  const sealed = sealEvents({
    ...{ tenantId, dossierId, at: facts.at, actor: facts.actor, events: facts.events },
    expectedVersion: before?.dossier.version ?? 0,
    previousHash: before?.hash ?? '',
  });
  let known = before;
  const steps: Projection[] = [];
  for (const stored of sealed) {
    const recorded = recordedOf(stored);
    const review = known?.review ?? reviewOf(recorded);
    const after = evolve(dossierId, known?.dossier ?? null, recorded);
    const step = projectionOf(tenantId, {
      before: known?.dossier ?? null,
      after,
      recorded,
      review,
    });
    steps.push(step);
    known = { dossier: after, hash: stored.hash, review };
  }
  const last = steps.at(-1);
  if (known === undefined || last === undefined) throw new Error('A command decided nothing.');
  return { sealed, known, projection: joined(steps, last.row) };
}

/** The last row, and every line that the facts left on the way. */
function joined(steps: readonly Projection[], row: Projection['row']): Projection {
  return {
    row,
    clock: steps.flatMap((step) => step.clock),
    files: steps.flatMap((step) => step.files),
    homes: steps.flatMap((step) => step.homes),
    figures: steps.flatMap((step) => step.figures),
  };
}
