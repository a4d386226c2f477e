import { type Timeliness, timelinessOf } from '../calendar/timeliness.ts';
import { DomainError } from '../shared/errors.ts';
import { plainDateOf } from '../shared/instant.ts';
import { formatPlainDate } from '../shared/plain-date.ts';
import type {
  AnnounceResult,
  DeliverResult,
  RecordResult,
  RefuseDossier,
  StopDossier,
  WithdrawDossier,
} from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Dossier } from './dossier.ts';
import type { ResultPaper, StepEnd } from './event-parts.ts';
import type {
  DossierEvent,
  DossierRefused,
  DossierStopped,
  DossierWithdrawn,
  ResultDelivered,
  ResultRecorded,
} from './events.ts';
import { requireText } from './require-text.ts';
import { checkStepOrder } from './step-order.ts';
import { stepTime } from './step-time.ts';

type Command =
  | RefuseDossier
  | RecordResult
  | AnnounceResult
  | DeliverResult
  | WithdrawDossier
  | StopDossier;

/** Acts that end the work, and what follows them. */
export function decideEnding(
  command: Command,
  dossier: Dossier,
  context: DecideContext,
): DossierEvent {
  switch (command.type) {
    case 'refuseDossier':
      return refuse(command, dossier, context);
    case 'recordResult':
      return recordResult(command, dossier, context);
    case 'announceResult':
      return {
        type: 'ResultAnnounced',
        means: command.means,
        text: requireText(command.text, 'dossier.text-required'),
      };
    case 'deliverResult':
      return deliver(command, dossier);
    case 'withdrawDossier':
      return withdraw(command, dossier, context);
    case 'stopDossier':
      return stop(command, dossier, context);
  }
}

/** A negative result, with reasons and their ground in law; in time, it counts as resolved in time (NĐ 61/2018 Art. 19.8). */
function refuse(command: RefuseDossier, dossier: Dossier, context: DecideContext): DossierRefused {
  if (dossier.approved) throw new DomainError('dossier.approved-already', {});
  checkStepOrder('refuseDossier', dossier);
  return {
    type: 'DossierRefused',
    reasons: requireText(command.reasons, 'dossier.reason-required'),
    legalBasis: requireText(command.legalBasis, 'dossier.legal-basis-required'),
    timeliness: endingTimeliness(dossier, context),
    ...(command.paper ? { paper: checkedPaper(command.paper, dossier, context) } : {}),
    step: stepEnd(dossier, context),
  };
}

function recordResult(
  command: RecordResult,
  dossier: Dossier,
  context: DecideContext,
): ResultRecorded {
  if (!dossier.approved) throw new DomainError('dossier.not-approved-yet', {});
  return {
    type: 'ResultRecorded',
    ...checkedPaper(command, dossier, context),
    summary: command.summary.trim(),
    timeliness: endingTimeliness(dossier, context),
    step: stepEnd(dossier, context),
  };
}

/** Number, signer and file, signed between the reception and today. */
function checkedPaper(
  { number, signedOn, signer, files }: ResultPaper,
  { reception }: Dossier,
  { now, calendar }: DecideContext,
): ResultPaper {
  const date = formatPlainDate(signedOn);
  if (files.length === 0) throw new DomainError('dossier.result-file-required', {});
  if (signedOn > plainDateOf(now, calendar.offsetMinutes))
    throw new DomainError('dossier.signed-in-the-future', { date });
  if (reception !== null && signedOn < plainDateOf(reception.at, calendar.offsetMinutes))
    throw new DomainError('dossier.signed-before-reception', { date });
  return {
    number: requireText(number, 'dossier.result-number-required'),
    signedOn,
    signer: requireText(signer, 'dossier.signer-required'),
    files,
  };
}

/** A proxy needs the acceptance slip and an authorisation (NĐ 61/2018 Art. 6.2b). */
function deliver(command: DeliverResult, dossier: Dossier): ResultDelivered {
  const { type: _, ...facts } = command;
  const { recipient, how, trackingNumber } = command;
  requireText(recipient.name, 'dossier.recipient-required');
  if (recipient.as === 'proxy')
    requireText(recipient.authorisation, 'dossier.authorisation-required');
  if (recipient.as === 'representative' && !dossier.request.representative)
    throw new DomainError('dossier.no-representative', {});
  if (how === 'post' && !dossier.request.resultDelivery.address && !trackingNumber)
    throw new DomainError('dossier.post-address-required', {});
  return { type: 'ResultDelivered', ...facts };
}

function withdraw(
  command: WithdrawDossier,
  dossier: Dossier,
  context: DecideContext,
): DossierWithdrawn {
  if (dossier.approved) throw new DomainError('dossier.result-issued', { status: dossier.status });
  return {
    type: 'DossierWithdrawn',
    reason: requireText(command.reason, 'dossier.reason-required'),
    timeliness: timelinessIfAccepted(dossier, context),
  };
}

/** Only while no result decision exists (TT 03/2025 form 05); at the applicant's request, or when a supplement or payment did not come. */
function stop(command: StopDossier, dossier: Dossier, context: DecideContext): DossierStopped {
  const { status, approved } = dossier;
  if (approved) throw new DomainError('dossier.result-issued', { status });
  if (command.cause === 'not_supplemented' && status !== 'supplement_requested')
    throw new DomainError('dossier.not-waiting-for-supplement', { status });
  if (command.cause === 'not_paid' && status !== 'payment_requested')
    throw new DomainError('dossier.not-waiting-for-payment', { status });
  if (command.cause === 'not_supplemented' || command.cause === 'not_paid')
    checkWaitedLongEnough(dossier, context);
  return {
    type: 'DossierStopped',
    cause: command.cause,
    reason: requireText(command.reason, 'dossier.reason-required'),
    timeliness: timelinessIfAccepted(dossier, context),
  };
}

/** The applicant has the whole of the last day that he was given. */
function checkWaitedLongEnough({ waitingUntil }: Dossier, { now, calendar }: DecideContext): void {
  if (waitingUntil !== null && plainDateOf(now, calendar.offsetMinutes) <= waitingUntil)
    throw new DomainError('dossier.applicant-still-has-time', {
      date: formatPlainDate(waitingUntil),
    });
}

/** The step in which the work ends hands its result to the desk, the last step (NĐ 61/2018 Art. 20). */
function stepEnd(dossier: Dossier, { now, calendar }: DecideContext): StepEnd {
  const fromStep = dossier.position?.step ?? 1;
  const toStep = dossier.reception?.steps.at(-1)?.no ?? fromStep;
  return { fromStep, toStep, ...stepTime(dossier, now, calendar) };
}

function endingTimeliness(dossier: Dossier, { now, calendar }: DecideContext): Timeliness {
  if (dossier.clock === null) throw new DomainError('dossier.not-accepted-yet', {});
  const { due } = dossier.clock.due;
  return timelinessOf({ ended: now, due, offsetMinutes: calendar.offsetMinutes });
}

/** While the dossier waits for the applicant its clock stands: an end then is measured where it stopped. Null before reception. */
function timelinessIfAccepted(dossier: Dossier, context: DecideContext): Timeliness | null {
  if (dossier.clock === null) return null;
  const open = dossier.clock.pauses.find((pause) => pause.to === null);
  return endingTimeliness(dossier, open === undefined ? context : { ...context, now: open.from });
}
