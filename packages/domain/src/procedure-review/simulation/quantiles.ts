/** Shares of which a working time is told: half, four fifths, nine tenths, nineteen twentieths of all dossiers. */
export const PERCENTILES = [50, 80, 90, 95] as const;
export type Percentile = (typeof PERCENTILES)[number];

/** The least value that so many per cent of all do not exceed (nearest rank); 0 of nothing. */
export function percentilesOf(values: Float64Array): Record<Percentile, number> {
  const sorted = values.slice().sort();
  const at = (percent: Percentile) =>
    sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
  return { 50: at(50), 80: at(80), 90: at(90), 95: at(95) };
}
