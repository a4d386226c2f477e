import { bandShares } from '@motcua/domain/scoring/band.ts';
import { HUNDRED, rational, toFixed } from '@motcua/domain/scoring/rational.ts';
import { itemScores, scoreUnit } from '@motcua/domain/scoring/score-unit.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import bandFixtures from '../../../fixtures/scoring/bands.json' with { type: 'json' };
import dongThap from '../../../fixtures/scoring/dong-thap-2026-10-10.json' with { type: 'json' };
import anGiangFile from '../../../reference-data/indicator-sets/par-an-giang.json' with {
  type: 'json',
};
import parFile from '../../../reference-data/indicator-sets/par-index-province.json' with {
  type: 'json',
};
import qd766File from '../../../reference-data/indicator-sets/qd-766.json' with { type: 'json' };
import { readIndicatorSet } from './indicator-set-faults.ts';

const qd766 = open(qd766File);
const anGiang = open(anGiangFile);

function open(file: unknown) {
  const { set, faults } = readIndicatorSet(file);
  expect(faults ?? []).toEqual([]);
  if (set === null) throw new Error('no set');
  return set;
}

describe('QĐ 766: Đồng Tháp as published on 10/10/2026', () => {
  const facts = dongThap.facts['UBND tỉnh Đồng Tháp'];
  const score = scoreUnit(qd766, { unit: 'H20', facts });
  const items = new Map(itemScores(score.nodes).map((item) => [item.code, item]));

  it.each(Object.entries(dongThap.expected.items))(
    'given item %s, when scored, then %s',
    (code, points) => {
      const item = items.get(code);
      expect(item?.points && toFixed(item.points, 2)).toBe(points);
    },
  );

  it.each(Object.entries(dongThap.expected.groups))(
    'given group %s, when summed, then %s',
    (code, points) => {
      const group = score.nodes.find((node) => node.code === code);
      expect(group?.points && toFixed(group.points, 2)).toBe(points);
    },
  );

  it('given the points of two groups as published, when summed, then 68.80 and trung bình', () => {
    expect(score.total && toFixed(score.total, 2)).toBe(dongThap.expected.total);
    expect(score.band?.code).toBe(dongThap.expected.band);
    expect(score.nodes.find(({ code }) => code === 'TTTT')).toMatchObject({ given: true });
    expect(items.get('3')).toMatchObject({ given: true });
  });

  it('given any split of the 15.26 points of the two groups, when summed, then the total stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 526, max: 1000 }), (hundredths) => {
        const [payment, online] = [hundredths, 1526 - hundredths].map((one) =>
          toFixed(rational(`${one}e-2`), 2),
        );
        const split = { ...facts, payment_points: payment, online_points: online };
        const { total } = scoreUnit(qd766, { unit: 'H20', facts: split });
        expect(total && toFixed(total, 2)).toBe('68.80');
      }),
    );
  });

  it('given neither the parts of a group nor its points, when summed, then there is no total to believe', () => {
    const { payment_points: _, ...without } = facts;
    expect(scoreUnit(qd766, { unit: 'H20', facts: without })).toMatchObject({
      total: null,
      band: null,
    });
  });

  it('given no feedback in the period, when scored, then 6 and 6 (§8)', () => {
    const none = { ...facts, feedback: 0, feedback_on_time: 0, feedback_satisfied: 0 };
    const scored = itemScores(scoreUnit(qd766, { unit: 'H20', facts: none }).nodes);
    const [onTimePoints, satisfied] = ['5.2', '5.3'].map((code) =>
      scored.find((item) => item.code === code),
    );
    expect([onTimePoints?.state, satisfied?.state]).toEqual(['no_case', 'no_case']);
    expect([onTimePoints?.points, satisfied?.points]).toEqual([rational(6), rational(6)]);
  });

  it('given a share above its target, when scored, then not more than the maximum', () => {
    const much = { ...facts, reused: facts.received };
    const scored = itemScores(scoreUnit(qd766, { unit: 'H20', facts: much }).nodes);
    expect(scored.find(({ code }) => code === '4.3')).toMatchObject({
      points: rational(2),
      state: 'reached',
    });
  });

  it('given the whole set, then its groups add up to 100', () => {
    expect(score.max).toEqual(HUNDRED);
  });

  it('given what a better unit does, when counted in fewer facts, then both readings of “on time” agree', () => {
    const { on_time: _, ...rest } = facts;
    const parts = { ...rest, finished_on_time: 350_000, running_in_term: 8_660 };
    const { total } = scoreUnit(qd766, { unit: 'H20', facts: parts });
    expect(total && toFixed(total, 2)).toBe('68.80');
  });
});

describe('classes', () => {
  const placed = (counts: readonly number[], set = qd766) =>
    counts.flatMap((count, index) =>
      Array.from({ length: count }, () => set.bands?.[index] ?? null),
    );

  it('given An Giang in May 2023, when classes are counted, then 0/7/131/44/2 of 184 and 0, 4, 71, 24, 1 %', () => {
    const { counts, percents, province } = bandFixtures.anGiangMay2023;
    const { shares, total, sumOfPercents } = bandShares(
      { bands: qd766.bands ?? [], decimals: 0 },
      placed(counts.all),
    );
    expect(total).toBe(184);
    expect(shares.map(({ percent }) => Number(percent && toFixed(percent, 0)))).toEqual(
      percents.all,
    );
    expect(sumOfPercents).toEqual(HUNDRED);
    const added = counts.departments.map(
      (one, index) => one + (counts.districts[index] ?? 0) + (counts.communes[index] ?? 0),
    );
    expect(added).toEqual(counts.all);
    const published = scoreUnit(qd766, {
      unit: 'An Giang',
      facts: { total_points: province.total },
    });
    expect([published.band?.code, published.given]).toEqual([province.band, true]);
  });

  it('given 18 communes of Chợ Mới 2018 (R3), when counted, then 2/6/5/1/4 and shares that add up to 100.0', () => {
    const { counts, percents, sum } = bandFixtures.choMoi2018;
    const { shares, total, sumOfPercents } = bandShares(
      { bands: anGiang.bands ?? [], decimals: 1 },
      placed(counts, anGiang),
    );
    expect(total).toBe(18);
    expect(shares.map(({ count }) => count)).toEqual(counts);
    expect(shares.map(({ percent }) => percent && toFixed(percent, 1))).toEqual(percents);
    expect(sumOfPercents && toFixed(sumOfPercents, 1)).toBe(sum);
  });

  it.each([
    ['91.10', 'very_good'],
    ['90', 'very_good'],
    ['89.999', 'good'],
    ['86.85', 'good'],
    ['80', 'good'],
    ['70', 'fairly_good'],
    ['60', 'above_average'],
    ['59.99', 'average'],
  ])('given %s points in An Giang, then %s', (points, band) => {
    const { band: found } = scoreUnit(anGiang, { unit: 'x', facts: { par_total: points } });
    expect(found?.code).toBe(band);
  });

  it.each([
    ['90', 'A'],
    ['89.99', 'B'],
    ['83.32', 'B'],
    ['80', 'B'],
    ['79.99', 'C'],
    ['70', 'C'],
    ['69.99', 'D'],
  ])('given a PAR index of %s, then group %s', (points, band) => {
    const { band: found, given } = scoreUnit(open(parFile), {
      unit: 'x',
      facts: { par_total: points },
    });
    expect([found?.code, given]).toEqual([band, true]);
  });
});
