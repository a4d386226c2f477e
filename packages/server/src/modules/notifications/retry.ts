import type { MessageFailure } from '@motcua/contract/notifications.ts';
import {
  epochMs,
  type Instant,
  instantOfEpochMs,
  MS_PER_MINUTE,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';

/** Minutes to wait after the first, second, … failure; after the last of them a message is dead. */
export const RETRY_MINUTES = [1, 5, 15, 60, 240, 720, 1440] as const;

const isFinalFailure = {
  refused: true,
  busy: false,
  unreachable: false,
  'timed-out': false,
  'wrong-answer': false,
} as const satisfies Record<MessageFailure, boolean>;

/** When a message that failed for the nth time is tried again; null when nobody should. */
export function nextAttempt(
  failed: { attempts: number; failure: MessageFailure },
  now: Instant,
): Instant | null {
  const minutes = RETRY_MINUTES[failed.attempts - 1];
  if (isFinalFailure[failed.failure] || minutes === undefined) return null;
  return later(now, minutes * MS_PER_MINUTE);
}

export function later(now: Instant, ms: number): Instant {
  return instantOfEpochMs(epochMs(now) + ms, VIETNAM_OFFSET_MINUTES);
}
