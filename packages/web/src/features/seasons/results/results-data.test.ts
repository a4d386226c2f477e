import type { SeasonResults, UnitResult } from '@motcua/contract/season-results.ts';
import { expect, test } from 'vitest';
import { fieldsOf, heatData, inRankOrder, meanShare, radarData, shareOf } from './results-data.ts';

const none = { points: null, max: null };
const unit = (name: string, rank: number | null, points: (number | null)[]): UnitResult => ({
  unit: { id: name, code: null, name },
  ...{ rank, tiedWith: 0, of: 3, total: null, max: 100, percent: null, band: null },
  columns: { self: none, appraised: none, survey: none },
  ...{ change: null, late: false, items: [] },
  groups: points.map((one, at) => ({ code: `I${at}`, points: one, max: 10 })),
});
const results: SeasonResults = {
  season: {
    ...{ id: 's', title: 'Chỉ số', year: 2025, level: 'commune' },
    unit: { id: 'p', code: null, name: 'UBND tỉnh' },
    set: { id: 'c', name: { vi: 'Bộ', en: 'Set' } },
  },
  ...{ version: 1, publishedAt: null, documentNumber: null, documentDate: null, hash: null },
  ...{ previous: null, max: 100, mean: null, items: [], bands: [], sumOfPercents: null },
  groups: ['I0', 'I1'].map((code) => ({
    ...{ code, group: null, max: 10 },
    name: { vi: code, en: code },
  })),
  units: [unit('Xã B', 2, [9, null]), unit('Xã C', null, [4, 5]), unit('Xã A', 2, [5, 10])],
  causes: [],
};

test('given a tie and one without a rank, when units are put in order, then ties follow the alphabet and the rest comes last', () => {
  expect(inRankOrder(results.units).map(({ unit: { name } }) => name)).toEqual([
    'Xã A',
    'Xã B',
    'Xã C',
  ]);
});

test('given a field nobody scored, when shares are told, then it is unknown and not zero', () => {
  const [b] = results.units;
  if (b === undefined) throw new Error('There is no unit.');
  expect(shareOf(b, 'I0')).toBe(0.9);
  expect(shareOf(b, 'I1')).toBeNull();
  expect(meanShare(results.units, 'I1')).toBe(0.75);
});

test('given groups within groups, when fields are compared, then the highest floor is taken', () => {
  const [first] = results.groups;
  if (first === undefined) throw new Error('There is no field.');
  const groups = [...results.groups, { ...first, code: 'I0.1', group: 'I0' }];
  expect(fieldsOf({ groups }).map(({ code }) => code)).toEqual(['I0', 'I1']);
});

test('given no second unit, when the radar is drawn, then the mean stands beside', () => {
  const [b] = results.units;
  if (b === undefined) throw new Error('There is no unit.');
  const data = radarData(results, {
    unit: b,
    other: undefined,
    locale: 'vi',
    average: 'Bình quân',
  });
  expect(data.series.map(({ name, values }) => [name, values])).toEqual([
    ['Xã B', [0.9, null]],
    ['Bình quân', [expect.closeTo(0.6), 0.75]],
  ]);
});

test('given units and fields, when the heat map is drawn, then rows follow the rank', () => {
  const data = heatData(results, { locale: 'vi', steps: ['a', 'b', 'c', 'd'] });
  expect(data.categories.map(({ name }) => name)).toEqual(['Xã A', 'Xã B', 'Xã C']);
  expect(data.series[1]?.values).toEqual([1, null, 0.5]);
});
