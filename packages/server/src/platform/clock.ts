import {
  type Instant,
  instantOfEpochMs,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';

export type Clock = () => Instant;

export function systemClock(): Instant {
  return instantOfEpochMs(Date.now(), VIETNAM_OFFSET_MINUTES);
}

/** A clock that stands still until it is moved: for tests and for the making of demo data. */
export function settableClock(start: Instant): { clock: Clock; set(now: Instant): void } {
  let now = start;
  return {
    clock: () => now,
    set(next) {
      now = next;
    },
  };
}

/** The legal day in Viet Nam. */
export function todayOf({ clock }: { clock: Clock }): PlainDate {
  return plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
}
