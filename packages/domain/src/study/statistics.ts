/** What a heap of durations looks like; the unit is that of the values. */
export interface Statistics {
  count: number;
  total: number;
  mean: number;
  /** The middle one; of an even number of values the mean of the two in the middle. */
  median: number;
  min: number;
  max: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p95: number;
  p99: number;
}

/** Null when there is nothing to describe; values that are no number are left out. */
export function describeValues(values: Iterable<number>): Statistics | null {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const [min] = sorted;
  if (min === undefined) return null;
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const at = (percent: number) => percentile(sorted, percent);
  return {
    ...{ count: sorted.length, total, mean: total / sorted.length, median: medianOf(sorted) },
    ...{ min, max: sorted.at(-1) ?? min },
    ...{
      p10: at(10),
      p25: at(25),
      p50: at(50),
      p75: at(75),
      p90: at(90),
      p95: at(95),
      p99: at(99),
    },
  };
}

/**
 * The percentile by nearest rank: the smallest value that at least so many per cent of all values do
 * not exceed. Always one of the values. `sorted` ascends and is not empty.
 */
export function percentile(sorted: Float64Array, percent: number): number {
  const rank = Math.ceil((percent * sorted.length) / 100);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] ?? Number.NaN;
}

/** The same figures divided, as milliseconds into hours. */
export function scaled(statistics: Statistics, divisor: number): Statistics {
  return {
    ...{ count: statistics.count, total: statistics.total / divisor },
    ...{ mean: statistics.mean / divisor, median: statistics.median / divisor },
    ...{ min: statistics.min / divisor, max: statistics.max / divisor },
    ...{ p10: statistics.p10 / divisor, p25: statistics.p25 / divisor },
    ...{ p50: statistics.p50 / divisor, p75: statistics.p75 / divisor },
    ...{ p90: statistics.p90 / divisor, p95: statistics.p95 / divisor },
    p99: statistics.p99 / divisor,
  };
}

function medianOf(sorted: Float64Array): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[sorted.length / 2 - 1] ?? Number.NaN) + upper) / 2;
}
