import type { Tracking } from '@motcua/contract/dossiers.ts';
import { trackingOf } from '@motcua/domain/dossier/tracking.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { loadEvents } from '../../../platform/event-store.ts';
import type { Language } from '../../../platform/language.ts';
import { foldEvents } from '../fold-events.ts';
import { findDossierId } from '../store.ts';
import type { QueryParts } from './list-dossiers.ts';

/**
 * What anybody with the code may see: how far it is, nothing personal (TT 01/2018 Art. 16.2d). A code says
 * nothing of its tenant, so each is asked. Throws `dossier.not-found`.
 */
export async function trackDossier(
  parts: QueryParts,
  asked: { code: string; language: Language },
): Promise<Tracking> {
  for (const tenantId of await parts.reference.listTenantIds()) {
    const known = await parts.db.inTenant(tenantId, async (tx) => {
      const id = await findDossierId(tx, tenantId, asked.code);
      if (id === null) return undefined;
      return foldEvents(id, undefined, await loadEvents(tx, tenantId, id));
    });
    if (known !== undefined) return shownIn(asked.language, known.dossier);
  }
  throw new DomainError('dossier.not-found', { dossier: asked.code });
}

function shownIn(language: Language, dossier: Parameters<typeof trackingOf>[0]): Tracking {
  const { code, status, percent, receivedOn, dueDate, provisional, steps, sentence } = trackingOf(
    dossier,
    VIETNAM_OFFSET_MINUTES,
  );
  return {
    ...{ code, percent, receivedOn, dueDate, provisional },
    status: status[language],
    state: dossier.status,
    steps: steps.map(({ name, state }) => ({ name: name[language], state })),
    sentence: sentence[language],
  };
}
