import { DomainError } from '../shared/errors.ts';
import type {
  AddNote,
  ApproveDossier,
  AssignOfficer,
  AttachFile,
  HandOver,
  ProposeResult,
  RecordContact,
  RehomeDossier,
  ReturnStep,
  TakeOver,
} from './commands.ts';
import type { DecideContext } from './decide.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent, HandedOver, StepReturned } from './events.ts';
import { requireText } from './require-text.ts';
import { nextStepOf, stepDue, stepOf, stepTime } from './step-time.ts';

type Command =
  | HandOver
  | TakeOver
  | AssignOfficer
  | AddNote
  | RecordContact
  | AttachFile
  | ReturnStep
  | ProposeResult
  | ApproveDossier
  | RehomeDossier;

/** Acts of the officers between reception and result. */
export function decideProcessing(
  command: Command,
  dossier: Dossier,
  context: DecideContext,
): DossierEvent {
  switch (command.type) {
    case 'handOver':
      return handOver(command, dossier, context);
    case 'takeOver':
      return takeOver(dossier, context);
    case 'assignOfficer':
      return {
        type: 'OfficerAssigned',
        officerId: command.officer.id,
        officerName: command.officer.name,
      };
    case 'addNote':
      return { type: 'NoteAdded', text: requireText(command.text, 'dossier.text-required') };
    case 'recordContact':
      return {
        type: 'ContactRecorded',
        means: command.means,
        text: requireText(command.text, 'dossier.text-required'),
        applicantFault: command.applicantFault ?? false,
      };
    case 'attachFile':
      return { type: 'FileAttached', documentId: command.documentId, file: command.file };
    case 'returnStep':
      return returnStep(command, dossier, context);
    case 'proposeResult':
      return {
        type: 'ResultProposed',
        outcome: command.outcome,
        summary: requireText(command.summary, 'dossier.text-required'),
        ...(command.draft ? { draft: command.draft } : {}),
      };
    case 'approveDossier':
      return approve(command, dossier);
    case 'rehomeDossier':
      return {
        type: 'DossierRehomed',
        fromUnitId: dossier.agencyUnitId,
        toUnitId: command.toUnitId,
        reason: requireText(command.reason, 'dossier.reason-required'),
      };
  }
}

function handOver(
  command: HandOver,
  dossier: Dossier,
  { now, calendar }: DecideContext,
): HandedOver {
  const next = nextStepOf(dossier);
  const from = dossier.position?.step ?? 1;
  if (next === undefined) throw new DomainError('dossier.last-step', { step: from });
  return {
    type: 'HandedOver',
    fromStep: from,
    toStep: next.no,
    toUnitId: command.toUnitId ?? dossier.agencyUnitId,
    toOfficerId: command.toOfficer?.id ?? null,
    toOfficerName: command.toOfficer?.name ?? null,
    ...stepTime(dossier, now, calendar),
    nextStepDue: stepDue(next, now, calendar),
    note: command.note?.trim() ?? '',
  };
}

function takeOver(dossier: Dossier, { actor }: DecideContext): DossierEvent {
  if (dossier.position?.officerId === actor.officerId)
    throw new DomainError('dossier.held-by-you', {});
  return { type: 'TakenOver' };
}

/** "Send back one step" is an internal act: neither a decline at the desk nor a refusal on the merits. */
function returnStep(
  command: ReturnStep,
  dossier: Dossier,
  { now, calendar }: DecideContext,
): StepReturned {
  const reason = requireText(command.reason, 'dossier.reason-required');
  const back = dossier.trail.at(-1);
  if (back === undefined) throw new DomainError('dossier.first-step', {});
  return {
    type: 'StepReturned',
    fromStep: dossier.position?.step ?? 1,
    toStep: back.step,
    reason,
    toUnitId: back.unitId,
    toOfficerId: back.officerId,
    toOfficerName: back.officerName,
    ...stepTime(dossier, now, calendar),
    nextStepDue: stepDue(stepOf(dossier, back.step), now, calendar),
  };
}

function approve(command: ApproveDossier, dossier: Dossier): DossierEvent {
  if (dossier.proposal === null) throw new DomainError('dossier.no-proposal', {});
  if (dossier.proposal.outcome === 'refuse')
    throw new DomainError('dossier.proposal-is-refusal', {});
  if (dossier.approved) throw new DomainError('dossier.approved-already', {});
  return { type: 'DossierApproved', note: command.note?.trim() ?? '' };
}
