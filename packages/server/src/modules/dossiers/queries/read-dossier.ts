import type { Recorded } from '@motcua/domain/dossier/events.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import { loadEvents, type StoredEvent } from '../../../platform/event-store.ts';
import { foldEvents, recordedOf } from '../fold-events.ts';
import { placeOf, type Reach, requireSight } from '../policy.ts';
import type { Known } from '../state-cache.ts';
import { insertRead } from '../store.ts';
import type { QueryParts } from './list-dossiers.ts';

/** A dossier with its whole history, for an officer who may see it. */
export interface ReadDossier extends Known {
  history: Recorded[];
  stored: StoredEvent[];
  reach: Reach;
}

/** What is read of a person; each reading leaves a line in `read_log`. */
export type Reading = 'view' | 'history' | 'deadline' | 'paper';

/** Throws `dossier.not-found`, `dossier.not-yours`. */
export async function readDossier(
  parts: QueryParts,
  asked: { officer: SignedIn; dossierId: string; what: Reading },
): Promise<ReadDossier> {
  const { officer, dossierId, what } = asked;
  const { tenantId } = officer;
  const reach = await parts.reachOf(officer);
  return await parts.db.inTenant(tenantId, async (tx) => {
    const stored = await loadEvents(tx, tenantId, dossierId);
    const known = foldEvents(dossierId, undefined, stored);
    if (known === undefined) throw new DomainError('dossier.not-found');
    requireSight({ officer, reach }, placeOf(known.dossier));
    await insertRead(tx, tenantId, { at: parts.clock(), officerId: officer.id, dossierId, what });
    return { ...known, stored, history: stored.map(recordedOf), reach };
  });
}
