import { epochMs, type Instant } from '@motcua/domain/shared/instant.ts';
import { useEffect, useState } from 'react';
import { nowInVietnam } from '../../lib/format.ts';

/** Whole minutes since; never negative, for two clocks may differ. */
export function minutesSince(instant: Instant, now: Instant): number {
  return Math.max(0, Math.floor((epochMs(now) - epochMs(instant)) / 60_000));
}

/** The time now, told anew each second: the clock of the wall, and the age of what it shows. */
export function useSecond(): Instant {
  const [now, setNow] = useState(nowInVietnam);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowInVietnam()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
