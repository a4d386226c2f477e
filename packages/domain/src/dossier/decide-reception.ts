import { DomainError } from '../shared/errors.ts';
import { plainDateOf } from '../shared/instant.ts';
import { computeDeadline, endOfDay, forwardingDeadline } from '../calendar/deadline.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { ProcedureVersion } from '../procedure/procedure.ts';
import { checkAllowances } from '../process/definition.ts';
import type { AcceptDossier, DeclineDossier, SubmitDossier } from './commands.ts';
import type { DecideContext } from './decide.ts';
import type { Dossier } from './dossier.ts';
import type {
  DossierAccepted,
  DossierDeclined,
  DossierSubmitted,
  DueDate,
  Request,
} from './events.ts';
import { formSetOn } from './form-set.ts';
import { requireText } from './require-text.ts';

export function decideReception(
  command: SubmitDossier | AcceptDossier | DeclineDossier,
  dossier: Dossier | null,
  context: DecideContext,
): DossierSubmitted | DossierAccepted | DossierDeclined {
  switch (command.type) {
    case 'submitDossier':
      checkRequest(command.request, context.procedure);
      return {
        type: 'DossierSubmitted',
        filingNumber: command.filingNumber,
        request: command.request,
      };
    case 'acceptDossier':
      return accept(command, dossier, context);
    case 'declineDossier':
      return {
        type: 'DossierDeclined',
        request: requestOf(command, dossier),
        reason: requireText(command.reason, 'dossier.reason-required'),
        deskId: command.deskId,
        formSet: formSetOn(today(context)),
      };
  }
}

function accept(
  command: AcceptDossier,
  dossier: Dossier | null,
  context: DecideContext,
): DossierAccepted {
  const procedure = context.procedure;
  if (procedure === null) throw new DomainError('procedure.unknown', {});
  if (dossier?.supplements.open === 'appraisal')
    throw new DomainError('dossier.waiting-for-applicant', {});
  const request = requestOf(command, dossier);
  checkRequest(request, procedure);
  checkReceivable(procedure, command);
  const clockStart = command.receivedForAgencyAt ?? context.now;
  const limit = limitOf(procedure, request, command);
  const refused = checkAllowances(context.process, limit);
  if (refused) throw refused;
  return {
    type: 'DossierAccepted',
    dossierCode: command.dossierCode,
    register: command.register,
    deskId: command.deskId,
    request,
    fees: command.fees,
    limit,
    clockStart,
    due: dueFor(command, limit, clockStart, context),
    ...(command.receivedForAgencyAt === undefined
      ? {}
      : { receivedForAgencyAt: command.receivedForAgencyAt }),
    forwardBy: forwardingDeadline(context.calendar, context.now),
    formSet: formSetOn(today(context)),
    calendarVersion: context.calendar.version,
    process: { id: context.process.id, version: context.process.version },
    steps: context.process.steps.map(({ no, name, role, allowanceDays }) => ({
      no,
      name,
      role,
      allowanceDays,
    })),
    supplementRule: procedure.supplementRule,
    ...(command.override === undefined ? {} : { override: command.override }),
  };
}

/** An incomplete procedure is received only under a reason that stays in the history (NĐ 63/2010 Art. 8). */
function checkReceivable(procedure: ProcedureVersion, command: AcceptDossier): void {
  if (procedure.state === 'abolished')
    throw new DomainError('procedure.abolished', { code: procedure.procedureCode });
  if (procedure.state !== 'published' && !command.override?.trim()) {
    throw new DomainError('procedure.incomplete', {
      code: procedure.procedureCode,
      missing: procedure.missing.join(', '),
    });
  }
}

function checkRequest(request: Request, procedure: ProcedureVersion | null): void {
  if (procedure === null)
    throw new DomainError('procedure.unknown', { code: request.procedureCode });
  requireText(request.applicant.name, 'dossier.applicant-required');
  if (request.resultDelivery.how === 'post')
    requireText(request.resultDelivery.address, 'dossier.post-address-required');
  const known = new Set(procedure.checklist.map((document) => document.id));
  const foreign = request.documents.find(
    (document) => document.documentId !== null && !known.has(document.documentId),
  );
  if (foreign)
    throw new DomainError('dossier.document-not-in-checklist', { document: foreign.name });
}

function limitOf(procedure: ProcedureVersion, request: Request, command: AcceptDossier): TimeLimit {
  const channel =
    procedure.channels.find((candidate) => candidate.channel === request.channel) ??
    procedure.channels[0];
  const limit: TimeLimit = channel?.limit ?? { kind: 'text', text: '' };
  if (limit.kind === 'text' && command.agreedDueDate === undefined) {
    throw new DomainError('dossier.due-date-needs-a-person', { text: limit.text });
  }
  return limit;
}

function dueFor(
  command: AcceptDossier,
  limit: TimeLimit,
  received: DossierAccepted['clockStart'],
  context: DecideContext,
): DueDate {
  const { calendar } = context;
  if (limit.kind === 'text' && command.agreedDueDate !== undefined) {
    if (command.agreedDueDate < today(context))
      throw new DomainError('dossier.due-date-in-the-past', { date: command.agreedDueDate });
    return { due: endOfDay(calendar, command.agreedDueDate), dueDate: command.agreedDueDate };
  }
  const deadline = computeDeadline({ received, limit, calendar });
  if ('kind' in deadline)
    throw new DomainError('dossier.due-date-needs-a-person', { text: deadline.text });
  const { due, dueDate, provisional } = deadline;
  return { due, dueDate, ...(provisional ? { provisional } : {}) };
}

function requestOf(command: { request?: Request }, dossier: Dossier | null): Request {
  const request = command.request ?? dossier?.request;
  if (request === undefined) throw new DomainError('dossier.request-required', {});
  return request;
}

function today({ now, calendar }: DecideContext) {
  return plainDateOf(now, calendar.offsetMinutes);
}
