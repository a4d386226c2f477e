import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, rational } from './rational.ts';
import { rankUnits } from './rank.ts';

const scores = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), {
  maxLength: 40,
});
const unitsOf = (list: readonly (number | null)[]) =>
  list.map((score, index) => ({
    unit: `u${index}`,
    score: score === null ? null : rational(score),
  }));

describe('ranks', () => {
  it('given two with the same points, when ranked, then they share the place and the next is skipped', () => {
    const ranked = rankUnits(unitsOf([90, 85, 85, 80]));
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    expect(ranked.map(({ tiedWith }) => tiedWith)).toEqual([0, 1, 1, 0]);
  });

  it('given dense ranking, when ranked, then no place is skipped', () => {
    const ranked = rankUnits(unitsOf([90, 85, 85, 80]), { ties: 'dense' });
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 2, 3]);
  });

  it('given few being best, when ranked ascending, then the fewest is first', () => {
    expect(rankUnits(unitsOf([3, 1, 2]), { order: 'ascending' }).map(({ rank }) => rank)).toEqual([
      3, 1, 2,
    ]);
  });

  it('given 85.421 and 85.42, when ranked, then they are no tie', () => {
    const units = ['85.42', '85.421'].map((score, index) => ({
      unit: String(index),
      score: rational(score),
    }));
    expect(rankUnits(units).map(({ rank }) => rank)).toEqual([2, 1]);
  });

  it('given a unit without score, when ranked, then it has no place and takes none', () => {
    expect(rankUnits(unitsOf([null, 5, null, 5])).map(({ rank, of }) => [rank, of])).toEqual([
      ...[
        [null, 2],
        [1, 2],
        [null, 2],
        [1, 2],
      ],
    ]);
  });

  it('given two units of one name, when ranked, then each keeps its own place', () => {
    const units = [
      { unit: 'Tân Lập', score: rational(1) },
      { unit: 'Tân Lập', score: rational(2) },
    ];
    expect(rankUnits(units).map(({ rank }) => rank)).toEqual([2, 1]);
  });

  it('given any scores, when ranked, then each place is one more than the number of those with more', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const units = unitsOf(list);
        for (const { unit, rank, tiedWith } of rankUnits(units)) {
          const own = units.find((one) => one.unit === unit)?.score ?? null;
          if (own === null) expect(rank).toBeNull();
          else {
            const others = units.flatMap(({ score }) => score ?? []);
            expect(rank).toBe(1 + others.filter((score) => compare(score, own) > 0).length);
            expect(tiedWith).toBe(others.filter((score) => compare(score, own) === 0).length - 1);
          }
        }
      }),
    );
  });
});
