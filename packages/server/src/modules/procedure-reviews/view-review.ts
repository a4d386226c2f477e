import type {
  ProcedureReview,
  ReviewSummary,
  TermComparison,
} from '@motcua/contract/procedure-reviews.ts';
import { describeTimeLimit, parseTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import {
  compareCost,
  type CostComparison,
} from '@motcua/domain/procedure-review/compliance-cost.ts';
import { isReviewed, possibleActs } from '@motcua/domain/procedure-review/review.ts';
import { cutOf } from '@motcua/domain/procedure-review/time-cut-record.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { isSettling, mayAct } from './policy.ts';
import type { ActRow, ReviewRow } from './store-reviews.ts';

export function summaryOf(row: ReviewRow, today: PlainDate): ReviewSummary {
  const { id, planId, year, procedureCode, procedureName, field, level, dueOn, cause, state } = row;
  return {
    ...{ id, planId, year, procedureCode, procedureName, field, level, dueOn, cause, state },
    unit: { id: row.unitId, name: row.unitName },
    leadUnit: { id: row.leadUnitId, name: row.leadUnitName },
    kind: row.proposal?.kind ?? null,
    isLate: !isReviewed(state) && dueOn < today,
    rate: costOf(row)?.rate.aYear ?? null,
  };
}

export function reviewView(
  row: ReviewRow,
  of: {
    officer: SignedIn;
    acts: readonly ActRow[];
    procedure: ProcedureVersion | null;
    today: PlainDate;
    settles: boolean;
  },
): ProcedureReview {
  const { revision, proposal, decision, publishedVersion } = row;
  return {
    ...summaryOf(row, of.today),
    ...{ revision, proposal, decision, publishedVersion },
    availableActs: possibleActs(row.state).filter(
      (act) => mayAct(of.officer, act) && (of.settles || !isSettling(act)),
    ),
    cost: costOf(row),
    terms: termsOf(row, of.procedure),
    history: of.acts.map(({ act, at, by, reason }) => ({ act, at, by, reason })),
  };
}

/** Both costs of a proposal that changes something; null where they are not both told. */
function costOf({ proposal }: ReviewRow): CostComparison | null {
  if (proposal === null || proposal.before === null) return null;
  if (proposal.after === null && proposal.kind !== 'abolish') return null;
  return compareCost(proposal.before, proposal.kind === 'abolish' ? null : proposal.after);
}

/** The term of the law, that which binds, and the proposed one, of each way of submitting that is cut. */
export function termsOf(
  { proposal }: Pick<ReviewRow, 'proposal'>,
  procedure: ProcedureVersion | null,
): TermComparison[] {
  return (proposal?.limits ?? []).flatMap(({ channel, limitText }) => {
    const known = procedure?.channels.find((one) => one.channel === channel);
    if (known === undefined) return [];
    const legal = known.legalLimit ?? known.limit;
    return [
      {
        channel,
        legalText: describeTimeLimit(legal),
        bindingText: describeTimeLimit(known.limit),
        proposedText: limitText,
        share: shareOf(() => cutOf(legal, parseTimeLimit(limitText)).share),
      },
    ];
  });
}

/** Null where the two cannot be compared or nothing is cut: the page says so in words. */
function shareOf(reckon: () => number): number | null {
  try {
    return reckon();
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
