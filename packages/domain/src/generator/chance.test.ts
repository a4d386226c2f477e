import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, labelOf, lotsOf, lotsOfTable } from './chance.ts';

test('given the same labels, when drawn from, then the course is the same, and another label makes another', () => {
  const course = (...labels: number[]) => {
    const chance = chanceOf(...labels);
    return Array.from({ length: 20 }, () => chance.between(0, 1_000_000));
  };
  expect(course(1, 7, 3)).toEqual(course(1, 7, 3));
  expect(course(1, 7, 3)).not.toEqual(course(1, 7, 4));
  expect(course(1, 7, 3)).not.toEqual(course(7, 1, 3));
});

test('given any bounds, when drawn, then both ends may come and nothing beyond', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(9), (seed, low, width) => {
      const chance = chanceOf(seed);
      const drawn = Array.from({ length: 200 }, () => chance.between(low, low + width));
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(low + width);
    }),
  );
});

test('given ten thousand draws, when something happens in 300 of ten thousand, then it happens about as often', () => {
  const chance = chanceOf(5);
  const happened = Array.from({ length: 10_000 }, () => chance.happens(300)).filter(Boolean);
  expect(happened.length).toBeGreaterThan(240);
  expect(happened.length).toBeLessThan(360);
});

test('given lots with weights, when drawn often, then each comes by its weight and one without weight never', () => {
  const chance = chanceOf(9);
  const lots = lotsOfTable({ rare: 1, common: 9, never: 0 });
  const drawn = Map.groupBy(
    Array.from({ length: 5000 }, () => lots.draw(chance)),
    (it) => it,
  );
  expect(drawn.get('never')).toBeUndefined();
  expect(drawn.get('rare')?.length).toBeGreaterThan(380);
  expect(drawn.get('rare')?.length).toBeLessThan(620);
});

test('given nothing to draw from, when lots are made or one is chosen, then it is refused', () => {
  expect(() => lotsOf([{ value: 'x', weight: 0 }])).toThrow(RangeError);
  expect(() => chanceOf(1).oneOf([])).toThrow(RangeError);
});

test('given two texts, when labelled, then the labels differ and stay', () => {
  expect(labelOf('H01.101')).toBe(labelOf('H01.101'));
  expect(labelOf('H01.101')).not.toBe(labelOf('H01.102'));
});
