import { epochMs } from '@motcua/domain/shared/instant.ts';
import type { Clock } from '../../platform/clock.ts';

/** Whether one more from here is fine. */
export type RateLimit = (from: string) => boolean;

const HOUR_MS = 3_600_000;
const MOST_KEPT = 20_000;

/**
 * So many an hour from one address or key, any sixty minutes. What it remembers is lost with the process: it
 * slows down machines and is no lock. When it is full, whoever was quiet longest is forgotten first.
 */
export function createRateLimit({
  perHour,
  clock,
  mostKept = MOST_KEPT,
}: {
  perHour: number;
  clock: Clock;
  mostKept?: number;
}): RateLimit {
  const times = new Map<string, number[]>();
  return (from) => {
    const key = networkOf(from);
    const now = epochMs(clock());
    const recent = (times.get(key) ?? []).filter((at) => at > now - HOUR_MS);
    const isFine = recent.length < perHour;
    times.delete(key);
    const [quietest] = times.keys();
    if (times.size >= mostKept && quietest !== undefined) times.delete(quietest);
    times.set(key, isFine ? [...recent, now] : recent);
    return isFine;
  };
}

/** Of IPv6 the first 64 bits: one line has all the addresses behind them (RFC 6177). Anything else as it is. */
function networkOf(from: string): string {
  const isAddress = /^[0-9a-f:]+$/i.test(from) && from.includes(':');
  if (!isAddress) return from;
  const [head = '', tail] = from.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const whole = [...first, ...Array.from({ length: between }, () => '0'), ...last];
  return whole.slice(0, 4).join(':');
}
