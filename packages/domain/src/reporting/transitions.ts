/** States of a report that somebody owes; being late is a fact beside them, never a state. */
export const REPORT_STATES = [
  'not_begun',
  'drafted',
  'signed',
  'submitted',
  'returned',
  'accepted',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTS = [
  'begin',
  'write',
  'sign',
  'submit',
  'return',
  'accept',
  'revise',
  'amend',
] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

/** Why an act cannot be done in a state; each has its sentence. */
export type ReportRefusal =
  | 'not-begun'
  | 'begun-already'
  | 'not-signed'
  | 'signed-already'
  | 'not-submitted'
  | 'submitted-already'
  | 'returned-already'
  | 'not-returned'
  | 'accepted-already';

export type ReportVerdict = { to: ReportState } | { refused: ReportRefusal };

const to = (state: ReportState): ReportVerdict => ({ to: state });
const no = (refused: ReportRefusal): ReportVerdict => ({ refused });

/** Every pair of act × state; a missing pair does not compile. NĐ 09/2019 Art. 6–12. */
export const reportTransitions = {
  begin: {
    not_begun: to('drafted'),
    drafted: no('begun-already'),
    signed: no('begun-already'),
    submitted: no('begun-already'),
    returned: no('begun-already'),
    accepted: no('begun-already'),
  },
  write: {
    not_begun: no('not-begun'),
    drafted: to('drafted'),
    signed: no('signed-already'),
    submitted: no('submitted-already'),
    returned: no('returned-already'),
    accepted: no('accepted-already'),
  },
  sign: {
    not_begun: no('not-begun'),
    drafted: to('signed'),
    signed: no('signed-already'),
    submitted: no('submitted-already'),
    returned: no('returned-already'),
    accepted: no('accepted-already'),
  },
  submit: {
    not_begun: no('not-begun'),
    drafted: no('not-signed'),
    signed: to('submitted'),
    submitted: no('submitted-already'),
    returned: no('returned-already'),
    accepted: no('accepted-already'),
  },
  return: {
    not_begun: no('not-begun'),
    drafted: no('not-submitted'),
    signed: no('not-submitted'),
    submitted: to('returned'),
    returned: no('returned-already'),
    accepted: no('accepted-already'),
  },
  accept: {
    not_begun: no('not-begun'),
    drafted: no('not-submitted'),
    signed: no('not-submitted'),
    submitted: to('accepted'),
    returned: no('returned-already'),
    accepted: no('accepted-already'),
  },
  /** After a return: the same report again, under the reason it was returned for. */
  revise: {
    not_begun: no('not-begun'),
    drafted: no('not-returned'),
    signed: no('not-returned'),
    submitted: no('not-returned'),
    returned: to('drafted'),
    accepted: no('not-returned'),
  },
  /** A correction or addition on one's own account (chỉnh lý, bổ sung): a new version with its reason. */
  amend: {
    not_begun: no('not-begun'),
    drafted: no('not-signed'),
    signed: to('drafted'),
    submitted: to('drafted'),
    returned: no('returned-already'),
    accepted: to('drafted'),
  },
} as const satisfies Record<ReportAct, Record<ReportState, ReportVerdict>>;

export function reportVerdict(act: ReportAct, state: ReportState): ReportVerdict {
  return reportTransitions[act][state];
}
