import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './share-out.ts';

const weightsGiven = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 40 });

describe('a whole number divided by weights', () => {
  it('given any weights but nothing, then the parts add up and each is its exact share to less than one', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), weightsGiven, (total, weights) => {
        const sum = weights.reduce((all, weight) => all + weight, 0);
        fc.pre(sum > 0);
        const parts = shareOut(total, weights);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
      }),
    );
  });

  it('given a weight of nothing, then it gets nothing', () => {
    fc.assert(
      fc.property(fc.nat(10_000), weightsGiven, (total, weights) => {
        expect(shareOut(total, [...weights, 0]).at(-1)).toBe(0);
      }),
    );
  });

  it('given equal remainders, then the first in order get what is left', () => {
    expect(shareOut(5, [1, 1, 1])).toEqual([2, 2, 1]);
  });

  it('given nobody to give to, then nothing is given', () => {
    expect(shareOut(7, [0, 0])).toEqual([0, 0]);
    expect(shareOut(7, [])).toEqual([]);
  });
});
