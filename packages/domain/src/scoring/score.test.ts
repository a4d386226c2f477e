import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, rational, sum } from './rational.ts';
import { scoreSet } from './score.ts';
import type { ItemDefinition, SetNode } from './set.ts';
import { aSet, anItem, givenItem, itemsByCode, scored, scoreOf, shown } from './testing/make.ts';

describe('what has no figure', () => {
  it.each([
    ['left_out', null, 'no'],
    ['zero', '0.00', 'yes'],
    ['full', '10.00', 'yes'],
    ['no_case', null, 'no'],
    ['unknown', null, 'unknown'],
  ] as const)(
    'given no figure and the policy %s, when scored, then points %s, counted %s',
    (missing, points, counted) => {
      const score = scoreOf(anItem({ missing }), { all: 5 });
      expect(shown(score.points)).toBe(points);
      expect(score.counted).toBe(counted);
      expect(score.value).toBeNull();
    },
  );

  it('given no case at all, when scored, then it is neither 0 % nor 100 % and says so', () => {
    const score = scoreOf(anItem({ target: { atLeast: 90 } }), { done: 0, all: 0 });
    expect(score).toMatchObject({ state: 'no_case', value: null, points: null });
    expect(score.explanation.reason).toEqual({
      vi: 'Không phát sinh trong kỳ; không tính vào tổng điểm.',
      en: 'No case arose in the period; left out of the sum.',
    });
  });

  it('given no feedback and full points for that, when scored, then 6 of 6 without a share (R9)', () => {
    const score = scoreOf(anItem({ max: 6, noCase: 'full' }), { all: 0 });
    expect(score).toMatchObject({ state: 'no_case', value: null });
    expect(score.explanation.reason.vi).toBe('Không phát sinh trong kỳ; được 6/6 điểm.');
  });

  it('given an empty cell, when scored, then it is no zero', () => {
    expect(scoreOf(anItem(), { done: '', all: 10 }).state).toBe('missing');
    expect(scoreOf(anItem(), { done: null, all: 10 }).state).toBe('missing');
    expect(scoreOf(anItem(), { done: 0, all: 10 }).points).toEqual(rational(0));
  });

  it('given an item asked only of some units, when another is scored, then it does not apply', () => {
    const item = anItem({ when: [{ fact: 'sector', oneOf: ['land', 'justice'] }] });
    expect(scoreOf(item, { done: 1, all: 2, sector: 'health' }).state).toBe('not_applicable');
    expect(scoreOf(item, { done: 1, all: 2 }).state).toBe('not_applicable');
    expect(shown(scoreOf(item, { done: 1, all: 2, sector: 'land' }).points)).toBe('5.00');
  });

  it('given text where a number belongs, when scored, then it is refused by name', () => {
    expect(() => scoreOf(anItem(), { done: '98,57', all: 100 })).toThrow('scoring.not-a-number');
  });
});

describe('explanations', () => {
  it('given an item, when scored, then points, maximum, sentence and the figures behind it', () => {
    const set = aSet([anItem({ target: { atLeast: 96 } })], {
      facts: [
        { id: 'done', name: { vi: 'đã xong', en: 'done' } },
        { id: 'all', name: 'tất cả' },
      ],
    });
    const { explanation } = itemsByCode(scored(set, { done: 9599, all: '10000' }))['1'] ?? {};
    expect(explanation?.reason.vi).toBe(
      '9.599/10.000 = 95,99 %; chỉ tiêu từ 96 % trở lên; tính theo tỷ lệ; được 9,599/10 điểm.',
    );
    expect(explanation?.inputs).toEqual([
      { fact: 'done', name: { vi: 'đã xong', en: 'done' }, value: rational(9599) },
      { fact: 'all', name: { vi: 'tất cả', en: 'tất cả' }, value: rational(10000) },
    ]);
  });
});

describe('derived facts', () => {
  const facts = [
    { id: 'early', name: 'sớm' },
    { id: 'in_time', name: 'đúng' },
    { id: 'a', name: 'a' },
    { id: 'b', name: 'b' },
    { id: 'done', name: 'xong', of: { sum: ['early', 'in_time'] } },
    { id: 'all', name: 'tất cả', of: { largest: ['a', 'b'] } },
    { id: 'rest', name: 'còn lại', of: { difference: ['all', 'done'] } },
  ];
  const set = aSet([anItem(), givenItem('rest')], { facts });

  it('given parts, when scored, then sums, largest and differences are made of them', () => {
    const items = itemsByCode(scored(set, { early: 3, in_time: 4, a: 9, b: 10 }));
    expect(shown(items['1']?.points ?? null)).toBe('7.00');
    expect(shown(items.rest?.points ?? null)).toBe('3.00');
  });

  it('given the derived fact itself, when scored, then what was told wins', () => {
    const items = itemsByCode(scored(set, { early: 3, in_time: 4, done: 5, a: 10 }));
    expect(shown(items['1']?.points ?? null)).toBe('5.00');
  });

  it('given a part that is missing, when summed, then there is no sum; a largest takes what is there', () => {
    expect(itemsByCode(scored(set, { early: 3, a: 10 }))['1']?.state).toBe('missing');
    expect(itemsByCode(scored(set, { early: 3, in_time: 4, b: 14 }))['1']?.points).toEqual(
      rational(5),
    );
  });
});

describe('sums of groups', () => {
  const parts = (combine?: 'sum' | 'mean' | 'weighted_mean' | 'weighted_sum'): SetNode[] => [
    {
      ...{ code: 'G', name: 'Nhóm', combine },
      items: [givenItem('x', { max: 10, weight: 3 }), givenItem('y', { max: 20, weight: 1 })],
    },
  ];

  it.each([
    ['sum', '12.00', '30.00'],
    ['mean', '6.00', '15.00'],
    ['weighted_sum', '20.00', '50.00'],
    ['weighted_mean', '5.00', '12.50'],
  ] as const)('given two parts, when combined by %s, then %s of %s', (combine, points, max) => {
    const score = scored(aSet(parts(combine)), { x: 4, y: 8 });
    expect(shown(score.total)).toBe(points);
    expect(shown(score.max)).toBe(max);
  });

  it('given a part without data, when summed, then the maximum that was counted shrinks and the set keeps its own', () => {
    const score = scored(aSet(parts()), { x: 4 });
    expect([score.total, score.max, score.maxCounted].map((value) => shown(value))).toEqual([
      ...['4.00', '30.00', '10.00'],
    ]);
  });

  it('given nothing at all, when scored, then no total and no band', () => {
    const bands = [
      { code: 'A', name: 'A', atLeast: 1 },
      { code: 'B', name: 'B' },
    ];
    expect(scored(aSet(parts(), { bands }), {})).toMatchObject({ total: null, band: null });
  });

  it('given one part unknown and no sum without it, when scored, then the total is unknown', () => {
    const score = scored(aSet(parts(), { missing: 'unknown' }), { x: 4 });
    expect(score.total).toBeNull();
    expect(score.explanation.reason.vi).toBe(
      '0 mục được tính, 1 mục chưa có số liệu; chưa có tổng.',
    );
  });

  it('given the points of a group whose parts are not published, when scored, then they are taken and said to be', () => {
    const group = { code: 'G', name: 'Nhóm', given: 'g', max: 10, items: [anItem()] };
    const set = aSet([group], { missing: 'unknown' });
    const taken = scored(set, { g: '7.26' });
    expect(shown(taken.total)).toBe('7.26');
    expect(taken.nodes[0]).toMatchObject({ kind: 'group', given: true });
    expect(taken.nodes[0]?.explanation.reason.vi).toContain('nguồn ngoài');
    const computed = scored(set, { g: '7.26', done: 1, all: 2 });
    expect(shown(computed.total)).toBe('5.00');
    expect(computed.nodes[0]).toMatchObject({ given: false });
  });

  it('given items rounded to two decimals, when summed, then the sum is of the rounded (QĐ 766)', () => {
    const thirds: ItemDefinition[] = ['a', 'b', 'c'].map((code) => anItem({ code, max: 1 }));
    const facts = { done: 1, all: 3 };
    expect(shown(scored(aSet(thirds, { rounding: { item: 2 } }), facts).total)).toBe('0.99');
    expect(shown(scored(aSet(thirds), facts).total)).toBe('1.00');
  });

  it('given 89.996, when the total is printed as 90.00, then its band looks at what it is, unless the set says otherwise', () => {
    const bands = [
      { code: 'A', name: 'A', atLeast: 90 },
      { code: 'B', name: 'B' },
    ];
    const set = aSet([givenItem('x')], { bands, rounding: { total: 2 } });
    expect(shown(scored(set, { x: '89.996' }).total)).toBe('90.00');
    expect(scored(set, { x: '89.996' }).band?.code).toBe('B');
    const rounded = { ...set, rounding: { total: 2, compare: 'rounded' as const } };
    expect(scored(rounded, { x: '89.996' }).band?.code).toBe('A');
  });

  it('given any points, when scored, then the total is the sum of the groups and the groups of their items', () => {
    const points = fc.record({
      a: fc.nat(1000),
      b: fc.nat(1000),
      c: fc.nat(1000),
      d: fc.nat(1000),
    });
    const group = (code: string, ...codes: string[]): SetNode => ({
      ...{ code, name: code, items: codes.map((one) => givenItem(one)) },
    });
    const set = aSet([group('G', 'a', 'b'), group('H', 'c'), givenItem('d')]);
    fc.assert(
      fc.property(points, (facts) => {
        const score = scored(set, facts);
        const sums = sum(score.nodes.flatMap((node) => node.points ?? []));
        const items = sum(Object.values(itemsByCode(score)).flatMap((item) => item.points ?? []));
        expect(compare(score.total ?? rational(-1), sums)).toBe(0);
        expect(compare(sums, items)).toBe(0);
        expect(compare(items, rational(facts.a + facts.b + facts.c + facts.d))).toBe(0);
      }),
    );
  });
});

describe('many units', () => {
  it('given units in any order, when scored, then each has the same total, rank and band', () => {
    const bands = [
      { code: 'A', name: 'A', atLeast: 50 },
      { code: 'B', name: 'B' },
    ];
    const set = aSet([givenItem('x')], { bands });
    const units = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(100)), { selector: ([id]) => id });
    const said = (list: readonly [number, number][]) =>
      scoreSet(
        set,
        list.map(([id, x]) => ({ unit: `u${id}`, facts: { x } })),
      )
        .units.map(({ unit, total, rank, tiedWith, band }) => ({
          unit,
          total: shown(total),
          rank,
          tiedWith,
          band,
        }))
        .toSorted((a, b) => a.unit.localeCompare(b.unit));
    fc.assert(
      fc.property(units, (list) => {
        expect(said(list.toReversed())).toEqual(said(list));
      }),
    );
  });

  it('given districts and communes, when ranked within their kind, then each kind has its own first', () => {
    const set = aSet([givenItem('x')], { rank: { within: 'kind' } });
    const { units } = scoreSet(set, [
      { unit: 'D1', facts: { x: 5, kind: 'district' } },
      { unit: 'C1', facts: { x: 9, kind: 'commune' } },
      { unit: 'C2', facts: { x: 7, kind: 'commune' } },
    ]);
    expect(units.map(({ rank, of }) => [rank, of])).toEqual([
      [1, 1],
      [1, 2],
      [2, 2],
    ]);
  });
});
