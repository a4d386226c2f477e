/** How a unit's work is weighed: points for each whole hundredth that the part has of the whole. */
export interface UnitFactor {
  code: string;
  /** Points at 100 per cent; a share gives its part of them. */
  points: number;
}

export interface UnitStanding {
  id: string;
  /** Part and whole of each factor, by its code. */
  shares: Readonly<Record<string, { part: number; whole: number }>>;
  /** Whole years since the last inspection; null: never inspected. */
  yearsSince: number | null;
}

export interface WeighedUnit {
  id: string;
  /** Points times 100, a whole number: two decimals and no rounding on the way. */
  centipoints: number;
  reasons: { factor: string; part: number; whole: number; centipoints: number }[];
  yearsSince: number | null;
  rank: number;
}

export interface UnitRules {
  factors: readonly UnitFactor[];
  /** Points for each year without an inspection, up to five; a unit never inspected has five. */
  pointsPerYear: number;
}

const MOST_YEARS = 5;

/** Most at risk first; units with the same points share a rank. */
export function weighUnits(units: readonly UnitStanding[], rules: UnitRules): WeighedUnit[] {
  const weighed = units
    .map((unit) => weighOne(unit, rules))
    .sort((a, b) => b.centipoints - a.centipoints || (a.id < b.id ? -1 : 1));
  return weighed.map((unit) => ({
    ...unit,
    rank: 1 + weighed.filter(({ centipoints }) => centipoints > unit.centipoints).length,
  }));
}

function weighOne(unit: UnitStanding, rules: UnitRules): Omit<WeighedUnit, 'rank'> {
  const reasons = rules.factors.flatMap(({ code, points }) => {
    const { part, whole } = unit.shares[code] ?? { part: 0, whole: 0 };
    if (whole <= 0 || part <= 0) return [];
    const centipoints = Math.floor((Math.min(part, whole) * points * 100) / whole);
    return [{ factor: code, part, whole, centipoints }];
  });
  const years = Math.min(unit.yearsSince ?? MOST_YEARS, MOST_YEARS);
  const waited = years * rules.pointsPerYear * 100;
  return {
    id: unit.id,
    centipoints: reasons.reduce((sum, one) => sum + one.centipoints, waited),
    reasons,
    yearsSince: unit.yearsSince,
  };
}
