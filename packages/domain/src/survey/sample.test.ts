import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, draw } from './sample.ts';
import { showableGroups } from './small-groups.ts';

const strata = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1, maxLength: 6 }), population: fc.nat(400) }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 12 },
);

describe('allocation of a sample', () => {
  test('given strata of 600, 300 and 100, when 100 are drawn, then 60, 30 and 10', () => {
    const given = [
      { key: 'a', population: 600 },
      { key: 'b', population: 300 },
      { key: 'c', population: 100 },
    ];
    expect([...allocate(given, { size: 100, minimum: 5 }).values()]).toEqual([60, 30, 10]);
  });

  test('given a small stratum, then it gets the minimum and the large ones the rest', () => {
    const given = [
      { key: 'a', population: 980 },
      { key: 'b', population: 20 },
    ];
    expect([...allocate(given, { size: 50, minimum: 10 }).values()]).toEqual([40, 10]);
  });

  test('given nobody to draw from, then it says so', () => {
    expect(() => allocate([{ key: 'a', population: 0 }], { size: 5, minimum: 1 })).toThrow(
      'survey.nothing-to-draw',
    );
  });

  test('given any strata, then nobody is drawn twice, minimums hold and the size is met as far as it can', () => {
    fc.assert(
      fc.property(strata, fc.integer({ min: 1, max: 500 }), fc.nat(20), (given, size, minimum) => {
        const total = given.reduce((sum, { population }) => sum + population, 0);
        if (total === 0) return true;
        const drawn = allocate(given, { size, minimum });
        const sum = [...drawn.values()].reduce((so, count) => so + count, 0);
        const floors = given.reduce((so, { population }) => so + Math.min(minimum, population), 0);
        return (
          sum === Math.max(Math.min(size, total), floors) &&
          given.every(({ key, population }) => {
            const count = drawn.get(key) ?? -1;
            return count <= population && count >= Math.min(minimum, population);
          })
        );
      }),
    );
  });
});

describe('drawing by a seed', () => {
  const keys = Array.from({ length: 200 }, (_, index) => `d${index}`);

  test('given the same seed, then the same people, whatever the order they stand in', () => {
    const once = draw(keys, { count: 20, seed: 's' });
    expect(draw([...keys].reverse(), { count: 20, seed: 's' })).toEqual(once);
    expect(draw(keys, { count: 20, seed: 't' })).not.toEqual(once);
  });

  test('given more are drawn, then those drawn before stay', () => {
    expect(draw(keys, { count: 40, seed: 's' }).slice(0, 20)).toEqual(
      draw(keys, { count: 20, seed: 's' }),
    );
  });

  test('given many seeds, then everybody has about the same chance', () => {
    const hits = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1)
      for (const key of draw(keys.slice(0, 20), { count: 5, seed: `${seed}` }))
        hits.set(key, (hits.get(key) ?? 0) + 1);
    for (const key of keys.slice(0, 20)) {
      expect(hits.get(key)).toBeGreaterThan(400);
      expect(hits.get(key)).toBeLessThan(600);
    }
  });
});

describe('small groups', () => {
  test('given one group below the minimum, then the smallest other is hidden with it', () => {
    const groups = [
      { key: 'a', answers: 40 },
      { key: 'b', answers: 12 },
      { key: 'c', answers: 3 },
    ];
    expect([...showableGroups(groups, 10)]).toEqual(['a']);
  });

  test('given two below, then they cover each other; given none answered, then it hides nothing', () => {
    const groups = [
      { key: 'a', answers: 40 },
      { key: 'b', answers: 2 },
      { key: 'c', answers: 3 },
      { key: 'd', answers: 0 },
    ];
    expect([...showableGroups(groups, 5)]).toEqual(['a']);
    expect([
      ...showableGroups([groups[0] ?? { key: 'a', answers: 1 }, { key: 'd', answers: 0 }], 10),
    ]).toEqual(['a']);
  });
});
