import type { Instant } from '../shared/instant.ts';
import type { Dossier, Position } from './dossier.ts';
import type { DossierRehomed, HandedOver, Recorded, StepReturned } from './events.ts';

/** One step on: the place it leaves is kept, so that it can be sent back there. */
export function handedOn(dossier: Dossier, event: HandedOver, recorded: Recorded): Dossier {
  const { position } = dossier;
  const left = {
    step: position?.step ?? 1,
    unitId: position?.unitId ?? dossier.agencyUnitId,
    officerId: position?.officerId ?? null,
    officerName: position?.officerName ?? null,
  };
  const status = dossier.status === 'accepted' ? 'processing' : dossier.status;
  return moved({ ...dossier, status, trail: [...dossier.trail, left] }, event, recorded.at);
}

/** Back one step; what had been approved there has to be approved again. */
export function handedBack(dossier: Dossier, event: StepReturned, recorded: Recorded): Dossier {
  const trail = dossier.trail.slice(0, -1);
  return moved({ ...dossier, trail, approved: false }, event, recorded.at);
}

export function held(
  dossier: Dossier,
  holder: { officerId: string; officerName: string; unitId?: string },
): Dossier {
  return onPosition(dossier, (position) => ({ ...position, ...holder }));
}

/** The result waits at the desk where the dossier came in, for whoever is on duty. */
export function atDesk(dossier: Dossier, at: Instant): Dossier {
  const last = dossier.reception?.steps.at(-1)?.no;
  const nobody = { officerId: null, officerName: null, due: null };
  return onPosition(dossier, (position) => ({
    ...position,
    ...nobody,
    unitId: dossier.trail[0]?.unitId ?? position.unitId,
    step: last ?? position.step,
    since: at,
  }));
}

/** After a pause the step has a new end; after a restart it also has a new beginning. */
export function stepRedated(
  dossier: Dossier,
  { due, since }: { due: Instant | null | undefined; since?: Instant },
): Dossier {
  if (due === undefined) return dossier;
  return onPosition(dossier, (position) => ({ ...position, due, since: since ?? position.since }));
}

/** A successor agency takes the dossier over, and the earlier steps that were its predecessor's. */
export function rehomed(dossier: Dossier, event: DossierRehomed): Dossier {
  const nobody = { unitId: event.toUnitId, officerId: null, officerName: null };
  const moved: Dossier = {
    ...dossier,
    agencyUnitId: event.toUnitId,
    trail: dossier.trail.map((place) =>
      place.unitId === event.fromUnitId ? { ...place, ...nobody } : place,
    ),
    request:
      dossier.reception === null
        ? { ...dossier.request, agencyUnitId: event.toUnitId }
        : dossier.request,
  };
  return onPosition(moved, (position) => ({ ...position, ...nobody }));
}

function moved(dossier: Dossier, event: HandedOver | StepReturned, at: Instant): Dossier {
  const { toStep, toUnitId, toOfficerId, toOfficerName, nextStepDue } = event;
  const position: Position = {
    step: toStep,
    unitId: toUnitId,
    officerId: toOfficerId,
    officerName: toOfficerName,
    since: at,
    due: nextStepDue,
  };
  return { ...dossier, position };
}

function onPosition(dossier: Dossier, change: (position: Position) => Position): Dossier {
  return { ...dossier, position: dossier.position && change(dossier.position) };
}
