import { describe, expect, test } from 'vitest';
import { counted, type RecentProcedure, ranked } from './recent.ts';

describe('procedures a clerk receives often', () => {
  test('given a procedure received before, when it is received again, then it is counted and stands first', () => {
    const before = [of('1.000001', 3), of('1.000002', 1)];
    expect(counted(before, { code: '1.000002', name: 'B' })).toEqual([
      { code: '1.000002', name: 'B', times: 2 },
      of('1.000001', 3),
    ]);
  });

  test('given many, when they are offered, then the last one stands first and the rest by how often', () => {
    const order = ranked([of('last', 1), of('rare', 1), of('often', 9)]).map(({ code }) => code);
    expect(order).toEqual(['last', 'often', 'rare']);
  });

  test('given forty, when another comes, then the oldest is forgotten', () => {
    const forty = Array.from({ length: 40 }, (_, index) => of(`p${index}`, 1));
    const after = counted(forty, { code: 'new', name: 'N' });
    expect(after).toHaveLength(40);
    expect(after.some(({ code }) => code === 'p39')).toBe(false);
  });
});

function of(code: string, times: number): RecentProcedure {
  return { code, name: code, times };
}
