import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventHeap } from './event-heap.ts';
import { percentilesOf } from './quantiles.ts';

test('given any times, also more than it begins with, when all are taken, then in order, and equals as they came', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3000, size: 'max' }),
      (times) => {
        const heap = eventHeap();
        for (const [what, time] of times.entries()) heap.put(time, what);
        const taken: [number, number][] = [];
        while (heap.take()) taken.push([heap.time, heap.what]);
        const expected = times.map((time, what): [number, number] => [time, what]);
        expected.sort(([a, first], [b, second]) => a - b || first - second);
        expect(taken).toEqual(expected);
        expect(heap.size).toBe(0);
      },
    ),
    { numRuns: 30 },
  );
});

test('given ten waits, when their shares are told, then each is a wait that was, by nearest rank', () => {
  const waits = Float64Array.from([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(percentilesOf(waits)).toEqual({ 50: 5, 80: 8, 90: 9, 95: 10 });
  expect(percentilesOf(new Float64Array(0))).toEqual({ 50: 0, 80: 0, 90: 0, 95: 0 });
});
