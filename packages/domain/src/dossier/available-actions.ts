import type { Role } from '../shared/role.ts';
import type { DossierCommandType } from './commands.ts';
import type { Dossier } from './dossier.ts';
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
    (command) => isPossible(command, dossier) && mayGive(command, roles),
  );
  const next = nextAct(dossier);
  return next !== null && possible.includes(next)
    ? [next, ...possible.filter((command) => command !== next)]
    : possible;
}

export function mayGive(command: DossierCommandType, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = commandRoles[command];
  return roles.some((role) => allowed.includes(role));
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
  const role = stepOf(dossier, dossier.position?.step ?? 1)?.role;
  if (dossier.approved)
    return role === 'document_clerk' || !hasLater(dossier, 'document_clerk')
      ? 'recordResult'
      : 'handOver';
  if (dossier.proposal === null)
    return role === 'specialist' || !hasLater(dossier, 'specialist') ? 'proposeResult' : 'handOver';
  if (
    (role === 'head' || role === 'leader') &&
    !hasLater(dossier, 'head') &&
    !hasLater(dossier, 'leader')
  )
    return dossier.proposal.outcome === 'refuse' ? 'refuseDossier' : 'approveDossier';
  return nextStepOf(dossier) === undefined ? 'approveDossier' : 'handOver';
}

function hasLater(dossier: Dossier, role: Role): boolean {
  const current = dossier.position?.step ?? 0;
  return dossier.reception?.steps.some((step) => step.no > current && step.role === role) ?? false;
}

function isPossible(command: DossierCommandType, dossier: Dossier): boolean {
  if ('refused' in verdictOn(command, dossier.status)) return false;
  switch (command) {
    case 'handOver':
      return nextStepOf(dossier) !== undefined && dossier.status !== 'resolved';
    case 'acceptDossier':
      return dossier.reception === null;
    case 'returnStep':
      return dossier.trail.length > 0;
    case 'approveDossier':
      return dossier.proposal?.outcome === 'grant' && !dossier.approved;
    case 'recordResult':
      return dossier.approved;
    case 'refuseDossier':
      return !dossier.approved;
    case 'withdrawDossier':
    case 'stopDossier':
      return !dossier.approved;
    case 'apologiseForDelay':
      return !dossier.apologised;
    default:
      return true;
  }
}
