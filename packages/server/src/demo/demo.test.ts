import { describe, expect, it } from 'vitest';
import { chanceFrom } from './chance.ts';
import { inventApplicant } from './people.ts';

describe('chance from a seed', () => {
  it('given the same seed, when people are invented twice, then they are the same people', () => {
    const invent = (seed: number) => {
      const chance = chanceFrom(seed);
      return Array.from({ length: 20 }, () => inventApplicant(chance, 'xã Chợ Mới'));
    };
    expect(invent(7)).toEqual(invent(7));
    expect(invent(7)).not.toEqual(invent(8));
  });

  it('given an invented citizen, then the number has twelve digits and carries the year of birth', () => {
    const chance = chanceFrom(3);
    const people = Array.from({ length: 50 }, () => inventApplicant(chance, 'phường Long Xuyên'));
    for (const { kind, idNumber, birthDate } of people) {
      if (kind === 'organisation') continue;
      expect(idNumber).toMatch(/^089[0-3]\d{8}$/);
      expect(idNumber?.slice(4, 6)).toBe(birthDate?.slice(2, 4));
    }
  });
});
