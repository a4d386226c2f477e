import type { Share } from './share.ts';

/** In per cent, two decimals, rounded outward so that it never looks narrower than it is. */
export interface Interval {
  low: number;
  high: number;
}

/** Confidence levels on offer, in per cent, with the two-sided quantile of the normal distribution. */
export const CONFIDENCE = { 90: 1.644854, 95: 1.959964, 99: 2.575829 } as const;

export type Confidence = keyof typeof CONFIDENCE;

/**
 * Wilson score interval of a share of satisfied people among `answers` drawn without replacement from
 * `population`: the number of answers is raised to n·(N − 1)/(N − n), the finite population correction,
 * so that asking everybody leaves no doubt. Null without answers.
 */
export function wilson(
  index: Share,
  {
    answers,
    population,
    confidence,
  }: { answers: number; population: number; confidence: Confidence },
): Interval | null {
  if (answers === 0) return null;
  const p = Number(index.part) / Number(index.whole);
  if (answers >= population) return { low: floor(p), high: ceiling(p) };
  const n = (answers * (population - 1)) / (population - answers);
  const z = CONFIDENCE[confidence];
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: floor(Math.max(0, centre - half)), high: ceiling(Math.min(1, centre + half)) };
}

// A hair off the edge keeps 0.9 from becoming 90.01 by the noise of the last bit.
function floor(value: number): number {
  return Math.floor(value * 10_000 + 1e-7) / 100;
}

function ceiling(value: number): number {
  return Math.ceil(value * 10_000 - 1e-7) / 100;
}
