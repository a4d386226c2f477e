import { computeDeadline, endOfDay, forwardingDeadline } from '../calendar/deadline.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import { isWorkingDay } from '../calendar/working-calendar.ts';
import { PROCEDURE_PARTS, type ProcedureVersion } from '../procedure/procedure.ts';
import { DomainError } from '../shared/errors.ts';
import { compareInstants, type Instant, plainDateOf } from '../shared/instant.ts';
import { formatPlainDate, type PlainDate } from '../shared/plain-date.ts';
import { checkRequest } from './check-request.ts';
import type { AcceptDossier, DeclineDossier, SubmitDossier } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Dossier } from './dossier.ts';
import { dueDateOf } from './due-date.ts';
import type {
  DossierAccepted,
  DossierDeclined,
  DossierSubmitted,
  DueDate,
  Request,
} from './events.ts';
import { formSetOn } from './form-set.ts';
import { instantText } from './instant-text.ts';
import { requireText } from './require-text.ts';

/** How a dossier comes in, or does not. */
export function decideReception(
  command: SubmitDossier | AcceptDossier | DeclineDossier,
  dossier: Dossier | null,
  context: DecideContext,
): DossierSubmitted | DossierAccepted | DossierDeclined {
  switch (command.type) {
    case 'submitDossier':
      return submit(command, context);
    case 'acceptDossier':
      return accept(command, dossier, context);
    case 'declineDossier':
      return decline(command, dossier, context);
  }
}

/** A filing has a number of its own and no due date: the clock starts with the acceptance slip (NĐ 309/2026 Art. 8). */
function submit(
  { filingNumber, request }: SubmitDossier,
  context: DecideContext,
): DossierSubmitted {
  checkRequest(request, context.procedure);
  const number = requireText(filingNumber, 'dossier.filing-number-required');
  return { type: 'DossierSubmitted', filingNumber: number, request };
}

function accept(
  command: AcceptDossier,
  dossier: Dossier | null,
  context: DecideContext,
): DossierAccepted {
  if (dossier !== null && dossier.reception !== null)
    throw new DomainError('dossier.accepted-already', { code: dossier.reception.dossierCode });
  const { procedure, process, calendar, now } = context;
  const request = requestOf(command, dossier);
  checkRequest(request, procedure);
  checkReceivable(procedure, command);
  const forwardBy = forwardingDeadline(calendar, now);
  const clockStart = clockStartOf(command, context, forwardBy);
  const limit = limitOf(procedure, request, command);
  const { dossierCode, register, deskId, fees, override, receivedForAgencyAt } = command;
  return {
    type: 'DossierAccepted',
    ...{ dossierCode, register, deskId, request, fees, limit, clockStart, forwardBy },
    due: dueFor(command, { limit, clockStart }, context),
    ...(receivedForAgencyAt === undefined ? {} : { receivedForAgencyAt }),
    formSet: formSetOn(today(context)),
    calendarVersion: calendar.version,
    process: { id: process.id, version: process.version },
    steps: process.steps.map(({ no, name, role, allowanceDays }) => ({
      ...{ no, name, role, allowanceDays },
    })),
    supplementRule: procedure.supplementRule,
    ...(override === undefined ? {} : { override }),
  };
}

/** Form 03 needs a person to address and a reason that he can read; it is no refusal on the merits. */
function decline(
  command: DeclineDossier,
  dossier: Dossier | null,
  context: DecideContext,
): DossierDeclined {
  const request = requestOf(command, dossier);
  requireText(request.applicant.name, 'dossier.applicant-required');
  return {
    type: 'DossierDeclined',
    request,
    reason: requireText(command.reason, 'dossier.reason-required'),
    deskId: command.deskId,
    formSet: formSetOn(today(context)),
  };
}

/** An incomplete procedure is received only under a reason that stays in the history (NĐ 63/2010 Art. 8). */
function checkReceivable(procedure: ProcedureVersion, command: AcceptDossier): void {
  if (procedure.state === 'published' || command.override?.trim()) return;
  throw new DomainError('procedure.incomplete', {
    code: procedure.procedureCode,
    missing: procedure.missing.map((part) => PROCEDURE_PARTS[part]).join(', '),
  });
}

/**
 * The clock of a non-territorial dossier starts when the competent agency has it (NĐ 309/2026 Art. 8),
 * at the latest with the forwarding deadline: the applicant does not wait for the post between offices.
 */
function clockStartOf(
  { receivedForAgencyAt }: AcceptDossier,
  { now, calendar: { offsetMinutes } }: DecideContext,
  forwardBy: Instant,
): Instant {
  if (receivedForAgencyAt !== undefined && compareInstants(receivedForAgencyAt, forwardBy) > 0)
    throw new DomainError('dossier.forwarded-too-late', {
      by: instantText(forwardBy, offsetMinutes),
    });
  return receivedForAgencyAt ?? now;
}

function limitOf(procedure: ProcedureVersion, request: Request, command: AcceptDossier): TimeLimit {
  const channel =
    procedure.channels.find((candidate) => candidate.channel === request.channel) ??
    procedure.channels[0];
  const limit: TimeLimit = channel?.limit ?? { kind: 'text', text: '' };
  if (limit.kind === 'text' && command.agreedDueDate === undefined)
    throw new DomainError('dossier.due-date-needs-a-person', { text: limit.text });
  return limit;
}

function dueFor(
  { agreedDueDate }: AcceptDossier,
  { limit, clockStart }: { limit: TimeLimit; clockStart: Instant },
  context: DecideContext,
): DueDate {
  const { calendar } = context;
  if (limit.kind === 'text' && agreedDueDate !== undefined)
    return agreedDue(agreedDueDate, context);
  return dueDateOf(computeDeadline({ received: clockStart, limit, calendar }));
}

function agreedDue(dueDate: PlainDate, context: DecideContext): DueDate {
  const date = formatPlainDate(dueDate);
  if (dueDate < today(context)) throw new DomainError('dossier.due-date-in-the-past', { date });
  if (!isWorkingDay(context.calendar, dueDate))
    throw new DomainError('dossier.due-date-not-a-working-day', { date });
  return { due: endOfDay(context.calendar, dueDate), dueDate };
}

function requestOf(command: { request?: Request }, dossier: Dossier | null): Request {
  const request = command.request ?? dossier?.request;
  if (request === undefined) throw new DomainError('dossier.request-required', {});
  return request;
}

function today({ now, calendar }: DecideContext): PlainDate {
  return plainDateOf(now, calendar.offsetMinutes);
}
