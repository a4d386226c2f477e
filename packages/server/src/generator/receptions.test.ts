import { describe, expect, it } from 'vitest';
import { readPublished } from './data.ts';
import { profileOf } from './profile-of.ts';
import { divideDistrictYear, divideReceptions, yearTotal } from './receptions.ts';
import type { Counter } from './world.ts';

const profile = profileOf('before2025');
const [choMoi] = readPublished().districtYears;

describe('receptions divided among counters', () => {
  const counters = [
    counter('H01.1', 'province', { groups: ['land'] }),
    counter('H01.2', 'province', { groups: ['culture'] }),
    ...['3', '4', '5'].map((code) => counter(`H01.${code}`, 'commune')),
  ];
  const asked = { total: 10_000, profile, levels: { province: 22, commune: 78 }, seed: 1 };

  it('given weights of levels, then each level gets its share and nothing is lost', () => {
    const shared = divideReceptions(counters, asked);
    const at = (level: Counter['level']) =>
      sum(shared.filter((one) => one.level === level).map(({ received }) => received));
    expect([at('province'), at('commune')]).toEqual([2200, 7800]);
  });

  it('given departments of one level, then what is asked for more receives more', () => {
    const [land, culture] = divideReceptions(counters, asked);
    expect(land?.received).toBeGreaterThan(culture?.received ?? 0);
  });

  it('given the same seed, then the same numbers; given another, then others', () => {
    const numbers = (seed: number) =>
      divideReceptions(counters, { ...asked, seed }).map(({ received }) => received);
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(2)).not.toEqual(numbers(1));
  });

  it('given a level that the era gives nothing, then its counters stay empty', () => {
    const district = counter('H01.9', 'district');
    expect(divideReceptions([...counters, district], asked).at(-1)).toMatchObject({ received: 0 });
  });
});

describe('the printed year of a district', () => {
  const district = counter('893', 'district');
  const branch = counter('893.1', 'district', { isLandRegistry: true });
  const communes = ['a', 'b', 'c'].map((code) => counter(code, 'commune'));

  it('given Chợ Mới in 2019 as it was printed, then desk, branch and communes receive and leave open just that', () => {
    if (choMoi === undefined) throw new Error('The published year of Chợ Mới is missing.');
    const total = yearTotal(choMoi);
    expect(total).toBe(49_536 + 18_230 + 125_849);
    const [desk, land, ...rest] = divideDistrictYear([district, branch, ...communes], choMoi, {
      ...{ total, profile, seed: 1 },
    });
    expect(desk).toMatchObject({ received: 49_536, openAtEnd: 49_536 - 49_338 });
    expect(land).toMatchObject({ received: 18_230, openAtEnd: 18_230 - 17_434 });
    expect(sum(rest.map(({ received }) => received))).toBe(125_849);
    expect(rest.map(({ openAtEnd }) => openAtEnd)).toEqual([0, 0, 0]);
  });

  it('given it was printed that nothing ended late, then no fate but delivery is lived', () => {
    if (choMoi === undefined) throw new Error('The published year of Chợ Mới is missing.');
    const [desk] = divideDistrictYear([district], choMoi, { total: 1000, profile, seed: 1 });
    expect(desk?.differs?.fates).toMatchObject({ late: 0, unanswered: 0, withdrawn: 0 });
  });
});

function counter(code: string, level: Counter['level'], change: Partial<Counter> = {}): Counter {
  return {
    ...{ code, level, agencyUnitId: code, agencyName: code, address: '' },
    ...{ desk: { id: code, unitId: code }, groups: null, isLandRegistry: false },
    ...change,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
