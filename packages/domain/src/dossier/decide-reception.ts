import { forwardingDeadline } from '../calendar/deadline.ts';
import { addWorkingMinutes } from '../calendar/working-time.ts';
import { PROCEDURE_PARTS, type ProcedureVersion } from '../procedure/procedure.ts';
import { serviceLevelOn } from '../procedure/service-level.ts';
import { DomainError } from '../shared/errors.ts';
import { plainDateOf } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { checkRequest } from './check-request.ts';
import { clockAtReception } from './clock-at-reception.ts';
import type { AcceptDossier, DeclineDossier, SubmitDossier } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Dossier } from './dossier.ts';
import type { Request } from './event-parts.ts';
import type { DossierAccepted, DossierDeclined, DossierSubmitted } from './events.ts';
import { formSetOn } from './form-set.ts';
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
  checkRequest(request, context.procedure, todayOf(context));
  const number = requireText(filingNumber, 'dossier.filing-number-required');
  const answerBy = addWorkingMinutes(context.calendar, context.now, ANSWER_MINUTES);
  return { type: 'DossierSubmitted', filingNumber: number, request, answerBy };
}

/** The desk answers an online filing within a working day of eight hours. */
const ANSWER_MINUTES = 480;

function accept(
  command: AcceptDossier,
  dossier: Dossier | null,
  context: DecideContext,
): DossierAccepted {
  if (dossier !== null && dossier.reception !== null)
    throw new DomainError('dossier.accepted-already', { code: dossier.reception.dossierCode });
  const { procedure, process, calendar, now } = context;
  const request = requestOf(command, dossier);
  checkRequest(request, procedure, todayOf(context));
  checkReceivable(procedure, command);
  const forwardBy = forwardingDeadline(calendar, now);
  const clock = clockAtReception(command, { procedure, request, forwardBy }, context);
  const { dossierCode, register, deskId, fees, override, receivedForAgencyAt } = command;
  const serviceLevel = serviceLevelOn(procedure.serviceLevels, todayOf(context));
  return {
    type: 'DossierAccepted',
    ...{ dossierCode, register, deskId, request, fees, forwardBy, ...clock },
    ...(receivedForAgencyAt === undefined ? {} : { receivedForAgencyAt }),
    ...(serviceLevel === null ? {} : { serviceLevel }),
    formSet: formSetOn(todayOf(context)),
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
    formSet: formSetOn(todayOf(context)),
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

function requestOf(command: { request?: Request }, dossier: Dossier | null): Request {
  const request = command.request ?? dossier?.request;
  if (request === undefined) throw new DomainError('dossier.request-required', {});
  return request;
}

function todayOf({ now, calendar }: DecideContext): PlainDate {
  return plainDateOf(now, calendar.offsetMinutes);
}
