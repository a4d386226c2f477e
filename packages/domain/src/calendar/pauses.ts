import type { Instant } from '../shared/instant.ts';
import { epochMs, MS_PER_MINUTE } from '../shared/instant.ts';

/** A stop of the clock. `to` is null while it lasts. */
export interface Pause {
  from: Instant;
  to: Instant | null;
  /** Why, as the history says it: 'Yêu cầu bổ sung hồ sơ'. */
  reason: string;
  /** Who stopped the clock. */
  by: string;
}

/** A stretch of local milliseconds in which the clock stands still. */
export interface StoppedSpan {
  from: number;
  to: number;
}
