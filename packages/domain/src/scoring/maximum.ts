import { type Decimal, larger, type Rational, rational, ZERO } from './rational.ts';
import type { ItemDefinition } from './set.ts';

/** The most an item can earn: as told, else what its rule can give; null where nothing limits it. */
export function maxOfItem({ max, rule }: ItemDefinition): Rational | null {
  if (max !== undefined) return rational(max);
  switch (rule.kind) {
    case 'display':
      return ZERO;
    case 'steps':
      return mostOf(rule.steps.map(({ points }) => points ?? 0));
    case 'count_bands':
      return mostOf(rule.bands.map(({ points }) => points));
    case 'cases':
      return mostOf(rule.cases.map(({ points }) => points));
    default:
      return null;
  }
}

function mostOf(points: readonly Decimal[]): Rational {
  return points.map(rational).reduce(larger, ZERO);
}
