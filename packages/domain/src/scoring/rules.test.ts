import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, rational, ZERO } from './rational.ts';
import type { Rule } from './rule.ts';
import { anItem, pointsOf, scoreOf } from './testing/make.ts';

describe('rules over a share', () => {
  it.each([
    [
      'linear',
      { kind: 'linear' },
      [
        [0, '0.00'],
        [50, '5.00'],
        [100, '10.00'],
        [120, '10.00'],
      ],
    ],
    [
      'target of 80',
      { kind: 'target' },
      [
        [0, '0.00'],
        [40, '5.00'],
        [80, '10.00'],
        [100, '10.00'],
      ],
    ],
    [
      'linear above a floor of 80',
      { kind: 'linear_above_floor', floor: 80 },
      [
        [79, '0.00'],
        [80, '8.00'],
        [90, '9.00'],
        [100, '10.00'],
      ],
    ],
    [
      'the way from the floor of 80',
      { kind: 'linear_above_floor', floor: 80, from: 'floor' },
      [
        [79, '0.00'],
        [80, '0.00'],
        [90, '5.00'],
        [100, '10.00'],
      ],
    ],
    [
      'steps with a linear one',
      {
        kind: 'steps',
        steps: [{ atLeast: 100, points: 10 }, { atLeast: 80, linear: true }, { points: 1 }],
      },
      [
        [100, '10.00'],
        [99, '9.90'],
        [80, '8.00'],
        [79, '1.00'],
      ],
    ],
  ] satisfies [string, Rule, [number, string][]][])(
    'given %s, when shares are scored, then each has its points',
    (_, rule, expected) => {
      const item = anItem({ rule, ...(rule.kind === 'target' ? { target: { atLeast: 80 } } : {}) });
      for (const [done, points] of expected)
        expect(pointsOf(item, { done, all: 100 })).toBe(points);
    },
  );

  it('given 79.999 against a step from 80, when scored, then nothing was rounded before', () => {
    const steps = [{ atLeast: 80, points: 10 }, { points: 0 }];
    const item = anItem({ rule: { kind: 'steps', steps } });
    expect(pointsOf(item, { done: 79999, all: 100000 })).toBe('0.00');
    expect(pointsOf(item, { done: 80000, all: 100000 })).toBe('10.00');
  });

  it('given a step that is strict, when the value stands on it, then the next one counts', () => {
    const steps = [{ above: 80, points: 10 }, { points: 4 }];
    expect(pointsOf(anItem({ rule: { kind: 'steps', steps } }), { done: 80, all: 100 })).toBe(
      '4.00',
    );
  });

  it('given the plan of 70 tasks with 69 done, when the step below 100 % is linear, then 98.57 % of the points', () => {
    const steps = [
      { atLeast: 100, points: 2 },
      { atLeast: 80, linear: true as const },
      { points: 0 },
    ];
    const item = anItem({ max: 2, rule: { kind: 'steps', steps } });
    expect(pointsOf(item, { done: 69, all: 70 })).toBe('1.97');
  });

  it('given minutes, when steps go down, then few are best', () => {
    const steps = [{ atMost: 15, points: 2 }, { atMost: 30, points: 1 }, { points: 0 }];
    const item = anItem({ unit: 'minutes', max: 2, rule: { kind: 'steps', steps } });
    expect([150, 151, 300, 301].map((done) => pointsOf(item, { done, all: 10 }))).toEqual([
      ...['2.00', '1.00', '1.00', '0.00'],
    ]);
  });

  it('given a target table by date, when the day changes, then the row in force decides', () => {
    const target = [
      { atMost: 30, to: '2024-12-31' },
      { atMost: 15, from: '2025-01-01' },
    ];
    const item = anItem({ unit: 'minutes', rule: { kind: 'display' }, max: undefined, target });
    const facts = { done: 200, all: 10 };
    expect(scoreOf(item, facts, '2024-12-31').state).toBe('reached');
    expect(scoreOf(item, facts, '2025-01-01').state).toBe('not_reached');
    expect(scoreOf(item, facts).state).toBe('no_target');
  });

  it('given a target without a row for this unit, when scored, then it is linear', () => {
    const target = { atLeast: 50, when: [{ fact: 'area', is: 'urban' }] };
    const item = anItem({ rule: { kind: 'target' }, target });
    expect(pointsOf(item, { done: 40, all: 100, area: 'urban' })).toBe('8.00');
    expect(pointsOf(item, { done: 40, all: 100, area: 'rural' })).toBe('4.00');
  });

  it('given more done, when scored by any rule over a share, then never fewer points (monotone)', () => {
    const rules: Rule[] = [
      { kind: 'linear' },
      { kind: 'target' },
      { kind: 'linear_above_floor', floor: 60 },
      { kind: 'linear_above_floor', floor: 60, from: 'floor' },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.integer({ min: 1, max: 100_000 }),
        fc.tuple(fc.nat(120_000), fc.nat(120_000)),
        (rule, all, [one, other]) => {
          const item = anItem({ rule, target: { atLeast: 80 } });
          const [less, more] = [Math.min(one, other), Math.max(one, other)].map(
            (done) => scoreOf(item, { done, all }).points ?? ZERO,
          );
          expect(compare(less ?? ZERO, more ?? ZERO) <= 0).toBe(true);
          expect(compare(more ?? ZERO, rational(10)) <= 0).toBe(true);
        },
      ),
    );
  });
});

describe('rules over counts', () => {
  it('given faults, when each costs, then points fall to the floor and not below', () => {
    const rule: Rule = {
      kind: 'deduction',
      faults: [
        { fact: 'late', each: '0.5', most: 2 },
        { fact: 'wrong', each: 1 },
      ],
    };
    const item = anItem({ max: 3, rule });
    expect(pointsOf(item, { late: 0, wrong: 0 })).toBe('3.00');
    expect(pointsOf(item, { late: 3, wrong: 0 })).toBe('1.50');
    expect(pointsOf(item, { late: 100, wrong: 0 })).toBe('1.00');
    expect(pointsOf(item, { late: 100, wrong: 9 })).toBe('0.00');
    expect(pointsOf({ ...item, rule: { ...rule, floor: '0.25' } }, { late: 9, wrong: 9 })).toBe(
      '0.25',
    );
  });

  it('given classes of cases, when scored, then the mean of their points', () => {
    const rule: Rule = {
      kind: 'count_bands',
      bands: [
        { fact: 'shorter', points: 2 },
        { fact: 'equal', points: 1 },
        { fact: 'longer', points: 0 },
      ],
    };
    const item = anItem({ unit: 'points', max: 2, rule, round: 1 });
    expect(pointsOf(item, { shorter: 100, equal: 15, longer: 5 })).toBe('1.80');
    expect(scoreOf(item, { shorter: 0, equal: 0, longer: 0 }).state).toBe('no_case');
    expect(scoreOf(item, { shorter: 1, equal: 0 }).state).toBe('missing');
  });

  it('given ratings of five kinds, when the two best count, then the index of satisfaction', () => {
    const answers = [
      ...[
        { fact: 'a1', value: 0 },
        { fact: 'a2', value: 0 },
        { fact: 'a3', value: 0 },
      ],
      ...[
        { fact: 'a4', value: 1 },
        { fact: 'a5', value: 1 },
      ],
    ];
    const rule: Rule = { kind: 'survey_mean', answers, best: 1, minimumAnswers: 30 };
    const item = anItem({ rule });
    const score = scoreOf(item, { a1: 1, a2: 2, a3: 10, a4: 50, a5: 37 });
    expect(score).toMatchObject({
      state: 'no_target',
      numerator: rational(87),
      denominator: rational(100),
    });
    expect(score.explanation.reason.vi).toBe(
      '87/100 = 87 %; theo kết quả khảo sát; được 8,7/10 điểm.',
    );
    expect(scoreOf(item, { a1: 0, a2: 0, a3: 0, a4: 29, a5: 0 })).toMatchObject({
      ...{ state: 'too_few', points: null, value: null },
    });
    expect(scoreOf(item, { a1: 0, a2: 0, a3: 0, a4: 0, a5: 0 }).state).toBe('no_case');
  });

  it('given a scale of five, when the mean is asked, then it is over the best answer', () => {
    const answers = [1, 2, 3, 4, 5].map((value) => ({ fact: `a${value}`, value }));
    const item = anItem({ rule: { kind: 'survey_mean', answers, best: 5 } });
    expect(pointsOf(item, { a1: 0, a2: 0, a3: 0, a4: 1, a5: 1 })).toBe('9.00');
  });
});

describe('rules over what was done', () => {
  const issued = (more: object = {}) =>
    anItem({
      ...{ unit: 'yes_no', max: 1, numerator: undefined, denominator: undefined },
      rule: { kind: 'yes_no', fact: 'issued', ...more },
    });

  it.each([
    [true, '1.00'],
    [false, '0.00'],
    ['có', '1.00'],
    ['không', '0.00'],
    [1, '1.00'],
    ['0', '0.00'],
    [3, '1.00'],
  ])('given the answer %s, when asked yes or no, then %s points', (answer, points) => {
    expect(pointsOf(issued(), { issued: answer })).toBe(points);
  });

  it('given a day by which it must be done, when done on it, a day late or never, then full, late and no points', () => {
    const item = issued({ date: { fact: 'day', by: '2025-12-31' }, latePoints: '0.5' });
    expect(pointsOf(item, { issued: true, day: '2025-12-31' })).toBe('1.00');
    expect(pointsOf(item, { issued: true, day: '2026-01-01' })).toBe('0.50');
    expect(pointsOf(item, { issued: false })).toBe('0.00');
    expect(scoreOf(item, { issued: true })).toMatchObject({ state: 'missing', points: null });
    expect(scoreOf(item, { issued: true, day: '2026-01-01' }).explanation.reason.vi).toBe(
      'Thực hiện muộn, ngày 01/01/2026, hạn 31/12/2025; được 0,5/1 điểm.',
    );
  });

  it('given a due day that is a fact itself, when asked, then that day decides', () => {
    const item = issued({ date: { fact: 'day', by: { fact: 'due' } } });
    expect(pointsOf(item, { issued: true, day: '2026-03-01', due: '2026-03-31' })).toBe('1.00');
    expect(scoreOf(item, { issued: true, day: '2026-03-01' }).state).toBe('missing');
  });

  it('given cases, when the first one cannot be judged, then the item waits for its figure', () => {
    const item = anItem({
      ...{ numerator: undefined, denominator: undefined, max: 2 },
      rule: {
        kind: 'cases',
        cases: [
          { when: [{ fact: 'feedback', atMost: 0 }], points: 2 },
          {
            when: [
              { numerator: 'in_time', denominator: 'feedback', atLeast: 90 },
              { fact: 'prolonged', atMost: 0 },
            ],
            points: 1,
          },
          { when: [], points: 0 },
        ],
      },
    });
    expect(pointsOf(item, { feedback: 0 })).toBe('2.00');
    expect(pointsOf(item, { feedback: 10, in_time: 9, prolonged: 0 })).toBe('1.00');
    expect(pointsOf(item, { feedback: 10, in_time: 8 })).toBe('0.00');
    expect(scoreOf(item, { feedback: 10, in_time: 9 })).toMatchObject({ state: 'missing' });
    expect(scoreOf(item, { feedback: 10, in_time: 9 }).explanation.reason.vi).toContain(
      'prolonged',
    );
  });

  it('given points from elsewhere, when taken over, then it says so and cuts at the maximum', () => {
    const item = anItem({ unit: 'points', max: 12, rule: { kind: 'given', fact: 'p' } });
    expect(scoreOf(item, { p: '7.5' })).toMatchObject({ given: true, counted: 'yes' });
    expect(pointsOf(item, { p: 13 })).toBe('12.00');
    expect(scoreOf(item, { p: 7.5 }).explanation.reason.en).toContain('taken from outside');
  });
});
