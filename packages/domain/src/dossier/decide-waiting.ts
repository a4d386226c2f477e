import { DomainError } from '../shared/errors.ts';
import { type Instant, plainDateOf } from '../shared/instant.ts';
import { type Deadline, computeDeadline, endOfDay } from '../calendar/deadline.ts';
import { addDays, nextDay } from '../shared/plain-date.ts';
import { addWorkingDays, isWorkingDay } from '../calendar/working-calendar.ts';
import type {
  ApologiseForDelay,
  RecalculateDueDate,
  RecordPayment,
  RequestPayment,
  RequestSupplement,
  SupplementDossier,
} from './commands.ts';
import type { DecideContext } from './decide.ts';
import type { Dossier, DossierClock } from './dossier.ts';
import type {
  ApologyIssued,
  DossierSupplemented,
  DueDate,
  DueDateRecalculated,
  PaymentRecorded,
  PaymentRequested,
  SupplementRequested,
} from './events.ts';
import { requireText } from './require-text.ts';

type Command =
  | RequestSupplement
  | SupplementDossier
  | RequestPayment
  | RecordPayment
  | ApologiseForDelay
  | RecalculateDueDate;
type Fact =
  | SupplementRequested
  | DossierSupplemented
  | PaymentRequested
  | PaymentRecorded
  | ApologyIssued
  | DueDateRecalculated;

/** Acts that stop, start or move the clock. */
export function decideWaiting(command: Command, dossier: Dossier, context: DecideContext): Fact {
  switch (command.type) {
    case 'requestSupplement':
      return requestSupplement(command, dossier, context);
    case 'supplementDossier':
      return supplement(command, dossier, context);
    case 'requestPayment':
      if (!Number.isInteger(command.amount) || command.amount <= 0)
        throw new DomainError('dossier.amount-not-positive', { amount: command.amount });
      return {
        type: 'PaymentRequested',
        name: requireText(command.name, 'dossier.payment-name-required'),
        amount: command.amount,
        payBy: command.payBy ?? null,
      };
    case 'recordPayment':
      return recordPayment(command, dossier, context);
    case 'apologiseForDelay':
      return apologise(command, dossier, context);
    case 'recalculateDueDate':
      return recalculate(command, dossier, context);
  }
}

const lateAfterWorkingDays = 3;

/** Once per stage, and only for components of the published version (NĐ 61/2018 Art. 5, 11.2c, 15.3, 19.4). */
function requestSupplement(
  command: RequestSupplement,
  dossier: Dossier,
  context: DecideContext,
): SupplementRequested {
  const reason = requireText(command.reason, 'dossier.reason-required');
  if (command.items.length === 0) throw new DomainError('dossier.supplement-items-required', {});
  const stage = dossier.reception === null ? 'intake' : 'appraisal';
  const rule = dossier.reception?.supplementRule ?? context.procedure?.supplementRule;
  const allowed =
    rule === undefined ? 1 : stage === 'intake' ? rule.maxAtIntake : rule.maxAtAppraisal;
  if (dossier.supplements[stage] >= allowed && !command.override?.trim()) {
    throw new DomainError('dossier.supplement-asked-already', {
      times: dossier.supplements[stage],
      stage,
    });
  }
  const checklist = new Map(
    (context.procedure?.checklist ?? []).map((document) => [document.id, document.name]),
  );
  const items = command.items.map(({ documentId, what }) => {
    const name = checklist.get(documentId);
    if (name === undefined && context.procedure !== null)
      throw new DomainError('dossier.document-not-in-checklist', { document: documentId });
    return {
      documentId,
      name: name ?? documentId,
      what: requireText(what, 'dossier.supplement-what-required'),
    };
  });
  return {
    type: 'SupplementRequested',
    stage,
    items,
    reason,
    respondBy: command.respondBy ?? null,
    late: isLateRequest(dossier, context),
    ...(command.override === undefined ? {} : { override: command.override }),
  };
}

function isLateRequest(dossier: Dossier, { now, calendar }: DecideContext): boolean {
  if (dossier.reception === null) return false;
  const received = plainDateOf(dossier.reception.at, calendar.offsetMinutes);
  return (
    plainDateOf(now, calendar.offsetMinutes) >
    addWorkingDays(calendar, received, lateAfterWorkingDays)
  );
}

function supplement(
  command: SupplementDossier,
  dossier: Dossier,
  context: DecideContext,
): DossierSupplemented {
  const stage = dossier.supplements.open ?? 'appraisal';
  if (command.documents.length === 0) throw new DomainError('dossier.documents-required', {});
  const { clock, reception } = dossier;
  if (stage === 'intake' || clock === null)
    return {
      type: 'DossierSupplemented',
      stage,
      documents: command.documents,
      due: null,
      clock: 'not_started',
    };
  const restart = reception?.supplementRule.mode === 'restart';
  const due = restart
    ? dueOf({ ...clock, start: context.now, pauses: [] }, context)
    : dueAfterPause(clock, context);
  return {
    type: 'DossierSupplemented',
    stage,
    documents: command.documents,
    due,
    clock: restart ? 'restarted' : 'resumed',
  };
}

function recordPayment(
  command: RecordPayment,
  dossier: Dossier,
  context: DecideContext,
): PaymentRecorded {
  if (dossier.clock === null || dossier.paymentDue === null)
    throw new DomainError('dossier.not-waiting-for-payment', {});
  if (command.amount !== dossier.paymentDue.amount)
    throw new DomainError('dossier.amount-differs', {
      expected: dossier.paymentDue.amount,
      given: command.amount,
    });
  const receiptNumber = requireText(command.receiptNumber, 'dossier.receipt-number-required');
  return {
    type: 'PaymentRecorded',
    amount: command.amount,
    receiptNumber,
    due: dueAfterPause(dossier.clock, context),
  };
}

/** One new appointment at most, with reason; by the day before expiry, else it is kept and flagged (NĐ 61/2018 Art. 19.9). */
function apologise(
  command: ApologiseForDelay,
  dossier: Dossier,
  { now, calendar }: DecideContext,
): ApologyIssued {
  const { clock } = dossier;
  if (clock === null) throw new DomainError('dossier.not-accepted-yet', {});
  if (dossier.apologised) throw new DomainError('dossier.apologised-already', {});
  const reason = requireText(command.reason, 'dossier.reason-required');
  const today = plainDateOf(now, calendar.offsetMinutes);
  if (command.newDueDate <= clock.due.dueDate || command.newDueDate < today)
    throw new DomainError('dossier.new-date-not-later', {
      date: command.newDueDate,
      due: clock.due.dueDate,
    });
  if (!isWorkingDay(calendar, command.newDueDate))
    throw new DomainError('dossier.new-date-not-a-working-day', { date: command.newDueDate });
  const newDue = { due: endOfDay(calendar, command.newDueDate), dueDate: command.newDueDate };
  return {
    type: 'ApologyIssued',
    reason,
    cause: command.cause,
    newDue,
    previousDue: clock.due.due,
    late: today > addDays(clock.due.dueDate, -1),
  };
}

/** An explicit act after the calendar changed; nothing moves silently. */
function recalculate(
  command: RecalculateDueDate,
  dossier: Dossier,
  context: DecideContext,
): DueDateRecalculated {
  const { clock } = dossier;
  if (clock === null) throw new DomainError('dossier.not-accepted-yet', {});
  const reason = requireText(command.reason, 'dossier.reason-required');
  return {
    type: 'DueDateRecalculated',
    reason,
    previousDue: clock.due.due,
    due: dueOf(clock, context),
    calendarVersion: context.calendar.version,
  };
}

function dueAfterPause(clock: DossierClock, context: DecideContext): DueDate {
  const pauses = clock.pauses.map((pause) =>
    pause.to === null ? { ...pause, to: context.now } : pause,
  );
  return dueOf({ ...clock, pauses }, context);
}

/** A limit that only a person could date keeps its agreed day, moved by the working days of the pause. */
function dueOf(clock: DossierClock, { calendar, now }: DecideContext): DueDate {
  if (clock.limit.kind === 'text') return agreedDueAfter(clock, { calendar, now });
  const deadline: Deadline | { kind: 'unknown'; text: string } = computeDeadline({
    received: clock.start,
    limit: clock.limit,
    calendar,
    pauses: clock.pauses,
  });
  if ('kind' in deadline)
    throw new DomainError('dossier.due-date-needs-a-person', { text: deadline.text });
  const { due, dueDate, provisional } = deadline;
  return { due, dueDate, ...(provisional ? { provisional } : {}) };
}

function agreedDueAfter(
  clock: DossierClock,
  { calendar, now }: Pick<DecideContext, 'calendar' | 'now'>,
): DueDate {
  const first = clock.history[0]?.due ?? clock.due;
  const agreedDays = workingDays(clock.history[0]?.at ?? clock.start, first, calendar);
  const spent =
    clock.pauses.length === 0
      ? 0
      : workingDays(
          clock.start,
          { dueDate: plainDateOf(clock.pauses[0]?.from ?? now, calendar.offsetMinutes) },
          calendar,
        );
  const dueDate = addWorkingDays(
    calendar,
    plainDateOf(now, calendar.offsetMinutes),
    Math.max(1, agreedDays - spent),
  );
  return { due: endOfDay(calendar, dueDate), dueDate };
}

function workingDays(
  from: Instant,
  to: Pick<DueDate, 'dueDate'>,
  calendar: DecideContext['calendar'],
): number {
  let count = 0;
  for (
    let day = nextDay(plainDateOf(from, calendar.offsetMinutes));
    day <= to.dueDate;
    day = nextDay(day)
  )
    if (isWorkingDay(calendar, day)) count++;
  return count;
}
