/** How many units a year must be inspected, and how many are. */
export interface Coverage {
  units: number;
  planned: number;
  inspected: number;
  /** The least number of units that reaches the share. */
  needed: number;
  isReached: boolean;
}

/**
 * The usual criterion of the reform index: at least 30 per cent of the units in a year; the share is data of the
 * plan. Counted exactly: of 102 units 31 are needed, for 30 are 29.4 per cent.
 */
export function coverageOf(of: {
  units: number;
  planned: number;
  inspected: number;
  minimumPercent: number;
}): Coverage {
  const { units, planned, inspected, minimumPercent } = of;
  const needed = Math.ceil((units * minimumPercent) / 100);
  return { units, planned, inspected, needed, isReached: units > 0 && planned >= needed };
}
