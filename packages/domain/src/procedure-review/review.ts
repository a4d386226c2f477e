import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { ComplianceCost } from './compliance-cost.ts';

/** What a review may conclude (NĐ 63/2010 Art. 30). */
export const PROPOSAL_KINDS = ['keep', 'amend', 'simplify', 'abolish'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const REVIEW_STATES = [
  'planned',
  'proposed',
  'submitted',
  'approved',
  'published',
  'kept',
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_ACTS = ['propose', 'submit', 'return', 'approve', 'publish'] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** A shorter limit for one way of submitting. */
export interface ProposedLimit {
  channel: 'counter' | 'online' | 'postal';
  limitText: string;
}

export interface Proposal {
  kind: ProposalKind;
  /** What is to change, as the proposal prints it. */
  content: string;
  reason: string;
  /** What has to be changed above: articles of which document, by whom. */
  legalChanges: string;
  before: ComplianceCost | null;
  after: ComplianceCost | null;
  limits: readonly ProposedLimit[];
  /** The order of steps as it will be; null leaves it as published. */
  steps: string | null;
  /** The simulation that speaks for it. */
  simulationId: string | null;
}

export interface Decision {
  number: string;
  decidedOn: PlainDate;
  signer: string;
  effectiveOn: PlainDate;
}

/**
 * What may be done to a review next. A kept procedure is done when that is approved: there is nothing to publish.
 * A proposal that came back is written anew.
 */
export const REVIEW_TRANSITIONS = {
  planned: { propose: 'proposed' },
  proposed: { propose: 'proposed', submit: 'submitted' },
  submitted: { return: 'proposed', approve: 'approved' },
  approved: { publish: 'published' },
  published: {},
  kept: {},
} as const satisfies Record<ReviewState, Partial<Record<ReviewAct, ReviewState>>>;

/** The state after an act. Throws `procedure-review.not-now`. */
export function afterAct(
  state: ReviewState,
  act: ReviewAct,
  kind: ProposalKind | null,
): ReviewState {
  const after: ReviewState | undefined = nextStates(state)[act];
  if (after === undefined) throw new DomainError('procedure-review.not-now', { act, state });
  return after === 'approved' && kind === 'keep' ? 'kept' : after;
}

export function possibleActs(state: ReviewState): ReviewAct[] {
  return REVIEW_ACTS.filter((act) => nextStates(state)[act] !== undefined);
}

/** Whether the review has led to a proposal that left the office: that is when it is counted as done. */
export function isReviewed(state: ReviewState): boolean {
  return state !== 'planned' && state !== 'proposed';
}

/**
 * A proposal that may be submitted: with reasons, and to simplify with the compliance cost before and after
 * (NĐ 63/2010 Art. 29). Throws `procedure-review.reason-missing`, `.content-missing`, `.cost-missing`,
 * `.kept-unchanged`.
 */
export function checkProposal(proposal: Proposal): void {
  const { kind, reason, content, before, after, limits } = proposal;
  if (reason.trim() === '') throw new DomainError('procedure-review.reason-missing');
  if (kind === 'keep') {
    if (limits.length > 0) throw new DomainError('procedure-review.kept-unchanged');
    return;
  }
  if (content.trim() === '') throw new DomainError('procedure-review.content-missing');
  if (before === null || (after === null && kind !== 'abolish'))
    throw new DomainError('procedure-review.cost-missing');
}

/** An approval takes effect on the day of the decision at the earliest. Throws `procedure-review.effect-before-decision`. */
export function checkDecision({ decidedOn, effectiveOn }: Decision): void {
  if (effectiveOn < decidedOn)
    throw new DomainError('procedure-review.effect-before-decision', { decidedOn, effectiveOn });
}

function nextStates(state: ReviewState): Partial<Record<ReviewAct, ReviewState>> {
  return REVIEW_TRANSITIONS[state];
}
