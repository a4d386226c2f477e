import { expect, it } from 'vitest';
import { FREE_FAILURES, waitMinutes } from './throttle.ts';

it('given mistakes in a row, then the first are free, and then the wait doubles up to a quarter of an hour', () => {
  const waits = Array.from({ length: 11 }, (_, failures) => waitMinutes(failures));
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15]);
  expect(waitMinutes(FREE_FAILURES - 1)).toBe(0);
  expect(waitMinutes(10_000)).toBe(15);
});
