import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  compareShares,
  placesChangeInWords,
  pointsChangeInWords,
} from './compare-periods.ts';
import { divide, rational } from './rational.ts';
import { scoreSet } from './score.ts';
import { aSet, givenItem, shown } from './testing/make.ts';

const set = aSet([givenItem('x', { max: 100 })], {
  bands: [
    { code: 'very_good', name: 'Điều hành rất tốt', atLeast: 90 },
    { code: 'good', name: 'Điều hành tốt', atLeast: 80 },
    { code: 'rest', name: 'Điều hành trung bình' },
  ],
});
const yearOf = (points: Record<string, string>) =>
  scoreSet(
    set,
    Object.entries(points).map(([unit, x]) => ({ unit, facts: { x } })),
  ).units;

describe('two periods', () => {
  it('given Chợ Mới 86.85 then 91.10 while others rose more (R2), then “+4,25 điểm” and “giảm 2 hạng”', () => {
    const before = yearOf({ a: '90', b: '89', c: '88', 'Chợ Mới': '86.85', d: '86', e: '85' });
    const after = yearOf({ a: '95', b: '94', c: '93', 'Chợ Mới': '91.10', d: '92', e: '92.5' });
    const change = comparePeriods(before, after).find(({ unit }) => unit === 'Chợ Mới');
    expect(before.find(({ unit }) => unit === 'Chợ Mới')?.rank).toBe(4);
    expect(after.find(({ unit }) => unit === 'Chợ Mới')?.rank).toBe(6);
    expect(change).toMatchObject({
      places: -2,
      pointsWords: { vi: '+4,25 điểm', en: '+4.25 points' },
      placesWords: { vi: 'giảm 2 hạng', en: 'down 2 places' },
      band: { before: { vi: 'Điều hành tốt' }, after: { vi: 'Điều hành rất tốt' }, changed: true },
    });
    expect(shown(change?.points ?? null)).toBe('4.25');
  });

  it('given a unit that is new, when compared, then nothing is invented for before', () => {
    expect(comparePeriods([], yearOf({ a: '90' }))[0]).toMatchObject({
      ...{ points: null, places: null, pointsWords: null, placesWords: null },
    });
  });

  it('given places won, kept or lost, then each has its word', () => {
    expect([1, 0, -1].map((places) => placesChangeInWords(places).vi)).toEqual([
      ...['tăng 1 hạng', 'giữ hạng', 'giảm 1 hạng'],
    ]);
    expect(placesChangeInWords(1).en).toBe('up 1 place');
    expect(pointsChangeInWords(rational('-2.5')).vi).toBe('-2,5 điểm');
  });
});

describe('per cent and percentage points (R7)', () => {
  it('given 57 % and 77 %, when compared, then 20 percentage points, which is 35.09 % in relation', () => {
    const change = compareShares(rational(57), rational(77));
    expect(change.words).toEqual({ vi: 'tăng 20 điểm phần trăm', en: 'up 20 percentage points' });
    expect(change.relativeWords?.vi).toBe('tăng 35,09 %');
  });

  it('given 77 % after a growth by 20 %, when compared, then it was 64.17 % and the points are 12.83', () => {
    const before = divide(rational(77), rational('1.2'));
    expect(shown(before)).toBe('64.17');
    expect(compareShares(before, rational(77)).words.vi).toBe('tăng 12,83 điểm phần trăm');
    expect(compareShares(before, rational(77)).relativeWords?.vi).toBe('tăng 20 %');
  });

  it('given nothing to grow from, or no growth, then it is said so', () => {
    expect(compareShares(rational(0), rational(5)).relativePercent).toBeNull();
    expect(compareShares(rational(5), rational(5)).words.vi).toBe('không đổi');
    expect(compareShares(rational(6), rational(5)).words.vi).toBe('giảm 1 điểm phần trăm');
  });
});
