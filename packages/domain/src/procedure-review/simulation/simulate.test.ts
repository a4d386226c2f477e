import { describe, expect, it } from 'vitest';
import type { TimeLimit } from '../../calendar/time-limit.ts';
import { fitYear } from './fit-year.ts';
import { NO_CHANGE } from './proposed-change.ts';
import { simulate } from './simulate.ts';
import { type MadeOffice, madeYear } from './testing/made-year.ts';

const days = (value: number): TimeLimit => ({ kind: 'duration', value, unit: 'working_day' });

/** An office whose specialists are the narrow place: nine tenths busy. */
const NARROW: MadeOffice = {
  ...{ dossiers: 5000, seed: 21, limit: days(5), procedures: ['1.000001', '1.000002'] },
  steps: [
    { name: 'Tiếp nhận', role: 'desk_clerk', officers: 2, work: 15 },
    { name: 'Thẩm định', role: 'specialist', officers: 4, work: 82 },
    { name: 'Phê duyệt', role: 'head', officers: 1, work: 12, lying: 60 },
    { name: 'Phát hành', role: 'document_clerk', officers: 1, work: 5 },
  ],
};
const narrow = fitYear(madeYear(NARROW), 1);

/** An office in which dossiers lie, whoever works there: each on its own, none in a queue. */
const lazy = fitYear(
  madeYear({
    ...{ dossiers: 3000, seed: 4, limit: days(10) },
    steps: [
      { name: 'Tiếp nhận', role: 'desk_clerk', officers: 3, work: 2, lying: 60 },
      { name: 'Thẩm định', role: 'specialist', officers: 6, work: 5, lying: 1500 },
      { name: 'Phê duyệt', role: 'head', officers: 2, work: 2, lying: 300 },
    ],
  }),
  1,
);

describe('the unchanged year, run again', () => {
  it.each([
    ['an office with queues', narrow],
    ['an office in which dossiers lie', lazy],
  ])(
    'given %s, then the replay gives its on-time share and percentiles within the stated error',
    (_, { replay }) => {
      expect(replay.holds).toBe(true);
      expect(Math.abs(replay.own.onTimeShare - replay.observed.onTimeShare)).toBeLessThan(0.01);
      for (const percent of [50, 80, 90, 95] as const) {
        const was = replay.observed.percentiles[percent];
        expect(Math.abs(replay.own.percentiles[percent] - was) / was).toBeLessThan(0.05);
      }
    },
  );

  it('given a study of working times knows how much is work, then it is taken, and the replay still says whether it fits', () => {
    const known = fitYear(madeYear(NARROW), 1, 0.2);
    expect(known.workShare).toBeCloseTo(0.2, 6);
    expect(known.replay.holds).toBe(true);
  });
});

describe('last year under a proposed limit', () => {
  it('given the same seed, then the answer is the same to the last digit', () => {
    const small = { ...NARROW, dossiers: 800 };
    const change = { ...NO_CHANGE, limits: { '1.000001': days(1) }, target: 0.5 };
    const [one, again] = [fitYear(madeYear(small), 1), fitYear(madeYear(small), 1)];
    expect(simulate(again, change, 7)).toEqual(simulate(one, change, 7));
    expect(simulate(one, change, 7)).toEqual(simulate(one, change, 7));
    expect(simulate(one, change, 8).after).toEqual(simulate(one, change, 7).after);
  });

  it('given no change, then before and after are the same, and nothing is needed', () => {
    const answer = simulate(narrow, NO_CHANGE, 1);
    expect(answer.after).toEqual(answer.before);
    expect(answer.needed).toEqual({ kind: 'none' });
    const counted = answer.distribution.reduce((sum, { after }) => sum + after, 0);
    expect(counted).toBe(answer.after.dossiers);
  });

  it('given shorter limits, then fewer are on time, each late dossier is told with its step, and the narrow step breaks', () => {
    const answers = [5, 4, 3, 2].map((limit) =>
      simulate(narrow, { ...NO_CHANGE, limits: both(days(limit)) }, 1),
    );
    const shares = answers.map(({ after }) => after.onTimeShare);
    for (const [one, share] of shares.entries())
      if (one > 0) expect(share).toBeLessThanOrEqual(shares[one - 1] ?? 0);
    const answer = answers.at(-1);
    if (answer === undefined) throw new Error('Four limits were tried.');
    const onTime = Math.round(answer.after.onTimeShare * answer.after.dossiers);
    expect(answer.late).toHaveLength(answer.after.dossiers - onTime);
    expect(answer.late.every(({ lateBy }) => lateBy > 0)).toBe(true);
    expect(answer.steps[0]).toMatchObject({ step: 1, isBreaking: true });
  }, 30_000);

  it('given only one procedure is judged, then the others fill the queues but are not counted', () => {
    const change = { ...NO_CHANGE, procedures: ['1.000001'], limits: { '1.000001': days(2) } };
    const answer = simulate(narrow, change, 1);
    expect(answer.after.dossiers).toBe(2500);
    expect(answer.late.every(({ procedureCode }) => procedureCode === '1.000001')).toBe(true);
  });
});

describe('how many officers it needs', () => {
  const TARGET = 0.95;

  it('given a queue is what takes time, then so many more reach the target, and a tenth fewer do not', () => {
    const change = { ...NO_CHANGE, limits: both(days(1)), target: TARGET };
    const { needed } = simulate(narrow, change, 1);
    if (needed.kind !== 'more') throw new Error(`It needs ${needed.kind}.`);
    expect(needed.reached).toBeGreaterThanOrEqual(TARGET);
    const [only] = needed.more;
    expect(needed.more).toHaveLength(1);
    expect(only?.station).toBe(1);
    const share = (officers: number) =>
      simulate(narrow, { ...change, officers: { 1: officers } }, 1).after.onTimeShare;
    const four = narrow.packed.officers[1] ?? 0;
    expect(share(four + (only?.officers ?? 0))).toBeGreaterThanOrEqual(TARGET);
    expect(share(four + (only?.officers ?? 0) - 0.1)).toBeLessThan(TARGET);
  }, 30_000);

  it('given dossiers lie without anybody working on them, then it says that officers do not help', () => {
    const change = { ...NO_CHANGE, limits: { '1.000001': days(3) }, target: 0.98 };
    const answer = simulate(lazy, change, 1);
    expect(answer.needed.kind).toBe('beyond');
    const lyingHalf = simulate(
      lazy,
      { ...change, steps: { 1: { workPercent: 100, lyingPercent: 30 } } },
      1,
    );
    expect(lyingHalf.after.onTimeShare).toBeGreaterThan(answer.after.onTimeShare);
  });
});

function both(limit: TimeLimit) {
  return { '1.000001': limit, '1.000002': limit };
}
