import { DomainError } from '../shared/errors.ts';
import type { InspectionState } from './states.ts';

/** What the server holds under one name of an inspection: an answer, a finding, the minutes. */
export interface HeldRecord {
  revision: number;
  /** The phone that wrote it last. */
  device: string;
}

export interface OfferedRecord {
  /** The revision it was written upon; 0: there was nothing. */
  basedOn: number;
  device: string;
}

export type RecordVerdict = { write: true; revision: number } | { write: false };

/**
 * Two phones that write the same thing without a network meet here. A phone goes on from its own last word, even
 * when it has not heard that it arrived; over another's word it writes only having seen it.
 */
export function decideRecord(held: HeldRecord | null, offered: OfferedRecord): RecordVerdict {
  if (held === null) return { write: true, revision: 1 };
  if (held.revision === offered.basedOn || held.device === offered.device)
    return { write: true, revision: held.revision + 1 };
  return { write: false };
}

/**
 * Throws `inspection.not-under-way`: what was seen on the spot may arrive until the minutes are concluded, not after.
 */
export function requireOpenForRecords(state: InspectionState): void {
  if (state !== 'under_way') throw new DomainError('inspection.not-under-way', { state });
}
