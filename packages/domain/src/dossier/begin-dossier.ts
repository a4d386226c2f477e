import { DomainError } from '../shared/errors.ts';
import type { Dossier } from './dossier.ts';
import type { Request } from './event-parts.ts';
import type { DossierAccepted, DossierImported, Recorded } from './events.ts';

/** The state after the first fact. Throws `dossier.broken-history` when a history begins with another one. */
export function beginDossier(id: string, recorded: Recorded): Dossier {
  const { event } = recorded;
  const blank = blankDossier(id, recorded.version);
  switch (event.type) {
    case 'DossierSubmitted':
      return {
        ...blank(event.request),
        filingNumber: event.filingNumber,
        answerBy: event.answerBy ?? null,
      };
    case 'DossierAccepted':
      return accepted(blank(event.request), event, recorded);
    case 'DossierDeclined':
      return { ...blank(event.request), status: 'declined' };
    case 'DossierImported':
      return imported(blank(requestOf(event)), event);
    default:
      throw new DomainError('dossier.broken-history', { version: recorded.version });
  }
}

/** Reception: code, clock and first step. The desk's own step ends with the forwarding deadline (NĐ 61/2018 Art. 18.2). */
export function accepted(dossier: Dossier, event: DossierAccepted, recorded: Recorded): Dossier {
  const { dossierCode, register, deskId, formSet, fees, steps, process, supplementRule } = event;
  const { due } = event;
  return {
    ...dossier,
    version: recorded.version,
    status: 'accepted',
    request: event.request,
    agencyUnitId: event.request.agencyUnitId,
    supplements: { ...dossier.supplements, open: null },
    waitingUntil: null,
    clock: {
      start: event.clockStart,
      limit: event.limit,
      pauses: [],
      due,
      promised: due,
      history: [{ at: recorded.at, due, cause: 'accepted' }],
    },
    position: {
      step: steps[0]?.no ?? 1,
      unitId: recorded.actor.unitId,
      officerId: recorded.actor.officerId,
      officerName: recorded.actor.name,
      since: recorded.at,
      due: event.forwardBy,
    },
    reception: {
      ...{ dossierCode, register, deskId, formSet, fees, steps, process, supplementRule },
      at: recorded.at,
    },
  };
}

/** A row of a legacy register keeps its own due date; nothing of it is computed. */
function imported(dossier: Dossier, event: DossierImported): Dossier {
  const due = { due: event.dueAt, dueDate: event.dueDate };
  const kind = endings[event.status];
  const { dossierCode, register, deskId, formSet, steps, process } = event;
  return {
    ...dossier,
    status: event.status,
    imported: true,
    deliveredAt: event.deliveredAt,
    clock: {
      start: event.receivedAt,
      limit: { kind: 'text', text: '' },
      pauses: [],
      due,
      promised: due,
      history: [{ at: event.receivedAt, due, cause: 'imported' }],
    },
    ending:
      kind === null || event.endedAt === null
        ? null
        : { at: event.endedAt, kind, timeliness: event.timeliness },
    reception: {
      ...{ dossierCode, register, deskId, formSet, steps, process, fees: [] },
      at: event.receivedAt,
      supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
    },
    position: placeOf(event),
  };
}

const endings = {
  processing: null,
  resolved: 'granted',
  delivered: 'granted',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
} as const;

/** Open work lies at its first step; a finished result lies at the desk, the last one. */
function placeOf(event: DossierImported): Dossier['position'] {
  if (event.status !== 'processing' && event.status !== 'resolved') return null;
  const step = event.status === 'processing' ? event.steps[0] : event.steps.at(-1);
  return {
    step: step?.no ?? 1,
    unitId: event.unitId,
    officerId: null,
    officerName: null,
    since: event.status === 'resolved' ? (event.endedAt ?? event.receivedAt) : event.receivedAt,
    due: null,
  };
}

function requestOf(event: DossierImported): Request {
  return {
    procedureCode: event.procedureCode ?? '',
    procedureName: event.procedureName,
    field: event.field,
    procedureVersion: 0,
    case: null,
    channel: event.channel,
    agencyUnitId: event.unitId,
    applicant: { kind: 'person', name: event.applicantName },
    documents: [],
    resultDelivery: { how: 'desk' },
  };
}

function blankDossier(id: string, version: number): (request: Request) => Dossier {
  return (request) => ({
    id,
    version,
    status: 'submitted',
    agencyUnitId: request.agencyUnitId,
    request,
    filingNumber: null,
    answerBy: null,
    reception: null,
    clock: null,
    position: null,
    trail: [],
    contacts: [],
    work: [],
    supplements: { intake: 0, appraisal: 0, open: null },
    waitingUntil: null,
    paymentDue: null,
    proposal: null,
    approved: false,
    apologised: false,
    latenessCause: null,
    announced: false,
    result: null,
    ending: null,
    deliveredAt: null,
    imported: false,
  });
}
