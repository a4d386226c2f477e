import type { HistoryLine } from '@motcua/contract/dossiers.ts';
import type { Recorded } from '@motcua/domain/dossier/events.ts';
import { historyLine } from '@motcua/domain/dossier/history-line.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { Language } from '../../../platform/language.ts';
import { placeOf, seesNotes } from '../policy.ts';
import type { QueryParts } from './list-dossiers.ts';
import { readDossier } from './read-dossier.ts';

/** Every fact of a dossier with its sentence, oldest first. */
export async function listHistory(
  parts: QueryParts,
  asked: { officer: SignedIn; dossierId: string; language: Language },
): Promise<HistoryLine[]> {
  const { officer, language } = asked;
  const { dossier, history, stored, reach } = await readDossier(parts, {
    ...asked,
    what: 'history',
  });
  const isInside = seesNotes({ officer, reach }, placeOf(dossier));
  const names = await unitNames(parts, officer.tenantId, history);
  const context = {
    offsetMinutes: VIETNAM_OFFSET_MINUTES,
    unitName: (unitId: string) => names.get(unitId),
  };
  const lines = history.map((recorded, index) => ({
    version: recorded.version,
    type: recorded.event.type,
    at: recorded.at,
    actor: recorded.actor,
    sentence: historyLine(recorded, context)[language],
    hash: stored[index]?.hash ?? '',
    event: { ...recorded.event },
  }));
  return isInside ? lines : lines.filter(({ type }) => type !== 'NoteAdded');
}

async function unitNames(
  { reference }: QueryParts,
  tenantId: string,
  history: readonly Recorded[],
): Promise<Map<string, string>> {
  const ids = new Set(history.flatMap(({ event }) => unitsOf(event)));
  const named = await Promise.all(
    [...ids].map(async (id) => [id, (await reference.findUnit(tenantId, id))?.name ?? id] as const),
  );
  return new Map(named);
}

function unitsOf(event: Recorded['event']): string[] {
  if (event.type === 'HandedOver' || event.type === 'StepReturned') return [event.toUnitId];
  if (event.type === 'DossierRehomed') return [event.fromUnitId, event.toUnitId];
  return [];
}
