import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodes } from './compare-codes.ts';

describe('order of agency codes', () => {
  it('given departments of two digits and communes of three, then they stand as people count', () => {
    const codes = ['H01.101', 'H01.11', 'H01', 'H01.9', 'H01.101.2', 'H01.09'];
    expect(codes.toSorted(compareCodes)).toEqual([
      ...['H01', 'H01.09', 'H01.9', 'H01.11', 'H01.101', 'H01.101.2'],
    ]);
  });

  it('given any codes, then the order holds both ways round', () => {
    const code = fc
      .array(fc.oneof(fc.nat(120).map(String), fc.constantFrom('A', 'B1', '007')), { minLength: 1 })
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(Math.sign(compareCodes(a, b)) + Math.sign(compareCodes(b, a))).toBe(0);
        expect(compareCodes(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
