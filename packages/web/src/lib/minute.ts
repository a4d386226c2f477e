import type { Instant } from '@motcua/domain/shared/instant.ts';
import { useEffect, useState } from 'react';
import { nowInVietnam } from './format.ts';

/** The time now, told again each half minute, so that what is counted from it does not grow stale. */
export function useMinute(): Instant {
  const [now, setNow] = useState(nowInVietnam);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowInVietnam()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
