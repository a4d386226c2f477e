export interface MemoryOptions {
  /** How long an answer may be repeated; for ever when absent, for what never changes. */
  forMs?: number;
  limit?: number;
}

/**
 * Repeats answers that were given before. Absence is never remembered: what was made a moment ago must be
 * found. Callers that ask while an answer is on its way share it.
 */
export function remember<A extends readonly (string | number | null)[], T>(
  find: (...of: A) => Promise<T | null>,
  { forMs = Number.POSITIVE_INFINITY, limit = 5000 }: MemoryOptions = {},
): (...of: A) => Promise<T | null> {
  const kept = new Map<string, { answer: Promise<T | null>; until: number }>();
  return (...of) => {
    const key = JSON.stringify(of);
    const now = performance.now();
    const known = kept.get(key);
    if (known !== undefined && known.until > now) return known.answer;
    if (kept.size >= limit) kept.clear();
    const answer = find(...of);
    kept.set(key, { answer, until: now + forMs });
    const forget = () => {
      if (kept.get(key)?.answer === answer) kept.delete(key);
    };
    answer.then((value) => value === null && forget(), forget);
    return answer;
  };
}
