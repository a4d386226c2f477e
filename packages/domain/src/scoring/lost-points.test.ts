import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bound, holds } from './bound.ts';
import { casesToTarget, lostPoints } from './lost-points.ts';
import { divide, HUNDRED, multiply, rational } from './rational.ts';
import { aSet, anItem, givenItem, scored, shown } from './testing/make.ts';

const counted = (done: number, all: number, target: Bound) => ({
  ...{ numerator: rational(done), denominator: rational(all), target, unit: 'percent' as const },
});

describe('the way to a target', () => {
  it.each([
    [9599, 10_000, { atLeast: 96 }, 1n],
    [9600, 10_000, { atLeast: 96 }, 0n],
    [40, 10_000, { below: 0.4 }, -1n],
    [39, 10_000, { below: 0.4 }, 0n],
    [4, 5, { above: 80 }, 1n],
    [20, 24, { above: 80 }, 0n],
    [41, 10_000, { atMost: 0.4 }, -1n],
    [69, 70, { atLeast: 100 }, 1n],
  ])('given %i of %i against %o, when asked, then %s cases', (done, all, target, cases) => {
    expect(casesToTarget(counted(done, all, target))).toBe(cases);
  });

  it('given no target, or a part of a case, when asked, then cases do not tell', () => {
    expect(casesToTarget({ ...counted(1, 2, {}), target: null })).toBeNull();
    expect(
      casesToTarget({ ...counted(1, 2, { atLeast: 1 }), numerator: rational('0.5') }),
    ).toBeNull();
  });

  it('given any share and target, when so many cases are added, then it holds, and with one less it does not', () => {
    const bounds = fc.tuple(
      fc.constantFrom('atLeast', 'above', 'atMost', 'below'),
      fc.integer({ min: 1, max: 999 }).map((thousandth) => thousandth / 10),
    );
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 1, max: 5000 }),
        bounds,
        (done, all, [key, limit]) => {
          const bound = { [key]: limit };
          const cases = casesToTarget(counted(done, all, bound)) ?? 0n;
          const valueAt = (count: bigint) =>
            multiply(HUNDRED, divide(rational(count), rational(all)));
          const there = BigInt(done) + cases;
          expect(holds(bound, valueAt(there))).toBe(true);
          const step = cases > 0n ? -1n : 1n;
          if (cases !== 0n) expect(holds(bound, valueAt(there + step))).toBe(false);
        },
      ),
    );
  });
});

describe('the way to the best step', () => {
  const steps = aSet([
    anItem({
      code: 'online',
      ...{ unit: 'percent', numerator: 'online', denominator: 'all', max: 6 },
      rule: { kind: 'steps', steps: [{ atLeast: 50, points: 6 }, { linear: true }], full: 50 },
    }),
    anItem({
      code: 'plan',
      ...{ unit: 'percent', numerator: 'done', denominator: 'planned', max: 2 },
      rule: { kind: 'steps', steps: [{ atLeast: 80, linear: true }, { points: 0 }] },
    }),
    anItem({
      code: 'news',
      ...{ unit: 'count', numerator: 'news', denominator: undefined, max: 2 },
      rule: { kind: 'steps', steps: [{ atLeast: 12, points: 2 }, { points: 0 }] },
    }),
  ]);

  it('given steps, when points are lost, then cases lead to the step that gives them all', () => {
    const facts = { online: 10, all: 40, done: 69, planned: 70, news: 5 };
    const cases = lostPoints(steps, scored(steps, facts)).map((one) => [one.code, one.cases]);
    expect(Object.fromEntries(cases)).toEqual({ online: 10n, plan: 1n, news: 7n });
  });
});

describe('what costs points', () => {
  const set = aSet(
    [
      anItem({ code: 'linear', max: 4 }),
      anItem({
        code: 'target',
        max: 2,
        numerator: 'reused',
        rule: { kind: 'target' },
        target: { atLeast: 80 },
      }),
      givenItem('given', { max: 12 }),
      anItem({ code: 'full', numerator: 'all' }),
      anItem({ code: 'untold', numerator: 'untold', missing: 'zero', max: 1 }),
    ],
    { rounding: { item: 2 } },
  );
  const found = lostPoints(set, scored(set, { done: 75, all: 100, reused: 60, given: 8 }));

  it('given a score, when asked, then the dearest item comes first and full ones are not named', () => {
    expect(found.map(({ code, lost }) => [code, shown(lost)])).toEqual([
      ...[
        ['given', '4.00'],
        ['linear', '1.00'],
        ['untold', '1.00'],
        ['target', '0.50'],
      ],
    ]);
  });

  it('given shares, when asked, then the cases that earn all points; given others, then why not', () => {
    expect(found.map(({ cases }) => cases)).toEqual([null, 25n, null, 20n]);
    expect(found.map(({ sentence }) => sentence.vi)).toEqual([
      'Mất 4 điểm; chưa đạt mức trọn điểm.',
      'Mất 1 điểm; thêm 25 trường hợp thì trọn điểm.',
      'Mất 1 điểm; chưa có số liệu.',
      'Mất 0,5 điểm; thêm 20 trường hợp thì trọn điểm.',
    ]);
  });
});
