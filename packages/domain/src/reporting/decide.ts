import { DomainError } from '../shared/errors.ts';
import type { Instant } from '../shared/instant.ts';
import {
  REPORT_ACTS,
  type ReportAct,
  type ReportRefusal,
  type ReportState,
  reportVerdict,
} from './transitions.ts';

/** What stands between the officer and the report. */
export type ReportPlace = 'drafter' | 'signer' | 'above';

/** A report as the decision sees it. */
export interface ReportStanding {
  state: ReportState;
  /** Version in work, or the signed one. */
  version: number;
  submittedAt: Instant | null;
}

export interface ActAsked {
  act: ReportAct;
  reason?: string | undefined;
}

/** What changes: the new state, and the version number where a new one begins. */
export interface ReportDecision {
  state: ReportState;
  version: number;
  reason: string | null;
}

/** Who may do what: the office drafts, its head or a leader signs and sends, the unit above answers. */
export const actsOfPlace = {
  drafter: ['begin', 'write', 'submit', 'revise', 'amend'],
  signer: ['begin', 'write', 'sign', 'submit', 'revise', 'amend'],
  above: ['return', 'accept'],
} as const satisfies Record<ReportPlace, readonly ReportAct[]>;

/** What a person in these places may do now. */
export function availableReportActs(
  state: ReportState,
  places: readonly ReportPlace[],
): ReportAct[] {
  return REPORT_ACTS.filter(
    (act) => isActOfPlaces(act, places) && 'to' in reportVerdict(act, state),
  );
}

export function isActOfPlaces(act: ReportAct, places: readonly ReportPlace[]): boolean {
  return places.some((place) => (actsOfPlace[place] as readonly ReportAct[]).includes(act));
}

/**
 * Decides one act on a report. A return and an amendment need a reason in words. Throws
 * `report.reason-missing` or `report.<refusal>`, as `report.not-signed`.
 */
export function decideReportAct(standing: ReportStanding, asked: ActAsked): ReportDecision {
  const verdict = reportVerdict(asked.act, standing.state);
  if ('refused' in verdict) throw new DomainError(refusalCode(verdict.refused));
  const reason = asked.reason?.trim() ?? '';
  if (reason === '' && needsReason(asked.act)) throw new DomainError('report.reason-missing');
  const begins = asked.act === 'revise' || asked.act === 'amend';
  return {
    state: verdict.to,
    version: asked.act === 'begin' ? 1 : standing.version + (begins ? 1 : 0),
    reason: reason === '' ? null : reason,
  };
}

export function refusalCode(refusal: ReportRefusal): string {
  return `report.${refusal}`;
}

/** A revision is made under the reason of the return. */
function needsReason(act: ReportAct): boolean {
  return act === 'return' || act === 'amend';
}
