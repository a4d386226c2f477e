import type { ReviewDecision, ReviewProposal } from '@motcua/contract/procedure-reviews.ts';
import {
  describeTimeLimit,
  parseTimeLimit,
  type TimeLimit,
} from '@motcua/domain/calendar/time-limit.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { cutOf } from '@motcua/domain/procedure-review/time-cut-record.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { ReviewParts } from './parts.ts';
import { insertCut } from './store-cuts.ts';
import type { ReviewRow } from './store-reviews.ts';

/** The version that is reviewed: after the publication still the one before it. */
export async function procedureBefore(
  { procedures }: ReviewParts,
  tenantId: string,
  row: ReviewRow,
): Promise<ProcedureVersion | null> {
  if (row.publishedVersion === null)
    return await procedures.findNewest(tenantId, row.procedureCode);
  return await procedures.findVersion(tenantId, {
    code: row.procedureCode,
    version: row.publishedVersion - 1,
  });
}

export function proposalOf({ proposal }: ReviewRow): ReviewProposal {
  if (proposal === null) throw new DomainError('procedure-review.content-missing');
  return proposal;
}

export async function requireChannels(
  parts: ReviewParts,
  tenantId: string,
  { row, proposal }: { row: ReviewRow; proposal: ReviewProposal },
): Promise<void> {
  if (proposal.limits.length === 0) return;
  const procedure = await procedureBefore(parts, tenantId, row);
  for (const { channel } of proposal.limits)
    if (!procedure?.channels.some((one) => one.channel === channel))
      throw new DomainError('procedure-review.no-such-channel', { channel });
}

/** Both terms of a shortened limit. Throws `time-cut.not-comparable`, `time-cut.not-shorter`. */
export function cutOfChannel(
  procedure: ProcedureVersion | null,
  { channel, limitText }: ReviewProposal['limits'][number],
) {
  const known = procedure?.channels.find((one) => one.channel === channel);
  if (known === undefined) throw new DomainError('procedure-review.no-such-channel', { channel });
  const legal = known.legalLimit ?? known.limit;
  return { legalText: describeTimeLimit(legal), ...cutOf(legal, parseTimeLimit(limitText)) };
}

/**
 * A term that lies between that of the law and an earlier cut would give time back, and be counted as a cut. Throws
 * `time-cut.not-below-binding`.
 */
export function requireBelowBinding(
  procedure: ProcedureVersion | null,
  { channel, limitText }: ReviewProposal['limits'][number],
): void {
  const known = procedure?.channels.find((one) => one.channel === channel);
  if (known === undefined || isShorter(known.limit, parseTimeLimit(limitText))) return;
  const binding = describeTimeLimit(known.limit);
  throw new DomainError('time-cut.not-below-binding', { binding });
}

/** What cannot be compared with the earlier cut was compared with the law. */
function isShorter(binding: TimeLimit, proposed: TimeLimit): boolean {
  try {
    cutOf(binding, proposed);
    return true;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return error.code !== 'time-cut.not-shorter';
  }
}

export async function recordCuts(
  parts: ReviewParts,
  tx: Transaction,
  of: {
    officer: SignedIn;
    row: ReviewRow;
    decision: ReviewDecision;
    procedure: ProcedureVersion | null;
  },
): Promise<void> {
  const { officer, row, decision, procedure } = of;
  const { procedureCode, procedureName, field, level, unitId } = row;
  for (const limit of proposalOf(row).limits) {
    const { legalText, legal, cut, unit } = cutOfChannel(procedure, limit);
    const isNew = await insertCut(tx, officer.tenantId, {
      ...{ id: newId(), unitId, reviewId: row.id, procedureCode, procedureName, field, level },
      ...{ channel: limit.channel, procedureVersion: procedure?.version ?? null },
      ...{ legalText, cutText: limit.limitText, unit, legalValue: legal, cutValue: cut },
      ...{ decisionNumber: decision.number, decidedOn: decision.decidedOn },
      ...{ signer: decision.signer, effectiveOn: decision.effectiveOn, publishedVersion: null },
      ...{ madeBy: officer.name, madeAt: parts.clock() },
    });
    if (!isNew)
      throw new DomainError('time-cut.recorded-already', {
        ...{ number: decision.number, code: procedureCode },
      });
  }
}

export async function publishDecision(
  parts: ReviewParts,
  tx: Transaction,
  { officer, row }: { officer: SignedIn; row: ReviewRow },
): Promise<number> {
  const { tenantId } = officer;
  const { decision, procedureCode } = row;
  const { kind, limits, steps } = proposalOf(row);
  if (decision === null)
    throw new DomainError('procedure-review.not-now', { act: 'publish', state: row.state });
  const { effectiveOn } = decision;
  if (kind === 'abolish') {
    if (effectiveOn > todayOf(parts))
      throw new DomainError('procedure-review.not-in-effect', { effectiveOn });
    const ended = await parts.procedures.abolishIn(tx, tenantId, {
      ...{ code: procedureCode, decision: decision.number },
    });
    return ended.version;
  }
  const published = await parts.procedures.publishRevisionIn(tx, tenantId, {
    ...{ code: procedureCode, officerId: officer.id },
    revision: {
      validFrom: effectiveOn,
      ...(steps === null ? {} : { steps }),
      limits: limits.map((limit) => ({ ...limit, isTimeCut: true })),
    },
  });
  return published.version;
}
