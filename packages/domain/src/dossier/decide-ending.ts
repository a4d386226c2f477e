import { DomainError } from '../shared/errors.ts';
import { plainDateOf } from '../shared/instant.ts';
import { type Timeliness, timelinessOf } from '../calendar/timeliness.ts';
import type {
  AnnounceResult,
  DeliverResult,
  RecordResult,
  RefuseDossier,
  StopDossier,
  WithdrawDossier,
} from './commands.ts';
import type { DecideContext } from './decide.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import { requireText } from './require-text.ts';

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
      return {
        type: 'DossierRefused',
        reasons: requireText(command.reasons, 'dossier.reason-required'),
        legalBasis: requireText(command.legalBasis, 'dossier.legal-basis-required'),
        timeliness: endingTimeliness(dossier, context),
      };
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
      if (dossier.approved)
        throw new DomainError('dossier.result-issued', {
          command: command.type,
          status: dossier.status,
        });
      return {
        type: 'DossierWithdrawn',
        reason: requireText(command.reason, 'dossier.reason-required'),
        timeliness: timelinessIfAccepted(dossier, context),
      };
    case 'stopDossier':
      return stop(command, dossier, context);
  }
}

function recordResult(
  command: RecordResult,
  dossier: Dossier,
  context: DecideContext,
): DossierEvent {
  if (!dossier.approved) throw new DomainError('dossier.not-approved-yet', {});
  if (command.files.length === 0) throw new DomainError('dossier.result-file-required', {});
  const { number, signedOn, signer, summary, files } = command;
  if (signedOn > plainDateOf(context.now, context.calendar.offsetMinutes))
    throw new DomainError('dossier.signed-in-the-future', { date: signedOn });
  return {
    type: 'ResultRecorded',
    number: requireText(number, 'dossier.result-number-required'),
    signedOn,
    signer: requireText(signer, 'dossier.signer-required'),
    summary: summary.trim(),
    files,
    timeliness: endingTimeliness(dossier, context),
  };
}

/** A proxy needs the acceptance slip and an authorisation (NĐ 61/2018 Art. 6.2b). */
function deliver(command: DeliverResult, dossier: Dossier): DossierEvent {
  const { type: _, ...facts } = command;
  requireText(command.recipient.name, 'dossier.recipient-required');
  if (command.recipient.as === 'proxy')
    requireText(command.recipient.authorisation, 'dossier.authorisation-required');
  if (command.how === 'post' && !dossier.request.resultDelivery.address && !command.trackingNumber)
    throw new DomainError('dossier.post-address-required', {});
  return { type: 'ResultDelivered', ...facts };
}

/** Only while no result decision exists (TT 03/2025 form 05); at the applicant's request, or when a supplement or payment did not come. */
function stop(command: StopDossier, dossier: Dossier, context: DecideContext): DossierEvent {
  if (dossier.approved)
    throw new DomainError('dossier.result-issued', {
      command: command.type,
      status: dossier.status,
    });
  if (command.cause === 'not_supplemented' && dossier.status !== 'supplement_requested')
    throw new DomainError('dossier.not-waiting-for-supplement', {
      command: command.type,
      status: dossier.status,
    });
  if (command.cause === 'not_paid' && dossier.status !== 'payment_requested')
    throw new DomainError('dossier.not-waiting-for-payment', {
      command: command.type,
      status: dossier.status,
    });
  return {
    type: 'DossierStopped',
    cause: command.cause,
    reason: requireText(command.reason, 'dossier.reason-required'),
    timeliness: timelinessIfAccepted(dossier, context),
  };
}

function endingTimeliness(dossier: Dossier, { now, calendar }: DecideContext): Timeliness {
  if (dossier.clock === null) throw new DomainError('dossier.not-accepted-yet', {});
  return timelinessOf({
    ended: now,
    due: dossier.clock.due.due,
    offsetMinutes: calendar.offsetMinutes,
  });
}

/** While the dossier waits for the applicant its clock stands: an end then is in time. Null before reception. */
function timelinessIfAccepted(dossier: Dossier, context: DecideContext): Timeliness | null {
  if (dossier.clock === null) return null;
  const open = dossier.clock.pauses.find((pause) => pause.to === null);
  return endingTimeliness(dossier, open === undefined ? context : { ...context, now: open.from });
}
