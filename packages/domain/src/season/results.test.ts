import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFixed, toNumber } from '../scoring/rational.ts';
import type { IndicatorSet } from '../scoring/set.ts';
import { scorePoints } from './points-set.ts';
import { seasonOutcome, type UnitFinal } from './results.ts';

/** Two items of 60 and 40 points; bands with the names that An Giang gives them (inferred bounds). */
const set: IndicatorSet = {
  id: 'test',
  name: 'Chỉ số thử',
  source: { document: 'thử', confidence: 'local' },
  validFrom: '2017-01-01',
  levels: ['commune'],
  period: { kinds: ['year'], calendar: 'calendar' },
  items: [
    { code: 'A', name: 'Một', unit: 'points', rule: { kind: 'given', fact: 'a' }, max: 60 },
    { code: 'B', name: 'Hai', unit: 'points', rule: { kind: 'given', fact: 'b' }, max: 40 },
  ],
  total: { max: 100 },
  rounding: { total: 2 },
  rank: { ties: 'competition' },
  bands: [
    { code: 'very_good', name: { vi: 'Điều hành rất tốt', en: 'Very good' }, atLeast: 90 },
    { code: 'good', name: { vi: 'Điều hành tốt', en: 'Good' }, atLeast: 80 },
    { code: 'fairly_good', name: { vi: 'Khá tốt', en: 'Fairly good' }, atLeast: 70 },
    { code: 'above_average', name: { vi: 'Trung bình khá', en: 'Above average' }, atLeast: 60 },
    { code: 'average', name: { vi: 'Trung bình', en: 'Average' } },
  ],
};

function final(unit: string, total: number, causes: [string, string][] = []): UnitFinal {
  const first = Math.min(60, total);
  const second = Number((total - first).toFixed(2));
  return {
    unit,
    points: new Map([
      ['A', first],
      ['B', second],
    ]),
    causes: new Map(causes),
  };
}

describe('R2: 91,10 after 86,85 (Chợ Mới 2018, published 08/01/2020)', () => {
  const before = [95, 93, 90, 86.85, 86, 85, 84, 83, 82, 81, 80];
  const after = [98, 96, 95, 94, 92, 91.1, 90, 89, 88, 87, 86];
  const unitsOf = (totals: number[], order: number[]) =>
    order.map((place, index) => final(`H${index}`, totals[place] ?? 0));
  const own = Array.from({ length: 11 }, (_, index) => index);
  const fell = [0, 1, 2, 5, 3, 4, 6, 7, 8, 9, 10];

  it('given 4th of 11 before and 6th after, when compared, then “+4,25 điểm” and “giảm 2 hạng”', () => {
    const was = scorePoints(set, unitsOf(before, own));
    const { score, changes } = seasonOutcome(set, unitsOf(after, fell), was);
    const [choMoiBefore, choMoi] = [was.units[3], score.units[3]];
    expect([choMoiBefore?.rank, choMoiBefore?.of, choMoi?.rank]).toEqual([4, 11, 6]);
    expect(choMoi?.band?.code).toBe('very_good');
    const change = changes.get('H3');
    expect(change?.pointsWords?.vi).toBe('+4,25 điểm');
    expect(change?.placesWords?.vi).toBe('giảm 2 hạng');
    expect(change?.band).toMatchObject({
      before: { vi: 'Điều hành tốt' },
      after: { vi: 'Điều hành rất tốt' },
      changed: true,
    });
  });

  it('given a unit that was not there before, when compared, then it has no change', () => {
    const was = scorePoints(set, unitsOf(before, own));
    const { changes } = seasonOutcome(set, [final('new', 90)], was);
    expect(changes.has('new')).toBe(false);
  });
});

describe('R3: 18 communes in five bands', () => {
  it('given 2/6/5/1/4, when shared out, then 11,1/33,3/27,8/5,6/22,2 which add up to 100,0', () => {
    const totals = [95, 90, 89.99, 85, 84, 83, 82, 80, 79, 75, 74, 72, 70, 65, 59, 50, 40, 30];
    const { bands } = seasonOutcome(
      set,
      totals.map((total, index) => final(`X${index}`, total)),
    );
    expect(bands.shares.map(({ count }) => count)).toEqual([2, 6, 5, 1, 4]);
    expect(bands.shares.map(({ percent }) => percent && toNumber(percent))).toEqual([
      11.1, 33.3, 27.8, 5.6, 22.2,
    ]);
    expect(bands.sumOfPercents && toFixed(bands.sumOfPercents, 1)).toBe('100.0');
  });
});

describe('what points were lost for', () => {
  it('given causes told for some items, when grouped, then the dearest comes first and the rest is unstated', () => {
    const { causes, mean } = seasonOutcome(set, [
      final('X1', 90, [['B', 'files_not_archived']]),
      final('X2', 96, [['B', 'evidence_insufficient']]),
      final('X3', 98),
    ]);
    expect(
      causes.map(({ cause, points, items, units }) => [cause, toNumber(points), items, units]),
    ).toEqual([
      ['files_not_archived', 10, 1, 1],
      ['evidence_insufficient', 4, 1, 1],
      ['unstated', 2, 1, 1],
    ]);
    expect(mean && toFixed(mean, 2)).toBe('94.67');
  });

  it('given any points, when causes are summed, then they are what is missing to the maximum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (totals) => {
        const units = totals.map((total, index) => final(`X${index}`, total));
        const { causes, score } = seasonOutcome(set, units);
        const lost = causes.reduce((so, { points }) => so + toNumber(points), 0);
        const won = score.units.reduce((so, { total }) => so + (total ? toNumber(total) : 0), 0);
        expect(lost + won).toBe(100 * totals.length);
      }),
    );
  });
});
