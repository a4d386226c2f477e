import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  isDecimal,
  multiply,
  negate,
  rational,
  round,
  subtract,
  sum,
  toFixed,
  toNumber,
} from './rational.ts';

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => divide(rational(digits), rational(10n ** BigInt(places))));

describe('exact numbers', () => {
  it('given 0.1 and 0.2, when added, then they are 0.3 and nothing else', () => {
    expect(compare(add(rational(0.1), rational(0.2)), rational(0.3))).toBe(0);
  });

  it.each([
    ['95.99', '96', -1],
    ['96.000', '96', 0],
    ['95.99999999999999999999', '96', -1],
    ['-0.5', '0', -1],
    ['1e-7', '0.0000001', 0],
  ])('given %s and %s, when compared, then the order is %i', (a, b, order) => {
    expect(compare(rational(a), rational(b))).toBe(order);
  });

  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.345', 2, '2.35'],
    ['1.005', 2, '1.01'],
    ['-0.004', 2, '0.00'],
    ['99.995', 2, '100.00'],
    ['7', 2, '7.00'],
  ])(
    'given %s, when rounded to %i decimals, then half goes away from zero: %s',
    (text, places, wanted) => {
      expect(toFixed(rational(text), places)).toBe(wanted);
      expect(compare(round(rational(text), places), rational(wanted))).toBe(0);
    },
  );

  it.each(['98,57', '1.234.567', '', ' ', 'abc', '1e400', '0x10', 'NaN', '--1'])(
    'given “%s”, when read, then it is no number and nothing is guessed',
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(() => rational(text)).toThrow('scoring.not-a-number');
    },
  );

  it('given nothing to divide by, when divided, then it says so', () => {
    expect(() => divide(rational(1), rational(0))).toThrow('scoring.division-by-zero');
  });

  it('given a third, when made a number for reading, then it has twelve decimals', () => {
    expect(toNumber(divide(rational(1), rational(3)))).toBe(0.333333333333);
  });

  it('given any numbers, then the laws of arithmetic hold to the last digit', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(compare(add(a, add(b, c)), add(add(a, b), c))).toBe(0);
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(a, b)).toBe(-compare(negate(a), negate(b)) + 0);
      }),
    );
  });

  it('given any list, when summed in another order, then the sum is the same', () => {
    fc.assert(
      fc.property(fc.array(decimals), (list) => {
        expect(compare(sum(list), sum(list.toReversed()))).toBe(0);
      }),
    );
  });

  it('given any number, when rounded, then it moves by half a step at most', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 4 }), (value, places) => {
        const moved = subtract(round(value, places), value);
        const half = divide(rational(1), rational(2n * 10n ** BigInt(places)));
        expect(compare(moved, half) <= 0 && compare(moved, negate(half)) >= 0).toBe(true);
      }),
    );
  });
});
