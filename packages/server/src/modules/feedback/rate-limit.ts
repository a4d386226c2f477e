import { epochMs } from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../platform/clock.ts';

/** Whether one more from here is fine. */
export type RateLimit = (from: string) => boolean;

const HOUR_MS = 3_600_000;
const MOST_KEPT = 20_000;

/**
 * So many an hour from one address or key, any sixty minutes. What it remembers is lost with the process: it
 * slows down machines and is no lock.
 */
export function createRateLimit({ perHour, clock }: { perHour: number; clock: Clock }): RateLimit {
  const times = new Map<string, number[]>();
  return (from) => {
    const now = epochMs(clock());
    const recent = (times.get(from) ?? []).filter((at) => at > now - HOUR_MS);
    if (times.size >= MOST_KEPT) times.clear();
    if (recent.length >= perHour) return false;
    times.set(from, [...recent, now]);
    return true;
  };
}
