import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';
import { comparePeriods } from '@motcua/domain/scoring/compare-periods.ts';
import type { Facts } from '@motcua/domain/scoring/facts.ts';
import { maxOfItem } from '@motcua/domain/scoring/maximum.ts';
import { rational, sum, toFixed, toNumber } from '@motcua/domain/scoring/rational.ts';
import { scoreSet } from '@motcua/domain/scoring/score.ts';
import { type IndicatorSet, isGroup, itemsOf } from '@motcua/domain/scoring/set.ts';
import { describe, expect, it } from 'vitest';
import { findShippedSet } from '../modules/indicators/shipped-sets.ts';

const day = { date: '2025-12-31' };
const shipped = (id: string): IndicatorSet => {
  const set = findShippedSet(id);
  if (set === undefined) throw new Error(`${id} is not shipped`);
  return set;
};
const totals = (set: IndicatorSet, units: readonly (readonly [string, number])[]) =>
  scoreSet(
    set,
    units.map(([unit, par_total]) => ({ unit, facts: { par_total } })),
  );
const ranksOf = ({ units }: ReturnType<typeof scoreSet>) =>
  units.map(({ unit, rank, tiedWith }) => [unit, rank, tiedWith]);

describe('the shipped index of eight fields', () => {
  const set = shipped('reform-index-province');

  it('given its fields, when added up, then they are the 100 points that were published, 32 of them by survey', () => {
    const fields = set.items.map((node) => (isGroup(node) ? Number(node.max) : 0));
    expect(fields).toEqual([9.5, 10, 13, 10.5, 15, 12, 13.5, 16.5]);
    const survey = itemsOf(set.items).filter(({ scoredBy }) => scoredBy === 'survey');
    expect(toNumber(sum(survey.flatMap((item) => maxOfItem(item) ?? [])))).toBe(32);
    expect(set.source.confidence).toBe('low');
  });

  it('given items the unit scores about itself, when read, then almost all say what has to be shown', () => {
    for (const id of ['reform-index-province', 'reform-index-commune']) {
      const own = itemsOf(shipped(id).items).filter(({ scoredBy }) => scoredBy === 'self');
      expect(own.filter(({ evidence }) => evidence === undefined)).toEqual([]);
      const survey = itemsOf(shipped(id).items).filter(({ scoredBy }) => scoredBy === 'survey');
      expect(survey.filter(({ evidence }) => evidence !== undefined)).toEqual([]);
    }
  });

  it('given the plan of 2019 in Chợ Mới (69 of 70, issued in time), when scored, then 98,57 % of its points', () => {
    const facts: Facts = {
      ...{ plan_tasks: 70, plan_tasks_done: 69 },
      ...{ plan_issued_on: '2018-12-28', plan_due: '2018-12-31' },
    };
    const [unit] = scoreSet(shipped('reform-index-commune'), [{ unit: 'x', facts }], day).units;
    const [field] = unit?.nodes ?? [];
    const own = field?.kind === 'group' ? field.parts : [];
    const pointsOf = (code: string) => {
      const points = own.find((part) => part.code === code)?.points;
      return points ? toFixed(points, 4) : null;
    };
    expect([pointsOf('1.1.1'), pointsOf('1.1.2')]).toEqual(['2.0000', '3.9429']);
    expect(unit?.total).toBeNull();
  });

  it('given a plan issued after the year began, when scored, then the points for being late', () => {
    const facts = { plan_tasks: 70, plan_issued_on: '2019-01-15', plan_due: '2018-12-31' };
    const [unit] = scoreSet(shipped('reform-index-commune'), [{ unit: 'x', facts }], day).units;
    const [field] = unit?.nodes ?? [];
    const [plan] = field?.kind === 'group' ? field.parts : [];
    expect(plan?.points && toNumber(plan.points)).toBe(1);
  });
});

describe('published PAR figures (requirements of the years 2018–2024)', () => {
  const set = shipped('par-index-province');

  it('given 2023, when ranked, then Quảng Ninh, Hải Phòng, Hà Nội are 1, 2, 3 in group A', () => {
    const score = totals(set, [
      ['Hà Nội', 91.43],
      ['Quảng Ninh', 92.18],
      ['Hải Phòng', 91.87],
      ['An Giang', 83.32],
    ]);
    expect(score.units.map(({ rank, band }) => [rank, band?.code])).toEqual([
      [3, 'A'],
      [1, 'A'],
      [2, 'A'],
      [4, 'B'],
    ]);
  });

  it('given regions with the same mean (85,42), when ranked, then they share the fifth place', () => {
    const score = totals(set, [
      ['Đồng bằng sông Hồng', 88.33],
      ['Đông Nam Bộ', 87.79],
      ['Trung du và miền núi phía Bắc', 87.72],
      ['Bắc Trung Bộ và duyên hải miền Trung', 86.82],
      ['Đồng bằng sông Cửu Long', 85.42],
      ['Tây Nguyên', 85.42],
    ]);
    expect(ranksOf(score).slice(3)).toEqual([
      ['Bắc Trung Bộ và duyên hải miền Trung', 4, 0],
      ['Đồng bằng sông Cửu Long', 5, 1],
      ['Tây Nguyên', 5, 1],
    ]);
  });

  it.each([
    ['Đồng bằng sông Hồng 2023', 86.62, 88.33, '+1,71 điểm'],
    ['Đông Nam Bộ 2023', 84.74, 87.79, '+3,05 điểm'],
    ['Trung du và miền núi phía Bắc 2023', 85, 87.72, '+2,72 điểm'],
    ['Bắc Trung Bộ và duyên hải miền Trung 2023', 84.25, 86.82, '+2,57 điểm'],
    ['trung bình 63 tỉnh 2023', 84.79, 86.98, '+2,19 điểm'],
    ['An Giang 2019', 80.77, 83.32, '+2,55 điểm'],
    ['Bà Rịa – Vũng Tàu 2021', 86.02, 87.61, '+1,59 điểm'],
  ])('given %s, when compared with the year before, then %d → %d is %s', (unit, was, is, words) => {
    const [change] = comparePeriods(
      totals(set, [[unit, was]]).units,
      totals(set, [[unit, is]]).units,
    );
    expect(change?.pointsWords?.vi).toBe(words);
  });

  it('given Kiên Giang 2018, when ranked, then Châu Thành and Hòn Đất share a place and the next is skipped', () => {
    const score = totals(shipped('par-an-giang'), [
      ['Văn phòng UBND', 98],
      ['Cục Thuế', 92],
      ['Châu Thành', 91],
      ['Hòn Đất', 91],
      ['Vĩnh Thuận', 86.5],
    ]);
    expect(ranksOf(score).map(([, rank]) => rank)).toEqual([1, 2, 3, 3, 5]);
    expect(score.units.map(({ band }) => band?.code)).toEqual([
      ...['very_good', 'very_good', 'very_good', 'very_good', 'good'],
    ]);
  });
});

/** A set in the form in which an office writes its own. */
function setOf(id: string, rest: object): IndicatorSet {
  const { set, faults } = readIndicatorSet({
    ...{ id, name: id, source: { document: id, confidence: 'local' }, validFrom: '2009-01-01' },
    ...{ levels: ['province'], period: { kinds: ['year'], calendar: 'calendar' } },
    ...rest,
  });
  expect(faults).toBeNull();
  if (set === null) throw new Error(`${id} cannot be read`);
  return set;
}

describe('indexes of other houses in the one format', () => {
  const axes = Array.from({ length: 8 }, (_, index) => `d${index + 1}`);
  const papi = setOf('papi', {
    items: axes.map((code) => ({
      ...{ code, name: code, unit: 'points', max: 10 },
      rule: { kind: 'given', fact: code },
    })),
    total: { max: 80, given: 'total' },
    ...{ missing: 'unknown', rounding: { total: 2 } },
  });

  it('given PAPI with eight sums of ten, when all are told, then they add up out of 80; with one missing there is no sum', () => {
    const whole = Object.fromEntries(axes.map((axis, index) => [axis, 5 + index / 100]));
    const { d8: _, ...part } = whole;
    const { units } = scoreSet(papi, [
      { unit: 'whole', facts: whole },
      { unit: 'part', facts: part },
      { unit: 'Lâm Đồng 2024', facts: { total: 41.02 } },
    ]);
    expect(
      units.map(({ total, max, rank }) => [total && toNumber(total), max && toNumber(max), rank]),
    ).toEqual([
      [40.28, 80, 2],
      [null, 80, null],
      [41.02, 80, 1],
    ]);
  });

  const weights = [20, 20, 20, 10, 10, 5, 5, 5, 5];
  const pci = (missing: string) =>
    setOf('pci', {
      items: weights.map((weight, index) => ({
        ...{ code: `s${index + 1}`, name: `s${index + 1}`, unit: 'points', weight, max: 100 },
        ...{ numerator: `s${index + 1}`, rule: { kind: 'linear', full: 10 } },
      })),
      total: { combine: 'weighted_mean' },
      ...{ missing, rounding: { total: 2 }, rank: { ties: 'competition' } },
    });
  const subindexes = (values: readonly (number | null)[]): Facts =>
    Object.fromEntries(values.map((value, index) => [`s${index + 1}`, value]));

  it('given sub-indexes of 1–10 with weights (as PCI has them), when scored, then the mean by weight on 0–100', () => {
    const { units } = scoreSet(pci('unknown'), [
      { unit: 'a', facts: subindexes([7, 6, 8, 5, 7, 6, 6, 7, 8]) },
      { unit: 'b', facts: subindexes([7, 6, 8, 5, 7, 6, 6, 7, 8]) },
      { unit: 'c', facts: subindexes([10, 10, 10, 10, 10, 10, 10, 10, 10]) },
      { unit: 'd', facts: subindexes([7, null, 8, 5, 7, 6, 6, 7, 8]) },
    ]);
    expect(units.map(({ total, rank }) => [total && toFixed(total, 2), rank])).toEqual([
      ['67.50', 2],
      ['67.50', 2],
      ['100.00', 1],
      [null, null],
    ]);
  });

  it('given a sub-index that is missing and left out, when scored, then the others carry its weight', () => {
    const facts = subindexes([7, null, 8, 5, 7, 6, 6, 7, 8]);
    const [unit] = scoreSet(pci('left_out'), [{ unit: 'd', facts }]).units;
    expect(unit?.total && toFixed(unit.total, 2)).toBe('69.38');
    expect(toFixed(rational('69.375'), 2)).toBe('69.38');
  });
});
