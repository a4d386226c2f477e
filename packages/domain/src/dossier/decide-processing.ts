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
import type { DecideContext } from './decide-context.ts';
import type { Dossier, Position } from './dossier.ts';
import type {
  ContactRecorded,
  DossierApproved,
  DossierEvent,
  DossierRehomed,
  FileAttached,
  HandedOver,
  OfficerAssigned,
  ResultProposed,
  StepReturned,
  TakenOver,
} from './events.ts';
import { checkListed } from './check-request.ts';
import { requireText } from './require-text.ts';
import { checkStepOrder } from './step-order.ts';
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
      return assign(command, dossier);
    case 'addNote':
      return { type: 'NoteAdded', text: requireText(command.text, 'dossier.text-required') };
    case 'recordContact':
      return recordContact(command);
    case 'attachFile':
      return attach(command, context);
    case 'returnStep':
      return returnStep(command, dossier, context);
    case 'proposeResult':
      return propose(command, dossier);
    case 'approveDossier':
      return approve(command, dossier);
    case 'rehomeDossier':
      return rehome(command, dossier);
  }
}

/** A process of one step is worked where it was received: its desk hands over to itself. */
function handOver(
  command: HandOver,
  dossier: Dossier,
  { now, calendar }: DecideContext,
): HandedOver {
  const from = positionOf(dossier).step;
  const own = dossier.status === 'accepted' ? stepOf(dossier, from) : undefined;
  const next = nextStepOf(dossier) ?? own;
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

function takeOver(dossier: Dossier, { actor }: DecideContext): TakenOver {
  if (positionOf(dossier).officerId === actor.officerId)
    throw new DomainError('dossier.held-by-you', {});
  return { type: 'TakenOver' };
}

function assign({ officer }: AssignOfficer, dossier: Dossier): OfficerAssigned {
  if (positionOf(dossier).officerId === officer.id)
    throw new DomainError('dossier.held-by-that-officer', { officer: officer.name });
  return { type: 'OfficerAssigned', officerId: officer.id, officerName: officer.name };
}

function recordContact({ means, text, applicantFault }: RecordContact): ContactRecorded {
  return {
    type: 'ContactRecorded',
    means,
    text: requireText(text, 'dossier.text-required'),
    applicantFault: applicantFault ?? false,
  };
}

function attach({ documentId, file }: AttachFile, { procedure }: DecideContext): FileAttached {
  checkListed([{ documentId, name: file.name }], procedure);
  return { type: 'FileAttached', documentId, file };
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
    fromStep: positionOf(dossier).step,
    toStep: back.step,
    reason,
    toUnitId: back.unitId,
    toOfficerId: back.officerId,
    toOfficerName: back.officerName,
    ...stepTime(dossier, now, calendar),
    nextStepDue: stepDue(stepOf(dossier, back.step), now, calendar),
  };
}

/** What was approved is not proposed anew: it is sent back one step first. */
function propose({ outcome, summary, draft }: ProposeResult, dossier: Dossier): ResultProposed {
  if (dossier.approved) throw new DomainError('dossier.approved-already', {});
  checkStepOrder('proposeResult', dossier);
  return {
    type: 'ResultProposed',
    outcome,
    summary: requireText(summary, 'dossier.text-required'),
    ...(draft ? { draft } : {}),
  };
}

function approve(command: ApproveDossier, dossier: Dossier): DossierApproved {
  if (dossier.proposal === null) throw new DomainError('dossier.no-proposal', {});
  if (dossier.proposal.outcome === 'refuse')
    throw new DomainError('dossier.proposal-is-refusal', {});
  if (dossier.approved) throw new DomainError('dossier.approved-already', {});
  checkStepOrder('approveDossier', dossier);
  return { type: 'DossierApproved', note: command.note?.trim() ?? '' };
}

function rehome({ toUnitId, reason }: RehomeDossier, dossier: Dossier): DossierRehomed {
  if (toUnitId === dossier.agencyUnitId) throw new DomainError('dossier.same-unit', {});
  return {
    type: 'DossierRehomed',
    fromUnitId: dossier.agencyUnitId,
    toUnitId,
    reason: requireText(reason, 'dossier.reason-required'),
  };
}

/** A filing that waits for a supplement lies on no step yet. */
function positionOf(dossier: Dossier): Position {
  if (dossier.position === null) throw new DomainError('dossier.not-accepted-yet', {});
  return dossier.position;
}
