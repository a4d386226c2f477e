import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { type Parenthood, reachOf } from './reach.ts';

const under = (unitId: string, parentId: string, validFrom = '2000-01-01'): Parenthood => ({
  ...{ unitId, parentId },
  validFrom: parsePlainDate(validFrom),
});
const lines = (parenthoods: Parenthood[]) =>
  reachOf(parenthoods)
    .map(({ unitId, ancestorId, childId, from, to }) =>
      [unitId, ancestorId, childId ?? '*', from ?? '…', to ?? '…'].join(' '),
    )
    .sort();

describe('given units with parents', () => {
  it('when they stand in a line, then each counts at all above it, through the one directly below', () => {
    expect(lines([under('commune', 'district'), under('district', 'province')])).toEqual([
      'commune district * … …',
      'commune district commune … …',
      'commune province * … …',
      'commune province district … …',
      'district province * … …',
      'district province district … …',
    ]);
  });

  it('when the district is closed and the commune goes under the province, then the past stays in the district', () => {
    expect(
      lines([
        under('commune', 'district'),
        under('commune', 'province', '2025-07-01'),
        under('district', 'province'),
      ]),
    ).toEqual([
      'commune district * … 2025-07-01',
      'commune district commune … 2025-07-01',
      // At the province nothing moved.
      'commune province * … …',
      'commune province commune 2025-07-01 …',
      'commune province district … 2025-07-01',
      'district province * … …',
      'district province district … …',
    ]);
  });

  it('when a unit goes from one branch to another, then it counts in each for its time', () => {
    const moved = lines([
      under('office', 'east', '2020-01-01'),
      under('office', 'west', '2024-01-01'),
      under('east', 'province'),
      under('west', 'province'),
    ]);
    expect(moved).toContain('office east * … 2024-01-01');
    expect(moved).toContain('office west * 2024-01-01 …');
    expect(moved).toContain('office province * … …');
  });

  it('when it comes back after a while, then the two spans stay apart', () => {
    const moved = lines([
      under('office', 'east', '2020-01-01'),
      under('office', 'west', '2022-01-01'),
      under('office', 'east', '2024-01-01'),
    ]);
    expect(moved).toContain('office east * … 2022-01-01');
    expect(moved).toContain('office east * 2024-01-01 …');
  });

  it('when two stand under each other, then it ends all the same', () => {
    expect(reachOf([under('a', 'b'), under('b', 'a')]).length).toBeLessThan(200);
  });
});
