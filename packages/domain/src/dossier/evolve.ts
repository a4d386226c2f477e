import { DomainError } from '../shared/errors.ts';
import type { DossierClock, Dossier, Position } from './dossier.ts';
import type {
  DossierAccepted,
  DossierImported,
  DueDate,
  HandedOver,
  Recorded,
  Request,
  StepReturned,
} from './events.ts';

/** Folds one recorded fact into the state. Pure: the same events always give the same dossier. */
export function evolve(id: string, dossier: Dossier | null, recorded: Recorded): Dossier {
  const { event } = recorded;
  if (dossier === null) return begin(id, recorded);
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
      return moved(
        {
          ...next,
          status: next.status === 'accepted' ? 'processing' : next.status,
          trail: [...next.trail, trailOf(next)],
        },
        event,
        recorded,
      );
    case 'StepReturned':
      return moved({ ...next, trail: next.trail.slice(0, -1) }, event, recorded);
    case 'TakenOver':
      return held(next, recorded.actor.officerId, recorded.actor.name, recorded.actor.unitId);
    case 'OfficerAssigned':
      return held(next, event.officerId, event.officerName);
    case 'NoteAdded':
    case 'ContactRecorded':
      return next;
    case 'FileAttached':
      return {
        ...next,
        request: withDocuments(next.request, [
          {
            documentId: event.documentId,
            name: event.file.name,
            kind: 'electronic',
            quantity: 1,
            files: [event.file],
          },
        ]),
      };
    case 'SupplementRequested':
      return paused(
        {
          ...next,
          status: 'supplement_requested',
          supplements: {
            ...next.supplements,
            [event.stage]: next.supplements[event.stage] + 1,
            open: event.stage,
          },
        },
        recorded,
        event.reason,
      );
    case 'DossierSupplemented': {
      const back: Dossier = {
        ...next,
        status: event.stage === 'intake' ? 'submitted' : 'processing',
        supplements: { ...next.supplements, open: null },
        request: withDocuments(next.request, event.documents),
      };
      if (event.due === null) return back;
      return event.clock === 'restarted'
        ? restarted(back, event.due, recorded)
        : resumed(back, event.due, recorded);
    }
    case 'PaymentRequested':
      return paused(
        {
          ...next,
          status: 'payment_requested',
          paymentDue: { name: event.name, amount: event.amount },
        },
        recorded,
        event.name,
      );
    case 'PaymentRecorded':
      return resumed({ ...next, status: 'processing', paymentDue: null }, event.due, recorded);
    case 'ResultProposed':
      return {
        ...next,
        proposal: { outcome: event.outcome, summary: event.summary },
        approved: false,
      };
    case 'DossierApproved':
      return { ...next, approved: true };
    case 'DossierRefused':
      return atDesk({
        ...next,
        status: 'resolved',
        ending: { at: recorded.at, kind: 'refused', timeliness: event.timeliness },
      });
    case 'ResultRecorded': {
      const { type: _, ...result } = event;
      return atDesk({
        ...next,
        status: 'resolved',
        result,
        ending: { at: recorded.at, kind: 'granted', timeliness: event.timeliness },
      });
    }
    case 'ResultAnnounced':
      return { ...next, announced: true };
    case 'ResultDelivered':
      return { ...next, status: 'delivered', deliveredAt: recorded.at, position: null };
    case 'DossierWithdrawn':
      return {
        ...next,
        status: 'withdrawn',
        position: null,
        ending: { at: recorded.at, kind: 'withdrawn', timeliness: event.timeliness },
      };
    case 'DossierStopped':
      return {
        ...next,
        status: 'stopped',
        position: null,
        ending: { at: recorded.at, kind: 'stopped', timeliness: event.timeliness },
      };
    case 'ApologyIssued':
      return {
        ...next,
        apologised: true,
        clock: onClock(next, (clock) => ({
          ...clock,
          promised: event.newDue,
          history: [...clock.history, { at: recorded.at, due: event.newDue, cause: 'apology' }],
        })),
      };
    case 'DueDateRecalculated':
      return redated(next, event.due, recorded, 'recalculated');
    case 'DossierRehomed':
      return {
        ...next,
        agencyUnitId: event.toUnitId,
        position: next.position && {
          ...next.position,
          unitId: event.toUnitId,
          officerId: null,
          officerName: null,
        },
      };
    default:
      return assertNever(event);
  }
}

/** The whole life at once; null when nothing happened yet. */
export function evolveAll(id: string, history: readonly Recorded[]): Dossier | null {
  return history.reduce<Dossier | null>((dossier, recorded) => evolve(id, dossier, recorded), null);
}

function begin(id: string, recorded: Recorded): Dossier {
  const { event } = recorded;
  switch (event.type) {
    case 'DossierSubmitted':
      return blank(id, recorded, event.request, { filingNumber: event.filingNumber });
    case 'DossierAccepted':
      return accepted(blank(id, recorded, event.request), event, recorded);
    case 'DossierDeclined':
      return blank(id, recorded, event.request, { status: 'declined' });
    case 'DossierImported':
      return imported(id, event, recorded);
    default:
      throw new DomainError('dossier.broken-history', { version: recorded.version });
  }
}

function blank(
  id: string,
  recorded: Recorded,
  request: Request,
  part: Partial<Dossier> = {},
): Dossier {
  return {
    id,
    version: recorded.version,
    status: 'submitted',
    agencyUnitId: request.agencyUnitId,
    request,
    filingNumber: null,
    reception: null,
    clock: null,
    position: null,
    trail: [],
    supplements: { intake: 0, appraisal: 0, open: null },
    paymentDue: null,
    proposal: null,
    approved: false,
    apologised: false,
    announced: false,
    result: null,
    ending: null,
    deliveredAt: null,
    imported: false,
    ...part,
  };
}

function accepted(dossier: Dossier, event: DossierAccepted, recorded: Recorded): Dossier {
  const clock: DossierClock = {
    start: event.clockStart,
    limit: event.limit,
    pauses: [],
    due: event.due,
    promised: event.due,
    history: [{ at: recorded.at, due: event.due, cause: 'accepted' }],
  };
  const position: Position = {
    step: event.steps[0]?.no ?? 1,
    unitId: recorded.actor.unitId,
    officerId: recorded.actor.officerId,
    officerName: recorded.actor.name,
    since: recorded.at,
    due: null,
  };
  const { dossierCode, register, deskId, formSet, fees, steps, process, supplementRule } = event;
  return {
    ...dossier,
    version: recorded.version,
    status: 'accepted',
    request: event.request,
    agencyUnitId: event.request.agencyUnitId,
    clock,
    position,
    supplements: { ...dossier.supplements, open: null },
    reception: {
      dossierCode,
      register,
      deskId,
      at: recorded.at,
      formSet,
      fees,
      steps,
      process,
      supplementRule,
    },
  };
}

function imported(id: string, event: DossierImported, recorded: Recorded): Dossier {
  const request: Request = {
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
  const due = { due: event.dueAt, dueDate: event.dueDate };
  const endings = {
    processing: null,
    resolved: 'granted',
    delivered: 'granted',
    withdrawn: 'withdrawn',
    stopped: 'stopped',
  } as const;
  const kind = endings[event.status];
  return blank(id, recorded, request, {
    status: event.status,
    imported: true,
    deliveredAt: event.deliveredAt,
    clock: {
      start: event.receivedAt,
      limit: { kind: 'text', text: '' },
      pauses: [],
      due,
      promised: due,
      history: [{ at: recorded.at, due, cause: 'imported' }],
    },
    ending:
      kind === null || event.endedAt === null
        ? null
        : { at: event.endedAt, kind, timeliness: event.timeliness },
    reception: {
      dossierCode: event.dossierCode,
      register: event.register,
      deskId: event.deskId,
      at: event.receivedAt,
      formSet: event.formSet,
      fees: [],
      steps: event.steps,
      process: event.process,
      supplementRule: { mode: 'restart', maxAtIntake: 1, maxAtAppraisal: 1 },
    },
    position:
      event.status === 'processing'
        ? {
            step: event.steps[0]?.no ?? 1,
            unitId: event.unitId,
            officerId: null,
            officerName: null,
            since: event.receivedAt,
            due: null,
          }
        : null,
  });
}

function trailOf(dossier: Dossier): Dossier['trail'][number] {
  const { position } = dossier;
  return {
    step: position?.step ?? 1,
    unitId: position?.unitId ?? dossier.agencyUnitId,
    officerId: position?.officerId ?? null,
    officerName: position?.officerName ?? null,
  };
}

function moved(dossier: Dossier, event: HandedOver | StepReturned, recorded: Recorded): Dossier {
  return {
    ...dossier,
    position: {
      step: event.toStep,
      unitId: event.toUnitId,
      officerId: event.toOfficerId,
      officerName: event.toOfficerName,
      since: recorded.at,
      due: event.nextStepDue,
    },
  };
}

function held(dossier: Dossier, officerId: string, officerName: string, unitId?: string): Dossier {
  if (dossier.position === null) return dossier;
  return {
    ...dossier,
    position: {
      ...dossier.position,
      officerId,
      officerName,
      unitId: unitId ?? dossier.position.unitId,
    },
  };
}

/** The result waits at the desk where the dossier came in, for whoever is on duty. */
function atDesk(dossier: Dossier): Dossier {
  if (dossier.position === null || dossier.reception === null) return dossier;
  const step = dossier.reception.steps.at(-1)?.no ?? dossier.position.step;
  return {
    ...dossier,
    position: { ...dossier.position, step, officerId: null, officerName: null, due: null },
  };
}

function paused(dossier: Dossier, recorded: Recorded, reason: string): Dossier {
  return {
    ...dossier,
    clock: onClock(dossier, (clock) => ({
      ...clock,
      pauses: [...clock.pauses, { from: recorded.at, to: null, reason, by: recorded.actor.name }],
    })),
  };
}

function resumed(dossier: Dossier, due: DueDate, recorded: Recorded): Dossier {
  const closed = onClock(dossier, (clock) => ({
    ...clock,
    pauses: clock.pauses.map((pause) =>
      pause.to === null ? { ...pause, to: recorded.at } : pause,
    ),
  }));
  return redated({ ...dossier, clock: closed }, due, recorded, 'resumed');
}

/** The whole limit runs again from the day the dossier is complete (NĐ 61/2018 Art. 19.4). */
function restarted(dossier: Dossier, due: DueDate, recorded: Recorded): Dossier {
  const fresh = onClock(dossier, (clock) => ({ ...clock, start: recorded.at, pauses: [] }));
  return redated({ ...dossier, clock: fresh }, due, recorded, 'restarted');
}

function redated(
  dossier: Dossier,
  due: DueDate,
  recorded: Recorded,
  cause: 'restarted' | 'resumed' | 'recalculated',
): Dossier {
  return {
    ...dossier,
    clock: onClock(dossier, (clock) => ({
      ...clock,
      due,
      promised: due,
      history: [...clock.history, { at: recorded.at, due, cause }],
    })),
  };
}

function onClock(
  dossier: Dossier,
  change: (clock: DossierClock) => DossierClock,
): DossierClock | null {
  return dossier.clock && change(dossier.clock);
}

/** A supplement adds files to a component; what was given before stays. */
function withDocuments(request: Request, added: Request['documents']): Request {
  return { ...request, documents: [...request.documents, ...added] };
}

function assertNever(event: never): never {
  throw new DomainError('dossier.unknown-event', { event: JSON.stringify(event) });
}
