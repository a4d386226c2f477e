import { computeDeadline, endOfDay } from '../calendar/deadline.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import { isWorkingDay } from '../calendar/working-calendar.ts';
import type { ProcedureVersion } from '../procedure/procedure.ts';
import { DomainError } from '../shared/errors.ts';
import { compareInstants, type Instant, plainDateOf } from '../shared/instant.ts';
import { formatPlainDate, type PlainDate } from '../shared/plain-date.ts';
import type { AcceptDossier } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import { dueDateOf } from './due-date.ts';
import type { DueDate, Request } from './event-parts.ts';
import type { DossierAccepted } from './events.ts';
import { instantText } from './instant-text.ts';

/**
 * When the clock of an accepted dossier starts, its limit and its due date. Throws
 * `dossier.forwarded-too-late`, `dossier.forwarded-before-reception`, `dossier.due-date-needs-a-person`, `dossier.due-date-in-the-past`,
 * `dossier.due-date-not-a-working-day`.
 */
export function clockAtReception(
  command: AcceptDossier,
  given: { procedure: ProcedureVersion; request: Request; forwardBy: Instant },
  context: DecideContext,
): Pick<DossierAccepted, 'clockStart' | 'limit' | 'due'> {
  const clockStart = clockStartOf(command, context, given.forwardBy);
  const limit = limitOf(given.procedure, given.request, command);
  return { clockStart, limit, due: dueFor(command, { limit, clockStart }, context) };
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
  if (receivedForAgencyAt !== undefined && compareInstants(receivedForAgencyAt, now) < 0)
    throw new DomainError('dossier.forwarded-before-reception', {
      at: instantText(now, offsetMinutes),
    });
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

function today({ now, calendar }: DecideContext): PlainDate {
  return plainDateOf(now, calendar.offsetMinutes);
}
