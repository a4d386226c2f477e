import { compare, type Decimal, rational, type Rational } from './rational.ts';

/**
 * A limit that says in its name whether it includes itself: `atLeast` and `atMost` do, `above` and
 * `below` do not (requirements of inspection targets: "dưới 0,4 %" is strict, "từ 96 % trở lên" is not).
 * Several of them hold together.
 */
export interface Bound {
  atLeast?: Decimal | undefined;
  above?: Decimal | undefined;
  atMost?: Decimal | undefined;
  below?: Decimal | undefined;
}

/** Compared exactly, never after rounding. A bound without limits always holds. */
export function holds(bound: Bound, value: Rational): boolean {
  return BOUND_KEYS.every((key) => {
    const limit = bound[key];
    return limit === undefined || TESTS[key](compare(value, rational(limit)));
  });
}

export const BOUND_KEYS = ['atLeast', 'above', 'atMost', 'below'] as const;

/** The limits that a bound names, in a fixed order. */
export function limitsOf(bound: Bound): { key: (typeof BOUND_KEYS)[number]; limit: Decimal }[] {
  return BOUND_KEYS.flatMap((key) => {
    const limit = bound[key];
    return limit === undefined ? [] : [{ key, limit }];
  });
}

const TESTS = {
  atLeast: (order) => order >= 0,
  above: (order) => order > 0,
  atMost: (order) => order <= 0,
  below: (order) => order < 0,
} as const satisfies Record<(typeof BOUND_KEYS)[number], (order: number) => boolean>;
