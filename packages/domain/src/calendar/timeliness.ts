import { compareInstants, epochDayAt, type Instant } from '../shared/instant.ts';

export type Timeliness = 'early' | 'on_time' | 'late';

/** What is compared: when the work ended and when it was due, seen from a zone. */
export interface TimelinessInput {
  ended: Instant;
  due: Instant;
  /** Minutes east of Greenwich in which legal days are read. */
  offsetMinutes: number;
}

/**
 * The one definition of timeliness: late when the end lies after the due instant, exact beyond
 * milliseconds; early when it ends on an earlier legal day; otherwise on time
 * (Decision 766/QĐ-TTg: on time when the end is not after the promised instant).
 */
export function timelinessOf({ ended, due, offsetMinutes }: TimelinessInput): Timeliness {
  if (compareInstants(ended, due) > 0) return 'late';
  return epochDayAt(ended, offsetMinutes) < epochDayAt(due, offsetMinutes) ? 'early' : 'on_time';
}

/** Whether unfinished work is overdue: the due instant itself is still in time. */
export function isOverdue({ now, due }: { now: Instant; due: Instant }): boolean {
  return compareInstants(now, due) > 0;
}
