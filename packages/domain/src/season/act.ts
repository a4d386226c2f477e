import { DomainError } from '../shared/errors.ts';
import { type SheetAct, type SheetState, sheetVerdict } from './transitions.ts';

/** Acts that are nothing without words: the other side has to know why. */
const ACTS_WITH_REASON: ReadonlySet<SheetAct> = new Set<SheetAct>(['return', 'amend']);

/**
 * The state after an act on a sheet. Throws `season.<refusal>`, as `season.not-submitted`, and
 * `season.reason-missing`.
 */
export function decideSheetAct(
  state: SheetState,
  { act, reason }: { act: SheetAct; reason?: string | undefined },
): SheetState {
  const verdict = sheetVerdict(act, state);
  if ('refused' in verdict) throw new DomainError(`season.${verdict.refused}`);
  if (ACTS_WITH_REASON.has(act)) requireReason(reason);
  return verdict.to;
}

/** The words that are told as a reason. Throws `season.reason-missing`. */
export function requireReason(reason: string | undefined): string {
  const told = reason?.trim() ?? '';
  if (told === '') throw new DomainError('season.reason-missing');
  return told;
}
