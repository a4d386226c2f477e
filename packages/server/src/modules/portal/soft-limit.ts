import { epochMs } from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../platform/clock.ts';

/** Whether one more look-up from here is fine. */
export type SoftLimit = (from: string) => boolean;

const MINUTE_MS = 60_000;
const MOST_KEPT = 10_000;

/**
 * So many look-ups a minute from one address. It slows down somebody who tries codes one after the other,
 * and never locks out: what it remembers is lost with the process, and each minute begins anew.
 */
export function createSoftLimit({
  perMinute,
  clock,
}: {
  perMinute: number;
  clock: Clock;
}): SoftLimit {
  const counts = new Map<string, number>();
  let minute = -1;
  return (from) => {
    const now = Math.floor(epochMs(clock()) / MINUTE_MS);
    if (now !== minute || counts.size >= MOST_KEPT) counts.clear();
    minute = now;
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    return count <= perMinute;
  };
}
