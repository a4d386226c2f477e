import { describe, expect, it } from 'vitest';
import { percentOf } from './columns.ts';
import { shown } from './result-tables.ts';

describe('per cent of a maximum', () => {
  it.each([
    [1.5, 3, 50],
    [69, 70, 98.57],
    [0.1005, 10, 1.01],
    [0, 4, 0],
  ])('given %s of %s, when divided, then exactly %s', (points, max, percent) => {
    expect(percentOf(points, max)).toBe(percent);
  });

  it('given no points, no maximum or a maximum of nothing, when divided, then there is no per cent', () => {
    expect([percentOf(null, 3), percentOf(2, null), percentOf(0, 0)]).toEqual([null, null, null]);
  });
});

describe('numbers on paper', () => {
  it('given shares with one decimal, when printed, then every one has it: 25,0 beside 16,7', () => {
    expect([16.7, 25, 8.3, 100].map((share) => shown(share, 1))).toEqual([
      ...['16,7', '25,0', '8,3', '100,0'],
    ]);
  });
});
