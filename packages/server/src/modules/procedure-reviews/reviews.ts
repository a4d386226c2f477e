import type {
  ProcedureReview,
  ReviewDecision,
  ReviewProposal,
  ReviewQuery,
  ReviewSummary,
} from '@motcua/contract/procedure-reviews.ts';
import {
  afterAct,
  checkDecision,
  checkProposal,
  type ReviewAct,
} from '@motcua/domain/procedure-review/review.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import {
  cutOfChannel,
  procedureBefore,
  proposalOf,
  publishDecision,
  recordCuts,
  requireBelowBinding,
  requireChannels,
} from './carry-out.ts';
import type { ReviewParts } from './parts.ts';
import { isSettling, maySettle, requireReach } from './policy.ts';
import { savePublishedVersion } from './store-cuts.ts';
import {
  type ActRow,
  insertAct,
  listActs,
  listReviews,
  type ReviewRow,
  saveReview,
} from './store-reviews.ts';
import { unitsAsked } from './units.ts';
import { reviewView, summaryOf } from './view-review.ts';

export async function listReviewsFor(
  parts: ReviewParts,
  officer: SignedIn,
  { year, unit }: ReviewQuery,
): Promise<ReviewSummary[]> {
  const { tenantId } = officer;
  const units = await unitsAsked(parts, officer, unit);
  const rows = await parts.db.inTenant(tenantId, (tx) =>
    listReviews(tx, tenantId, { year, units }),
  );
  const today = todayOf(parts);
  return rows.map((row) => summaryOf(row, today));
}

/** Throws `procedure-review.not-found`, `procedure-review.not-yours`. */
export async function showReview(
  parts: ReviewParts,
  officer: SignedIn,
  id: string,
): Promise<ProcedureReview> {
  const { tenantId } = officer;
  const row = await getReview(parts, officer, id);
  const procedure = await procedureBefore(parts, tenantId, row);
  const acts = await parts.db.inTenant(tenantId, (tx) => listActs(tx, tenantId, id));
  const settles = await settlesIt(parts, officer, { row, acts });
  return reviewView(row, { officer, acts, procedure, today: todayOf(parts), settles });
}

async function settlesIt(
  { reference }: ReviewParts,
  officer: SignedIn,
  { row, acts }: { row: ReviewRow; acts: readonly ActRow[] },
): Promise<boolean> {
  const submittedBy = acts.findLast(({ act }) => act === 'submit')?.byId;
  return await maySettle(reference, officer, { planUnitId: row.unitId, submittedBy });
}

/** What an act on a review needs; `expected` is the revision that was looked at. */
export interface ReviewOrder {
  id: string;
  expected: number | undefined;
}

/** Writes the proposal; it may be unfinished until it is submitted. */
export async function propose(
  parts: ReviewParts,
  officer: SignedIn,
  order: ReviewOrder & { proposal: ReviewProposal },
): Promise<ProcedureReview> {
  return await act(parts, officer, { ...order, act: 'propose' }, async (row) => {
    await requireChannels(parts, officer.tenantId, { row, proposal: order.proposal });
    return { proposal: order.proposal };
  });
}

/** Throws as `checkProposal`, `time-cut.not-shorter`, `.not-comparable`, `.not-below-binding`. */
export async function submit(
  parts: ReviewParts,
  officer: SignedIn,
  order: ReviewOrder,
): Promise<ProcedureReview> {
  return await act(parts, officer, { ...order, act: 'submit' }, async (row) => {
    const proposal = proposalOf(row);
    checkProposal(proposal);
    const procedure = await procedureBefore(parts, officer.tenantId, row);
    for (const limit of proposal.limits) {
      cutOfChannel(procedure, limit);
      requireBelowBinding(procedure, limit);
    }
    return { submittedOn: todayOf(parts) };
  });
}

export async function sendBack(
  parts: ReviewParts,
  officer: SignedIn,
  order: ReviewOrder & { reason: string },
): Promise<ProcedureReview> {
  return await act(parts, officer, { ...order, act: 'return' }, async () => ({
    submittedOn: null,
  }));
}

/** The decision; each shortened limit becomes a time cut. Throws `procedure-review.effect-before-decision`. */
export async function approve(
  parts: ReviewParts,
  officer: SignedIn,
  order: ReviewOrder & { decision: ReviewDecision },
): Promise<ProcedureReview> {
  const { decision } = order;
  checkDecision(decision);
  return await act(parts, officer, { ...order, act: 'approve' }, async (row) => {
    const procedure = await procedureBefore(parts, officer.tenantId, row);
    return {
      decision,
      also: async (tx) => {
        await recordCuts(parts, tx, { officer, row, decision, procedure });
        return {};
      },
    };
  });
}

/**
 * Carries the decision into the catalogue: a new version with the shorter limits in force from the day of the
 * decision on, or the end of the procedure. Throws `procedure.incomplete`, `procedure-review.not-in-effect`.
 */
export async function publish(
  parts: ReviewParts,
  officer: SignedIn,
  order: ReviewOrder,
): Promise<ProcedureReview> {
  return await act(parts, officer, { ...order, act: 'publish' }, async (row) => ({
    also: async (tx) => {
      const version = await publishDecision(parts, tx, { officer, row });
      await savePublishedVersion(tx, officer.tenantId, { reviewId: row.id, version });
      return { publishedVersion: version };
    },
  }));
}

type Change = Partial<
  Pick<ReviewRow, 'proposal' | 'decision' | 'submittedOn' | 'publishedVersion'>
>;

/** Every act: who may see it, what it changes, who did it when; of two at once the second is refused. */
async function act(
  parts: ReviewParts,
  officer: SignedIn,
  order: ReviewOrder & { act: ReviewAct; reason?: string },
  decide: (row: ReviewRow) => Promise<Change & { also?: (tx: Transaction) => Promise<Change> }>,
): Promise<ProcedureReview> {
  const { tenantId } = officer;
  const row = await getReview(parts, officer, order.id);
  if (order.expected !== undefined && order.expected !== row.revision)
    throw new DomainError('procedure-review.changed');
  if (isSettling(order.act)) {
    const acts = await parts.db.inTenant(tenantId, (tx) => listActs(tx, tenantId, row.id));
    if (!(await settlesIt(parts, officer, { row, acts })))
      throw new DomainError('procedure-review.not-yours-to-settle');
  }
  const { also, ...change } = await decide(row);
  const proposal = change.proposal ?? row.proposal;
  const state = afterAct(row.state, order.act, proposal?.kind ?? null);
  await parts.db.inTenant(tenantId, async (tx) => {
    const more = (await also?.(tx)) ?? {};
    const isSaved = await saveReview(tx, tenantId, { ...row, ...change, ...more, state });
    if (!isSaved) throw new DomainError('procedure-review.changed');
    await insertAct(tx, tenantId, {
      ...{ reviewId: row.id, act: order.act, at: parts.clock(), by: officer },
      reason: order.reason ?? null,
    });
  });
  return await showReview(parts, officer, order.id);
}

/** Throws `procedure-review.not-found`, `procedure-review.not-yours`. */
export async function getReview(
  { db, reference }: Pick<ReviewParts, 'db' | 'reference'>,
  officer: SignedIn,
  id: string,
): Promise<ReviewRow> {
  const { tenantId } = officer;
  const [row] = await db.inTenant(tenantId, (tx) => listReviews(tx, tenantId, { units: null, id }));
  if (row === undefined) throw new DomainError('procedure-review.not-found');
  await requireReach(reference, officer, row.leadUnitId);
  return row;
}
