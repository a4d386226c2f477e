import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from './interval.ts';
import { overallShare, scoreSurvey } from './scores.ts';
import { percentOf, share } from './share.ts';
import { small } from './testing/small.ts';

const rules = { population: 1000, confidence: 95, minimum: 5 } as const;

describe('the satisfaction index', () => {
  // (satisfied + very satisfied) / valid answers; factor = mean of items; overall = mean of factors.
  test('given counted answers, then items, factors and the whole are as counted by hand', () => {
    const tally = {
      a1: { 5: 6, 4: 2, 3: 1, 1: 1 },
      a2: { 4: 3, 2: 3 },
      b1: { 5: 9, 1: 1 },
    };
    const score = scoreSurvey(small, tally, rules);
    const [services] = score.blocks;
    expect(services?.factors.map(({ index }) => index)).toEqual([65, 90]);
    expect(services?.factors[0]?.items.map(({ index }) => index)).toEqual([80, 50]);
    expect(score.index).toBe(77.5);
    expect(score.answers).toBe(6);
  });

  test('given an item nobody answered, then it lowers no mean', () => {
    const score = scoreSurvey(small, { a1: { 5: 10 }, b1: { 1: 10 } }, rules);
    expect(score.index).toBe(50);
    expect(score.blocks[0]?.factors[0]?.items[1]).toMatchObject({ index: null, answers: null });
  });

  test('given fewer answers than the minimum, then neither index nor number is shown', () => {
    const score = scoreSurvey(small, { a1: { 5: 4 }, a2: { 5: 4 }, b1: { 5: 8 } }, rules);
    const [a, b] = score.blocks[0]?.factors ?? [];
    expect(a).toMatchObject({ index: null, interval: null, answers: null });
    expect(a?.items[0]?.counts).toBeNull();
    expect(b).toMatchObject({ index: 100, answers: 8 });
    expect(score.index).toBeNull();
  });

  test('given wishes, then choices below the minimum are left out', () => {
    const score = scoreSurvey(small, { w1: { x: 7, y: 2 } }, rules);
    expect(score.blocks[1]?.factors[0]?.items[0]?.counts).toEqual({ x: 7 });
  });

  test('given exact thirds, then 66,67 and never 66,66', () => {
    expect(percentOf(share(2, 3))).toBe(66.67);
    expect(percentOf(share(69, 70))).toBe(98.57);
    expect(percentOf(share(1, 800))).toBe(0.13);
  });

  test('given any tally, then the index lies between 0 and 100 and in its interval', () => {
    const counts = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.nat(50));
    fc.assert(
      fc.property(fc.record({ a1: counts, a2: counts, b1: counts }), (tally) => {
        const { index, interval } = scoreSurvey(small, tally, { ...rules, minimum: 1 });
        if (index === null) return overallShare(small, tally) === null;
        return interval !== null && interval.low <= index && index <= interval.high && index <= 100;
      }),
    );
  });
});

describe('the interval', () => {
  test('given 80 of 100 from a population without end, then Wilson as the textbook has it', () => {
    // Wilson 95 %: 0.7112–0.8666 (z = 1.96), to the second decimal of a per cent rounded outward.
    const interval = wilson(share(80, 100), { answers: 100, population: 1e12, confidence: 95 });
    expect(interval?.low).toBeCloseTo(71.11, 1);
    expect(interval?.high).toBeCloseTo(86.67, 1);
  });

  test('given everybody was asked, then no doubt is left', () => {
    const interval = wilson(share(9, 10), { answers: 10, population: 10, confidence: 95 });
    expect(interval).toEqual({ low: 90, high: 90 });
  });

  test('given all are satisfied, then the interval still reaches below 100', () => {
    const interval = wilson(share(10, 10), { answers: 10, population: 1000, confidence: 95 });
    expect(interval?.high).toBe(100);
    expect(interval?.low).toBeLessThan(80);
  });

  test('given a smaller population, then the interval is narrower', () => {
    const width = (population: number) => {
      const it = wilson(share(30, 50), { answers: 50, population, confidence: 95 });
      return it === null ? 0 : it.high - it.low;
    };
    expect(width(60)).toBeLessThan(width(200));
    expect(width(200)).toBeLessThan(width(100_000));
  });
});
