import { useEffect, useState } from 'react';

/** Seconds that each screen of the wall stands. */
export const PACES = [10, 20, 40, 60] as const;

/** The screen after (or, backwards, before) one of several; what is gone begins anew. */
export function stepped(at: number, by: 1 | -1, count: number): number {
  return count <= 0 ? 0 : (Math.min(at, count - 1) + by + count) % count;
}

/** Goes from screen to screen by itself until paused (WCAG 2.2.2); a step by hand gives the next one its full time. */
export function useRotation({ count, seconds }: { count: number; seconds: number }) {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(wantsNoMotion);
  const [steps, setSteps] = useState(0);
  const [turns, setTurns] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step by hand winds the clock up anew
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => {
      setAt((now) => stepped(now, 1, count));
      setTurns((now) => now + 1);
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [paused, count, seconds, steps]);
  return {
    at: Math.min(at, Math.max(0, count - 1)),
    /** How often it has gone on: the ticker goes with it, and stops with it. */
    turns,
    paused,
    pause: () => setPaused((now) => !now),
    step(by: 1 | -1) {
      setAt((now) => stepped(now, by, count));
      setSteps((now) => now + 1);
      setTurns((now) => now + 1);
    },
  };
}

function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
