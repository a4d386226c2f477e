import { useEffect, useState } from 'react';

const LONG_MS = 2500;

/** True once something has been going on for so long that a person begins to wonder. */
export function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [going]);
  return slow;
}
