import { compare, type Decimal, rational } from '../scoring/rational.ts';
import type { Scorer } from '../scoring/set.ts';

/** Where one item of a sheet stands: its columns, and what is shown for it. */
export interface ItemStanding {
  scoredBy: Scorer;
  /** False where the index does not ask this of the unit. */
  applies: boolean;
  max: Decimal | null;
  /** What the system makes of it: of live figures, surveys, other indexes. */
  auto: Decimal | null;
  self: Decimal | null;
  appraised: Decimal | null;
  decided: Decimal | null;
  explained: boolean;
  /** Whether the index asks for evidence, and whether a complete piece of it is there. */
  asksEvidence: boolean;
  hasEvidence: boolean;
}

export const ITEM_STANDINGS = [
  'not_applicable',
  'unscored',
  'not_final',
  'scored',
  'agreed',
  'disputed',
  'decided',
] as const;
export type ItemState = (typeof ITEM_STANDINGS)[number];

/**
 * Unscored, scored (but not final for want of evidence), looked at by the appraiser, who agrees or not, and
 * decided by the council.
 */
export function itemStateOf(item: ItemStanding): ItemState {
  if (!item.applies) return 'not_applicable';
  if (item.decided !== null) return 'decided';
  if (item.appraised !== null)
    return differs(item.appraised, offered(item)) ? 'disputed' : 'agreed';
  if (offered(item) === null) return 'unscored';
  return isFinal(item) ? 'scored' : 'not_final';
}

/** A self-score without the evidence its item asks for is no more than a claim. */
export function isFinal({ scoredBy, asksEvidence, hasEvidence }: ItemStanding): boolean {
  return scoredBy !== 'self' || !asksEvidence || hasEvidence;
}

/** What stands before the appraiser: the self-score, or what the system made of it. */
export function offered({ scoredBy, self, auto }: ItemStanding): Decimal | null {
  return scoredBy === 'self' ? self : scoredBy === 'appraiser' ? null : auto;
}

/** Decision before appraisal before what the system made; a self-score alone is never final. */
export function finalPoints(item: ItemStanding): Decimal | null {
  if (!item.applies) return null;
  const auto = item.scoredBy === 'self' || item.scoredBy === 'appraiser' ? null : item.auto;
  return item.decided ?? item.appraised ?? auto;
}

/** Below what was offered, or below the maximum where nobody but the appraiser scores. */
export function isExplainable(item: ItemStanding): boolean {
  const { appraised, max } = item;
  if (!item.applies || appraised === null) return false;
  const claim = item.scoredBy === 'appraiser' ? max : offered(item);
  return claim === null || compare(rational(appraised), rational(claim)) < 0;
}

/**
 * Items that the end of an appraisal still waits for: a final self-score nobody touched is agreed to; what is
 * unproven, what the system knows nothing of and what is for the appraiser alone has to be looked at.
 */
export function awaitsAppraisal(item: ItemStanding): boolean {
  if (!item.applies || item.appraised !== null) return false;
  return offered(item) === null || !isFinal(item);
}

/** Explained and not decided: the council owes an answer to each explanation. */
export function awaitsDecision({ applies, explained, decided }: ItemStanding): boolean {
  return applies && explained && decided === null;
}

function differs(a: Decimal, b: Decimal | null): boolean {
  return b === null || compare(rational(a), rational(b)) !== 0;
}
