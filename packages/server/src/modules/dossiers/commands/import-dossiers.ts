import type { Actor, DossierImported } from '@motcua/domain/dossier/events.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../../platform/db.ts';
import { insertEvents } from '../../../platform/event-store.ts';
import { project } from '../projections.ts';
import { followFacts } from './write-facts.ts';

/**
 * The statements that write many imported dossiers at once, each with its chain and its rows, not awaited:
 * they travel together. Costs about 60 µs of this process for each dossier.
 */
export function importDossiers(
  tx: Transaction,
  given: {
    tenantId: string;
    at: Instant;
    actor: Actor;
    dossiers: readonly { dossierId: string; event: DossierImported }[];
  },
): PromiseLike<unknown>[] {
  const { tenantId, at, actor } = given;
  const followed = given.dossiers.map(({ dossierId, event }) =>
    followFacts({ tenantId, dossierId, before: undefined, at, actor, events: [event] }),
  );
  const facts = followed.flatMap(({ sealed }) => sealed);
  const rows = followed.map(({ projection }) => projection);
  return [insertEvents(tx, facts).execute(), ...project(tx, rows).map((it) => it.execute())];
}
