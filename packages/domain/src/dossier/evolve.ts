import { DomainError } from '../shared/errors.ts';
import { accepted, beginDossier } from './begin-dossier.ts';
import type { Dossier, Ending } from './dossier.ts';
import type { DocumentGiven, Request, StoredFile } from './event-parts.ts';
import type { DossierSupplemented, Recorded } from './events.ts';
import { paused, promisedAnew, redated, restarted, resumed } from './evolve-clock.ts';
import { atDesk, handedBack, handedOn, held, rehomed, stepRedated } from './evolve-position.ts';
import { contacted, worked } from './evolve-work.ts';

/** Folds one recorded fact into the state. Pure: the same events always give the same dossier. */
export function evolve(id: string, dossier: Dossier | null, recorded: Recorded): Dossier {
  if (dossier === null) return beginDossier(id, recorded);
  const { event, at, actor } = recorded;
  const next: Dossier = { ...dossier, version: recorded.version };
  switch (event.type) {
    case 'DossierSubmitted':
    case 'DossierImported':
      throw new DomainError('dossier.broken-history', { version: recorded.version });
    case 'DossierAccepted':
      return accepted(next, event, recorded);
    case 'DossierDeclined':
      return { ...next, status: 'declined' };
    case 'HandedOver':
      return handedOn(worked(next, event, recorded), event, recorded);
    case 'StepReturned':
      return handedBack(worked(next, event, recorded), event, recorded);
    case 'TakenOver':
      return held(next, {
        officerId: actor.officerId,
        officerName: actor.name,
        unitId: actor.unitId,
      });
    case 'OfficerAssigned':
      return held(next, { officerId: event.officerId, officerName: event.officerName });
    case 'NoteAdded':
      return next;
    case 'ContactRecorded':
      return contacted(next, event, recorded);
    case 'FileAttached':
      return { ...next, request: withFile(next.request, event) };
    case 'SupplementRequested': {
      const { stage, respondBy, reason } = event;
      const count = { [stage]: next.supplements[stage] + 1, open: stage };
      const supplements = { ...next.supplements, ...count };
      const asked = contacted(next, event, recorded);
      const waiting: Dossier = { ...asked, status: 'supplement_requested', supplements };
      return paused({ ...waiting, waitingUntil: respondBy }, recorded, reason);
    }
    case 'DossierSupplemented':
      return supplemented(next, event, recorded);
    case 'PaymentRequested': {
      const paymentDue = { name: event.name, amount: event.amount };
      const waiting: Dossier = { ...next, status: 'payment_requested', paymentDue };
      return paused({ ...waiting, waitingUntil: event.payBy }, recorded, event.name);
    }
    case 'PaymentRecorded': {
      const back: Dossier = { ...next, status: 'processing', paymentDue: null, waitingUntil: null };
      return stepRedated(resumed(back, event.due, recorded), { due: event.stepDue });
    }
    case 'ResultProposed': {
      const { outcome, summary } = event;
      const proposal = { outcome, summary, officerId: actor.officerId };
      return { ...next, proposal, approved: false };
    }
    case 'DossierApproved':
      return { ...next, approved: true };
    case 'DossierRefused': {
      const result = event.paper
        ? { ...event.paper, summary: event.reasons, timeliness: event.timeliness }
        : null;
      const ending: Ending = { at, kind: 'refused', timeliness: event.timeliness };
      const done = worked(next, event.step, recorded);
      return atDesk({ ...done, status: 'resolved', result, ending }, at);
    }
    case 'ResultRecorded': {
      const { type: _, step, ...result } = event;
      const ending: Ending = { at, kind: 'granted', timeliness: event.timeliness };
      return atDesk({ ...worked(next, step, recorded), status: 'resolved', result, ending }, at);
    }
    case 'ResultAnnounced':
      return { ...next, announced: true };
    case 'ResultDelivered':
      return { ...next, status: 'delivered', deliveredAt: at, position: null };
    case 'DossierWithdrawn':
      return ended(next, { at, kind: 'withdrawn', timeliness: event.timeliness });
    case 'DossierStopped':
      return ended(next, { at, kind: 'stopped', timeliness: event.timeliness });
    case 'ApologyIssued':
      return promisedAnew({ ...next, latenessCause: event.cause }, event.newDue, at);
    case 'DueDateRecalculated':
      return redated(next, event.due, { at, cause: 'recalculated' });
    case 'DossierRehomed':
      return rehomed(next, event);
    default:
      return assertNever(event);
  }
}

/** The whole life at once; null when nothing happened yet. */
export function evolveAll(id: string, history: readonly Recorded[]): Dossier | null {
  return history.reduce<Dossier | null>((dossier, recorded) => evolve(id, dossier, recorded), null);
}

function supplemented(dossier: Dossier, event: DossierSupplemented, recorded: Recorded): Dossier {
  const back: Dossier = {
    ...dossier,
    status: event.stage === 'intake' ? 'submitted' : 'processing',
    supplements: { ...dossier.supplements, open: null },
    waitingUntil: null,
    request: { ...dossier.request, documents: [...dossier.request.documents, ...event.documents] },
  };
  if (event.due === null) return back;
  if (event.clock !== 'restarted') {
    return stepRedated(resumed(back, event.due, recorded), { due: event.stepDue });
  }
  const fresh = restarted(back, event.due, recorded);
  return stepRedated(fresh, { due: event.stepDue, since: recorded.at });
}

/** Withdrawn or stopped: it lies nowhere any more, and nothing is waited for. */
function ended(dossier: Dossier, ending: Ending & { kind: 'withdrawn' | 'stopped' }): Dossier {
  return { ...dossier, status: ending.kind, position: null, waitingUntil: null, ending };
}

/** A file of a component joins what was given for it; another file stands for itself. */
function withFile(
  request: Request,
  { documentId, file }: { documentId: string | null; file: StoredFile },
): Request {
  const given = request.documents.findIndex(
    (document) => documentId !== null && document.documentId === documentId,
  );
  if (given === -1) {
    const added: DocumentGiven = {
      documentId,
      name: file.name,
      kind: 'electronic',
      quantity: 1,
      files: [file],
    };
    return { ...request, documents: [...request.documents, added] };
  }
  const documents = request.documents.map((document, index) =>
    index === given ? { ...document, files: [...document.files, file] } : document,
  );
  return { ...request, documents };
}

function assertNever(event: never): never {
  throw new DomainError('dossier.unknown-event', { event: JSON.stringify(event) });
}
