import type { Role } from '../shared/role.ts';
import type { DossierCommandType } from './commands.ts';
import type { Dossier } from './dossier.ts';
import { stepThatComesFirst, stepToWaitFor } from './step-order.ts';
import { nextStepOf, stepOf } from './step-time.ts';
import { transitions, verdictOn } from './transitions.ts';

/** Which roles may give a command; who holds the dossier and where is asked by the server's policy on top. */
export const commandRoles = {
  submitDossier: ['desk_clerk', 'postal_clerk'],
  acceptDossier: ['desk_clerk', 'postal_clerk'],
  declineDossier: ['desk_clerk'],
  handOver: ['desk_clerk', 'specialist', 'head', 'leader', 'document_clerk', 'postal_clerk'],
  takeOver: ['desk_clerk', 'specialist', 'head', 'leader', 'document_clerk'],
  assignOfficer: ['head', 'leader'],
  addNote: ['desk_clerk', 'specialist', 'head', 'leader', 'document_clerk'],
  recordContact: ['desk_clerk', 'specialist', 'head', 'document_clerk'],
  attachFile: ['desk_clerk', 'specialist', 'head', 'document_clerk', 'postal_clerk'],
  returnStep: ['specialist', 'head', 'leader', 'document_clerk'],
  requestSupplement: ['desk_clerk', 'specialist', 'head'],
  supplementDossier: ['desk_clerk', 'postal_clerk'],
  requestPayment: ['desk_clerk', 'specialist'],
  recordPayment: ['desk_clerk'],
  proposeResult: ['specialist', 'head'],
  approveDossier: ['head', 'leader'],
  refuseDossier: ['head', 'leader'],
  recordResult: ['document_clerk', 'head', 'leader'],
  announceResult: ['desk_clerk', 'document_clerk'],
  deliverResult: ['desk_clerk', 'postal_clerk'],
  withdrawDossier: ['desk_clerk'],
  stopDossier: ['desk_clerk', 'specialist', 'head'],
  apologiseForDelay: ['head', 'leader'],
  recalculateDueDate: ['administrator'],
  rehomeDossier: ['administrator'],
} as const satisfies Record<DossierCommandType, readonly Role[]>;

const commandTypes = Object.keys(transitions) as DossierCommandType[];

/** What these roles can do with the dossier now; the act that comes next in its process stands first. */
export function availableActions(dossier: Dossier, roles: readonly Role[]): DossierCommandType[] {
  const possible = commandTypes.filter(
    (command) => isPossible(command, dossier) && mayGive(command, roles, stepRoleOf(dossier)),
  );
  const next = nextAct(dossier);
  return next !== null && possible.includes(next)
    ? [next, ...possible.filter((command) => command !== next)]
    : possible;
}

export function mayGive(
  command: DossierCommandType,
  roles: readonly Role[],
  stepRole: Role | null = null,
): boolean {
  const allowed = rolesThatMay(command, stepRole);
  return roles.some((role) => allowed.includes(role));
}

/** Taking, passing on and sending back are for whoever works on the step, and for the head above them. */
const stepBound: ReadonlySet<DossierCommandType> = new Set(['takeOver', 'handOver', 'returnStep']);

/** The roles that may give a command while the dossier lies at a step of `stepRole`; null where it lies at none. */
export function rolesThatMay(command: DossierCommandType, stepRole: Role | null): readonly Role[] {
  const roles: readonly Role[] = commandRoles[command];
  if (stepRole === null || !stepBound.has(command)) return roles;
  const atStep: readonly Role[] = [stepRole, 'head', 'leader'];
  const andPost = stepRole === 'desk_clerk' ? [...atStep, 'postal_clerk'] : atStep;
  return roles.filter((role) => andPost.includes(role));
}

/** Who works on the step where the dossier lies; null before reception and after the end. */
export function stepRoleOf(dossier: Dossier): Role | null {
  const { position } = dossier;
  return position === null ? null : (stepOf(dossier, position.step)?.role ?? null);
}

/** The act that brings the dossier nearer to its result; null when nothing is left to do. */
export function nextAct(dossier: Dossier): DossierCommandType | null {
  switch (dossier.status) {
    case 'submitted':
      return 'acceptDossier';
    case 'accepted':
      return 'handOver';
    case 'supplement_requested':
      return 'supplementDossier';
    case 'payment_requested':
      return 'recordPayment';
    case 'resolved':
      return 'deliverResult';
    case 'processing':
      return nextInProcess(dossier);
    default:
      return null;
  }
}

function nextInProcess(dossier: Dossier): DossierCommandType {
  const { approved, proposal } = dossier;
  const decision = proposal?.outcome === 'refuse' ? 'refuseDossier' : 'approveDossier';
  const wanted = approved ? 'recordResult' : proposal === null ? 'proposeResult' : decision;
  return stepToWaitFor(wanted, dossier) === null ? wanted : 'handOver';
}

function isPossible(command: DossierCommandType, dossier: Dossier): boolean {
  if ('refused' in verdictOn(command, dossier.status)) return false;
  if (stepThatComesFirst(command, dossier) !== null) return false;
  return conditions[command]?.(dossier) ?? true;
}

const notApproved = ({ approved }: Dossier): boolean => !approved;
const lies = ({ position }: Dossier): boolean => position !== null;

/** What a command asks of the dossier beside its state; the decider refuses the same, with a sentence. */
const conditions: Partial<Record<DossierCommandType, (dossier: Dossier) => boolean>> = {
  handOver: (dossier) => nextStepOf(dossier) !== undefined || dossier.status === 'accepted',
  takeOver: lies,
  assignOfficer: lies,
  acceptDossier: ({ reception }) => reception === null,
  returnStep: ({ trail }) => trail.length > 0,
  requestSupplement: notApproved,
  requestPayment: notApproved,
  proposeResult: notApproved,
  approveDossier: ({ approved, proposal }) => proposal?.outcome === 'grant' && !approved,
  recordResult: ({ approved }) => approved,
  refuseDossier: notApproved,
  withdrawDossier: notApproved,
  stopDossier: notApproved,
  apologiseForDelay: ({ apologised }) => !apologised,
  recalculateDueDate: ({ clock }) => clock !== null && clock.limit.kind !== 'text',
};
