import { DomainError } from '../shared/errors.ts';
import type { DossierCommand } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import { decideDueDate } from './decide-due-date.ts';
import { decideEnding } from './decide-ending.ts';
import { decideProcessing } from './decide-processing.ts';
import { decideReception } from './decide-reception.ts';
import { decideWaiting } from './decide-waiting.ts';
import { type Dossier, stageOf } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import { verdictOn } from './transitions.ts';

export type { DecideContext } from './decide-context.ts';

/**
 * The one place where a command becomes facts.
 * Throws `DomainError`: `dossier.<refusal>` of the transitions table, or the rule that was broken, with its article in the message.
 */
export function decide(
  command: DossierCommand,
  dossier: Dossier | null,
  context: DecideContext,
): DossierEvent[] {
  checkTransition(command, dossier);
  switch (command.type) {
    case 'submitDossier':
    case 'acceptDossier':
    case 'declineDossier':
      return [decideReception(command, dossier, context)];
    case 'requestSupplement':
    case 'supplementDossier':
    case 'requestPayment':
    case 'recordPayment':
      return [decideWaiting(command, existing(dossier), context)];
    case 'apologiseForDelay':
    case 'recalculateDueDate':
      return [decideDueDate(command, existing(dossier), context)];
    case 'handOver':
    case 'takeOver':
    case 'assignOfficer':
    case 'addNote':
    case 'recordContact':
    case 'attachFile':
    case 'returnStep':
    case 'proposeResult':
    case 'approveDossier':
    case 'rehomeDossier':
      return [decideProcessing(command, existing(dossier), context)];
    case 'refuseDossier':
    case 'recordResult':
    case 'announceResult':
    case 'deliverResult':
    case 'withdrawDossier':
    case 'stopDossier':
      return [decideEnding(command, existing(dossier), context)];
    default:
      return assertNever(command);
  }
}

function checkTransition(command: DossierCommand, dossier: Dossier | null): void {
  const stage = stageOf(dossier);
  const verdict = verdictOn(command.type, stage);
  if ('refused' in verdict)
    throw new DomainError(`dossier.${verdict.refused}`, { command: command.type, status: stage });
}

function existing(dossier: Dossier | null): Dossier {
  if (dossier === null) throw new DomainError('dossier.unknown-dossier', {});
  return dossier;
}

function assertNever(command: never): never {
  throw new DomainError('dossier.unknown-command', { command: JSON.stringify(command) });
}
