import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate, plainDateOfEpochDay } from '../shared/plain-date.ts';
import { PIVOT_STEPS, pivotSteps, stepName } from './pivot-steps.ts';

describe('steps of a period', () => {
  test('given a quarter by decree, when it is laid out by month, then its edges are half months', () => {
    const period = { from: plainDate(2026, 9, 15), to: plainDate(2026, 12, 14) };
    expect(pivotSteps(period, 'month').map(({ key, from, to }) => [key, from, to])).toEqual([
      ['2026-09', '2026-09-15', '2026-09-30'],
      ['2026-10', '2026-10-01', '2026-10-31'],
      ['2026-11', '2026-11-01', '2026-11-30'],
      ['2026-12', '2026-12-01', '2026-12-14'],
    ]);
    expect(pivotSteps(period, 'quarter').map(({ key }) => key)).toEqual(['2026-Q3', '2026-Q4']);
    expect(pivotSteps(period, 'half_month')).toHaveLength(6);
  });

  test('given any period, when it is laid out, then the steps follow each other without a gap', () => {
    const day = fc.integer({ min: 18_000, max: 22_000 });
    fc.assert(
      fc.property(
        day,
        fc.nat({ max: 900 }),
        fc.constantFrom(...PIVOT_STEPS),
        (first, days, kind) => {
          const period = {
            from: plainDateOfEpochDay(first),
            to: plainDateOfEpochDay(first + days),
          };
          const steps = pivotSteps(period, kind);
          expect(steps[0]?.from).toBe(period.from);
          expect(steps.at(-1)?.to).toBe(period.to);
          for (const [at, { from }] of steps.entries()) {
            const before = steps[at - 1];
            if (before !== undefined) expect(from).toBe(addDays(before.to, 1));
          }
          expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
        },
      ),
    );
  });

  test('given a step, when it is named, then it says which', () => {
    const [from, to] = [plainDate(2026, 3, 15), plainDate(2026, 3, 31)];
    const named = (key: string) => stepName({ key, from, to });
    expect(named('2026-03-15').vi).toBe('15–31/03/2026');
    expect(named('2026-03').vi).toBe('03/2026');
    expect(named('2026-Q1')).toEqual({ vi: 'Quý I/2026', en: 'Q1/2026' });
    expect(named('2026').en).toBe('2026');
  });
});
