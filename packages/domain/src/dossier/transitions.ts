import type { DossierCommandType } from './commands.ts';
import type { DossierStatus, Stage } from './status.ts';

/** Why a command cannot be given in a state. Each has a sentence for the person in messages. */
export type Refusal =
  | 'unknown-dossier'
  | 'exists-already'
  | 'not-accepted-yet'
  | 'accepted-already'
  | 'not-handed-over-yet'
  | 'waiting-for-applicant'
  | 'not-waiting-for-supplement'
  | 'not-waiting-for-payment'
  | 'result-issued'
  | 'no-result-yet'
  | 'finished';

/** `or` is the second target of a supplement: back to filing when it was asked before reception. */
export type Verdict =
  | { to: DossierStatus; or?: DossierStatus }
  | { stay: true }
  | { refused: Refusal };

const to = (status: DossierStatus): Verdict => ({ to: status });
const no = (refused: Refusal): Verdict => ({ refused });
const stay: Verdict = { stay: true };

const unknown = no('unknown-dossier');
const exists = no('exists-already');
const early = no('not-accepted-yet');
const done = no('finished');
const issued = no('result-issued');
const waiting = no('waiting-for-applicant');
const desk = no('not-handed-over-yet');

/** The states in which nothing may happen any more: 3, 7, 8 and 10 (requirements of the national code list). */
const closed = { declined: done, withdrawn: done, stopped: done, delivered: done };

/** A reading act or a note that changes no state. */
const anyOpen = {
  none: unknown,
  submitted: stay,
  accepted: stay,
  processing: stay,
  supplement_requested: stay,
  payment_requested: stay,
  resolved: stay,
  ...closed,
};
/** Who holds it: only what lies on a step can be held. */
const onStep = { ...anyOpen, submitted: early };
const workOnly = {
  none: unknown,
  submitted: early,
  accepted: desk,
  processing: stay,
  supplement_requested: waiting,
  payment_requested: waiting,
  resolved: issued,
  ...closed,
};

/** Every pair of command × state. A missing pair does not compile. NĐ 61/2018 Art. 17–20. */
export const transitions = {
  submitDossier: {
    none: to('submitted'),
    submitted: exists,
    accepted: exists,
    processing: exists,
    supplement_requested: exists,
    payment_requested: exists,
    resolved: exists,
    declined: exists,
    withdrawn: exists,
    stopped: exists,
    delivered: exists,
  },
  acceptDossier: {
    none: to('accepted'),
    submitted: to('accepted'),
    accepted: no('accepted-already'),
    processing: no('accepted-already'),
    supplement_requested: to('accepted'),
    payment_requested: no('accepted-already'),
    resolved: no('accepted-already'),
    ...closed,
  },
  declineDossier: {
    none: to('declined'),
    submitted: to('declined'),
    accepted: no('accepted-already'),
    processing: no('accepted-already'),
    supplement_requested: waiting,
    payment_requested: no('accepted-already'),
    resolved: no('accepted-already'),
    ...closed,
  },
  handOver: {
    none: unknown,
    submitted: early,
    accepted: to('processing'),
    processing: stay,
    supplement_requested: waiting,
    payment_requested: waiting,
    resolved: issued,
    ...closed,
  },
  takeOver: onStep,
  assignOfficer: onStep,
  addNote: anyOpen,
  recordContact: anyOpen,
  attachFile: anyOpen,
  returnStep: workOnly,
  requestSupplement: {
    none: unknown,
    submitted: to('supplement_requested'),
    accepted: desk,
    processing: to('supplement_requested'),
    supplement_requested: waiting,
    payment_requested: waiting,
    resolved: issued,
    ...closed,
  },
  supplementDossier: {
    none: unknown,
    submitted: no('not-waiting-for-supplement'),
    accepted: no('not-waiting-for-supplement'),
    processing: no('not-waiting-for-supplement'),
    supplement_requested: { to: 'processing', or: 'submitted' },
    payment_requested: no('not-waiting-for-supplement'),
    resolved: no('not-waiting-for-supplement'),
    ...closed,
  },
  requestPayment: {
    none: unknown,
    submitted: early,
    accepted: desk,
    processing: to('payment_requested'),
    supplement_requested: waiting,
    payment_requested: waiting,
    resolved: issued,
    ...closed,
  },
  recordPayment: {
    none: unknown,
    submitted: no('not-waiting-for-payment'),
    accepted: no('not-waiting-for-payment'),
    processing: no('not-waiting-for-payment'),
    supplement_requested: no('not-waiting-for-payment'),
    payment_requested: to('processing'),
    resolved: no('not-waiting-for-payment'),
    ...closed,
  },
  proposeResult: workOnly,
  approveDossier: workOnly,
  refuseDossier: {
    none: unknown,
    submitted: early,
    accepted: desk,
    processing: to('resolved'),
    supplement_requested: waiting,
    payment_requested: waiting,
    resolved: issued,
    ...closed,
  },
  recordResult: {
    none: unknown,
    submitted: early,
    accepted: desk,
    processing: to('resolved'),
    supplement_requested: waiting,
    payment_requested: waiting,
    resolved: issued,
    ...closed,
  },
  announceResult: {
    none: unknown,
    submitted: no('no-result-yet'),
    accepted: no('no-result-yet'),
    processing: no('no-result-yet'),
    supplement_requested: no('no-result-yet'),
    payment_requested: no('no-result-yet'),
    resolved: stay,
    ...closed,
  },
  deliverResult: {
    none: unknown,
    submitted: no('no-result-yet'),
    accepted: no('no-result-yet'),
    processing: no('no-result-yet'),
    supplement_requested: no('no-result-yet'),
    payment_requested: no('no-result-yet'),
    resolved: to('delivered'),
    ...closed,
  },
  withdrawDossier: {
    none: unknown,
    submitted: to('withdrawn'),
    accepted: to('withdrawn'),
    processing: to('withdrawn'),
    supplement_requested: to('withdrawn'),
    payment_requested: to('withdrawn'),
    resolved: issued,
    ...closed,
  },
  stopDossier: {
    none: unknown,
    submitted: early,
    accepted: desk,
    processing: to('stopped'),
    supplement_requested: to('stopped'),
    payment_requested: to('stopped'),
    resolved: issued,
    ...closed,
  },
  apologiseForDelay: {
    none: unknown,
    submitted: early,
    accepted: stay,
    processing: stay,
    supplement_requested: waiting,
    payment_requested: waiting,
    resolved: issued,
    ...closed,
  },
  recalculateDueDate: {
    none: unknown,
    submitted: early,
    accepted: stay,
    processing: stay,
    supplement_requested: waiting,
    payment_requested: waiting,
    resolved: issued,
    ...closed,
  },
  rehomeDossier: anyOpen,
} as const satisfies Record<DossierCommandType, Record<Stage, Verdict>>;

/** The verdict on one pair; the same table that the reference page prints. */
export function verdictOn(command: DossierCommandType, stage: Stage): Verdict {
  return transitions[command][stage];
}
