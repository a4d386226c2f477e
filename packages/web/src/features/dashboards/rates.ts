import type { Figures } from '@motcua/contract/figures.ts';
import { compareShares } from '@motcua/domain/scoring/compare-periods.ts';
import { formatNumber } from '@motcua/domain/scoring/format.ts';
import { divide, HUNDRED, multiply, rational } from '@motcua/domain/scoring/rational.ts';

/** Two whole numbers, kept apart until they are written: nothing is rounded before it is compared. */
export interface Share {
  part: number;
  whole: number;
}

export const SHARES = {
  /** Early and on the day, of all that was resolved. */
  onTime: (f) => ({ part: f.resolvedEarly + f.resolvedOnTime, whole: f.resolved }),
  /** Late, resolved or still open, of all that was received in the period. */
  lateOfReceived: (f) => ({ part: f.late, whole: f.received }),
  /** Late dossiers whose applicant was told. */
  apologised: (f) => ({
    part: f.resolvedLateApologised + f.openOverdueApologised,
    whole: f.resolvedLate + f.openOverdue,
  }),
  online: (f) => ({ part: f.receivedOnline, whole: f.received }),
} as const satisfies Record<string, (figures: Figures) => Share>;
export type ShareName = keyof typeof SHARES;

/** Null where no case arose: neither 0 % nor 100 %. */
export function ratioOf({ part, whole }: Share): number | null {
  return whole === 0 ? null : part / whole;
}

/** Above zero when `a` is the larger share; exact, by multiplying across. No case is below every case. */
export function compareRatios(a: Share, b: Share): number {
  if (a.whole === 0 || b.whole === 0) return Math.sign(a.whole) - Math.sign(b.whole);
  const left = BigInt(a.part) * BigInt(b.whole);
  const right = BigInt(b.part) * BigInt(a.whole);
  return left === right ? 0 : left > right ? 1 : -1;
}

export interface ShareChange {
  /** `tăng 4,25 điểm phần trăm`. */
  points: string;
  /** `tăng 4,52 %`: in relation, another figure and another word. */
  relative: string | null;
}

/** What changed between two shares; null where one of them has no case. */
export function shareChange(before: Share, after: Share, locale: 'vi' | 'en'): ShareChange | null {
  if (before.whole === 0 || after.whole === 0) return null;
  const change = compareShares(inPercent(before), inPercent(after));
  const points = change.words[locale];
  const moved = compareRatios(before, after) !== 0;
  return { points, relative: moved ? (change.relativeWords?.[locale] ?? null) : null };
}

/** `+56` and `4,75 %` of a count; the second is null where there was nothing to grow from. */
export function countChange(
  before: number,
  after: number,
  locale: 'vi' | 'en',
): { difference: number; percent: string | null } {
  const difference = after - before;
  if (before === 0) return { difference, percent: null };
  const percent = multiply(HUNDRED, divide(rational(Math.abs(difference)), rational(before)));
  return { difference, percent: `${formatNumber(percent, { lang: locale })} %` };
}

function inPercent({ part, whole }: Share) {
  return multiply(HUNDRED, divide(rational(part), rational(whole)));
}
