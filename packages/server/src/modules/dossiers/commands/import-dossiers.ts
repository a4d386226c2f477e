import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierImported } from '@motcua/domain/dossier/events.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../../platform/db.ts';
import { writeStatement } from '../projections.ts';
import { followFacts } from './follow-facts.ts';

export interface DossierImport {
  tenantId: string;
  at: Instant;
  actor: Actor;
  /** Numbered already: dossier code and register number are the event's own. */
  dossiers: readonly { dossierId: string; event: DossierImported }[];
}

/**
 * Many dossiers of a legacy register, each with the one fact of its import: one statement,
 * under way when this returns and not awaited.
 */
export function importDossiers(
  tx: Transaction,
  { tenantId, at, actor, dossiers }: DossierImport,
): PromiseLike<unknown>[] {
  const followed = dossiers.map(({ dossierId, event }) =>
    followFacts({ tenantId, dossierId, before: undefined, at, actor, events: [event] }),
  );
  const sealed = followed.flatMap((one) => one.sealed);
  const projections = followed.map((one) => one.projection);
  return [writeStatement(tx, { tenantId, sealed, projections, answers: [] }).execute()];
}
