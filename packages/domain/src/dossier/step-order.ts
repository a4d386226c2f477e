import { DomainError } from '../shared/errors.ts';
import type { Role } from '../shared/role.ts';
import type { DossierCommandType } from './commands.ts';
import type { Dossier } from './dossier.ts';
import type { StepFact } from './event-parts.ts';

/** Acts that a process gives to a kind of step. */
const stepsOfAct: Partial<Record<DossierCommandType, readonly Role[]>> = {
  proposeResult: ['specialist'],
  approveDossier: ['head', 'leader'],
  refuseDossier: ['head', 'leader'],
  recordResult: ['document_clerk'],
};

/**
 * The step where an act belongs: the last of its kind that still lies ahead; null when that is where the dossier
 * lies. So every officer of the process stands in the control slip (NĐ 61/2018 Art. 19).
 */
export function stepToWaitFor(command: DossierCommandType, dossier: Dossier): StepFact | null {
  const roles = stepsOfAct[command];
  const { position, reception } = dossier;
  if (roles === undefined || position === null || reception === null) return null;
  const here = reception.steps.find((step) => step.no === position.step);
  // A proposal is made at any step of a specialist; the head who signs is the last of them.
  if (command === 'proposeResult' && here !== undefined && roles.includes(here.role)) return null;
  const ahead = reception.steps.filter(
    (step) => step.no > position.step && roles.includes(step.role),
  );
  return ahead.at(-1) ?? null;
}

/** The step that must come first; a signed result may be recorded where it was signed, the clerk's step is then advice. */
export function stepThatComesFirst(command: DossierCommandType, dossier: Dossier): StepFact | null {
  return command === 'recordResult' ? null : stepToWaitFor(command, dossier);
}

/** Throws `dossier.step-comes-first` with the name of that step. */
export function checkStepOrder(command: DossierCommandType, dossier: Dossier): void {
  const step = stepThatComesFirst(command, dossier);
  if (step !== null) throw new DomainError('dossier.step-comes-first', { step: step.name });
}
