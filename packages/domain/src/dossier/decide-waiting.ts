import { addWorkingDays } from '../calendar/working-calendar.ts';
import { DomainError } from '../shared/errors.ts';
import { plainDateOf } from '../shared/instant.ts';
import { dong, formatDong } from '../shared/money.ts';
import { formatPlainDate } from '../shared/plain-date.ts';
import { checkListed } from './check-request.ts';
import type {
  RecordPayment,
  RequestPayment,
  RequestSupplement,
  SupplementDossier,
} from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Dossier, DossierClock } from './dossier.ts';
import { dueAfterPause, dueAfterRestart } from './due-date.ts';
import type {
  DossierSupplemented,
  PaymentRecorded,
  PaymentRequested,
  SupplementRequested,
} from './events.ts';
import { requireText } from './require-text.ts';
import { stepDue, stepDueAfterPause, stepOf } from './step-time.ts';

type Command = RequestSupplement | SupplementDossier | RequestPayment | RecordPayment;
type Fact = SupplementRequested | DossierSupplemented | PaymentRequested | PaymentRecorded;

/** Acts that stop the clock, and those that let it go on. */
export function decideWaiting(command: Command, dossier: Dossier, context: DecideContext): Fact {
  switch (command.type) {
    case 'requestSupplement':
      return requestSupplement(command, dossier, context);
    case 'supplementDossier':
      return supplement(command, dossier, context);
    case 'requestPayment':
      return requestPayment(command, dossier, context);
    case 'recordPayment':
      return recordPayment(command, dossier, context);
  }
}

const lateAfterWorkingDays = 3;

/** Once per stage, and only for components of the published version (NĐ 61/2018 Art. 5, 11.2c, 15.3, 19.4). */
function requestSupplement(
  command: RequestSupplement,
  dossier: Dossier,
  context: DecideContext,
): SupplementRequested {
  refuseAfterApproval(dossier);
  const reason = requireText(command.reason, 'dossier.reason-required');
  if (command.items.length === 0) throw new DomainError('dossier.supplement-items-required', {});
  const stage = dossier.reception === null ? 'intake' : 'appraisal';
  const override = command.override?.trim() || undefined;
  checkTimesAsked(dossier, stage, { override, context });
  checkNotPast(command.respondBy, context);
  return {
    type: 'SupplementRequested',
    stage,
    items: command.items.map((item) => itemAsked(item, context)),
    reason,
    respondBy: command.respondBy ?? null,
    late: isLateRequest(dossier, context),
    ...(override === undefined ? {} : { override }),
  };
}

function checkTimesAsked(
  dossier: Dossier,
  stage: 'intake' | 'appraisal',
  { override, context }: { override: string | undefined; context: DecideContext },
): void {
  const rule = dossier.reception?.supplementRule ?? context.procedure?.supplementRule;
  const allowed = (stage === 'intake' ? rule?.maxAtIntake : rule?.maxAtAppraisal) ?? 1;
  const times = dossier.supplements[stage];
  if (times >= allowed && override === undefined)
    throw new DomainError('dossier.supplement-asked-already', { times });
}

function itemAsked(
  { documentId, what }: RequestSupplement['items'][number],
  { procedure }: DecideContext,
): SupplementRequested['items'][number] {
  checkListed([{ documentId, name: documentId }], procedure);
  const name = procedure?.checklist.find((document) => document.id === documentId)?.name;
  return {
    documentId,
    name: name ?? documentId,
    what: requireText(what, 'dossier.supplement-what-required'),
  };
}

/** Later than three working days after the clock started: kept, and flagged (Art. 19.4). */
function isLateRequest({ reception, clock }: Dossier, { now, calendar }: DecideContext): boolean {
  if (reception === null || clock === null) return false;
  const received = plainDateOf(clock.start, calendar.offsetMinutes);
  const last = addWorkingDays(calendar, received, lateAfterWorkingDays);
  return plainDateOf(now, calendar.offsetMinutes) > last;
}

/** The limit runs anew (Art. 19.4), or goes on, as the version of the procedure says. */
function supplement(
  { documents }: SupplementDossier,
  dossier: Dossier,
  context: DecideContext,
): DossierSupplemented {
  if (documents.length === 0) throw new DomainError('dossier.documents-required', {});
  checkListed(documents, context.procedure);
  const { clock, reception, supplements } = dossier;
  const stage = supplements.open ?? 'appraisal';
  if (stage === 'intake' || clock === null)
    return { type: 'DossierSupplemented', stage, documents, due: null, clock: 'not_started' };
  const after = reception?.supplementRule.mode === 'restart' ? restarted : resumed;
  return { type: 'DossierSupplemented', stage, documents, ...after(dossier, clock, context) };
}

function restarted(dossier: Dossier, clock: DossierClock, { now, calendar }: DecideContext) {
  return {
    clock: 'restarted',
    due: dueAfterRestart(clock, now, calendar),
    stepDue: stepDue(stepOf(dossier, dossier.position?.step ?? 1), now, calendar),
  } as const;
}

function resumed(dossier: Dossier, clock: DossierClock, { now, calendar }: DecideContext) {
  return {
    clock: 'resumed',
    due: dueAfterPause(clock, now, calendar),
    stepDue: stepDueAfterPause(dossier, now, calendar),
  } as const;
}

function requestPayment(
  command: RequestPayment,
  dossier: Dossier,
  context: DecideContext,
): PaymentRequested {
  refuseAfterApproval(dossier);
  const { amount, payBy } = command;
  if (!Number.isInteger(amount) || amount <= 0)
    throw new DomainError('dossier.amount-not-positive', { amount });
  checkNotPast(payBy, context);
  return {
    type: 'PaymentRequested',
    name: requireText(command.name, 'dossier.payment-name-required'),
    amount,
    payBy: payBy ?? null,
  };
}

/** The time the applicant takes to pay is not time of the agency: the clock goes on where it stood. */
function recordPayment(
  { amount, receiptNumber }: RecordPayment,
  dossier: Dossier,
  context: DecideContext,
): PaymentRecorded {
  const { clock, paymentDue } = dossier;
  if (clock === null || paymentDue === null)
    throw new DomainError('dossier.not-waiting-for-payment', {});
  if (amount !== paymentDue.amount)
    throw new DomainError('dossier.amount-differs', {
      expected: formatDong(dong(paymentDue.amount)),
      given: formatDong(amount),
    });
  const { due, stepDue } = resumed(dossier, clock, context);
  return {
    type: 'PaymentRecorded',
    amount,
    receiptNumber: requireText(receiptNumber, 'dossier.receipt-number-required'),
    due,
    stepDue,
  };
}

/** Once the result is signed nothing more is asked of the applicant. */
function refuseAfterApproval({ approved, status }: Dossier): void {
  if (approved) throw new DomainError('dossier.result-issued', { status });
}

function checkNotPast(day: RequestSupplement['respondBy'], { now, calendar }: DecideContext): void {
  if (day !== undefined && day < plainDateOf(now, calendar.offsetMinutes))
    throw new DomainError('dossier.respond-by-in-the-past', { date: formatPlainDate(day) });
}
