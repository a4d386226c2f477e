import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingMinutes, workingMinutesBetween } from '../../calendar/working-time.ts';
import { instantOfEpochMs, MS_PER_MINUTE } from '../../shared/instant.ts';
import { drawFrom } from './draw.ts';
import { packYear } from './pack-year.ts';
import { runYear, UNLIMITED } from './run-year.ts';
import { waitsInQueue } from './station-queue.ts';
import { madeYear, OFFICE_WEEK, ROUND_THE_CLOCK } from './testing/made-year.ts';
import { workingAxis } from './working-axis.ts';

describe('queues against the theory of queues', () => {
  const RHO = 0.7;
  const MEAN = 1;
  const SIZE = 200_000;

  function meanWait(serviceOf: (draw: () => number) => number, servers = 1): number {
    const draw = drawFrom(11);
    const arrived = new Float64Array(SIZE);
    const work = new Float64Array(SIZE);
    let now = 0;
    for (let one = 0; one < SIZE; one += 1) {
      now += (-Math.log(1 - draw()) * MEAN) / (RHO * servers);
      arrived[one] = now;
      work[one] = serviceOf(draw);
    }
    const waits = new Float64Array(SIZE);
    waitsInQueue({ order: Int32Array.from(arrived.keys()), arrived, work, servers, waits });
    return waits.reduce((sum, wait) => sum + wait, 0) / SIZE;
  }

  it('given M/M/1, when arrivals and work are exponential, then the mean wait is ρ/(1−ρ) of the mean work', () => {
    const expected = (RHO / (1 - RHO)) * MEAN;
    expect(Math.abs(meanWait((draw) => -Math.log(1 - draw()) * MEAN) / expected - 1)).toBeLessThan(
      0.05,
    );
  });

  it('given M/D/1, when all work is equal, then the mean wait is half of that (Pollaczek–Khinchine)', () => {
    const expected = (RHO / (2 * (1 - RHO))) * MEAN;
    expect(Math.abs(meanWait(() => MEAN) / expected - 1)).toBeLessThan(0.05);
  });

  it('given M/M/2, when two serve one queue, then the mean wait is that of Erlang C', () => {
    const offered = 2 * RHO;
    const busy = offered ** 2 / 2 / (1 - RHO);
    const waitsAtAll = busy / (1 + offered + busy);
    const expected = (waitsAtAll * MEAN) / (2 * (1 - RHO));
    const found = meanWait((draw) => -Math.log(1 - draw()) * MEAN, 2);
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.05);
  });

  it('given the whole engine on a clock without nights, then it waits as the plain queue does', () => {
    const year = madeYear({
      ...{ dossiers: 4000, seed: 3, calendar: ROUND_THE_CLOCK, days: 245 },
      steps: [{ name: 'Thẩm định', role: 'specialist', officers: 2, work: 45 }],
    });
    const packed = packYear(year);
    const draw = drawFrom(5);
    const work = packed.arrived.map(() => Math.round(draw() * 60 * MS_PER_MINUTE));
    const waits = new Float64Array(work.length);
    const order = Int32Array.from(packed.arrived.keys());
    waitsInQueue({ order, arrived: packed.arrived, work, servers: 2, waits });
    const donor = Int32Array.from(year.dossiers.keys());
    const ones = new Float64Array(1).fill(1);
    const run = runYear(
      packed,
      { work, lag: new Float64Array(work.length), donor },
      { officers: [2], workFactor: ones, lagFactor: ones },
    );
    expect([...run.waited]).toEqual([...waits]);
  });
});

describe('the axis of working time', () => {
  const from = Date.UTC(2026, 0, 1);
  const axis = workingAxis(OFFICE_WEEK, { from, to: from + 400 * 86_400_000 });
  const local = fc.integer({ min: from, max: from + 300 * 86_400_000 });

  it('given any two times, then it counts between them what the calendar counts', () => {
    fc.assert(
      fc.property(local, local, (a, b) => {
        const instant = (ms: number) => instantOfEpochMs(ms - 420 * MS_PER_MINUTE, 420);
        const expected = workingMinutesBetween(OFFICE_WEEK, instant(a), instant(b));
        const found = (axis.workedAt(b) - axis.workedAt(a)) / MS_PER_MINUTE;
        expect(found).toBeCloseTo(expected, 6);
      }),
    );
  });

  it('given work of any length, then it ends where the calendar says', () => {
    fc.assert(
      fc.property(local, fc.integer({ min: 1, max: 20_000 }), (start, minutes) => {
        const begin = instantOfEpochMs(start - 420 * MS_PER_MINUTE, 420);
        const expected = Date.parse(addWorkingMinutes(OFFICE_WEEK, begin, minutes));
        const found = axis.localAt(axis.workedAt(start) + minutes * MS_PER_MINUTE);
        expect(found - 420 * MS_PER_MINUTE).toBe(expected);
      }),
    );
  });
});

describe('a year through its queues', () => {
  const year = madeYear({
    ...{ dossiers: 3000, seed: 9 },
    steps: [
      { name: 'Tiếp nhận', role: 'desk_clerk', officers: 2, work: 20 },
      { name: 'Thẩm định', role: 'specialist', officers: 3, work: 100 },
    ],
  });
  const packed = packYear(year);
  const ones = new Float64Array(2).fill(1);
  const work = packed.arrived.map((_, visit) => (visit % 2 === 0 ? 20 : 100) * MS_PER_MINUTE);
  const lives = {
    work,
    lag: new Float64Array(work.length),
    donor: Int32Array.from(year.dossiers.keys()),
  };
  const waitsWith = (specialists: number) => {
    const officers = [UNLIMITED, specialists];
    const { waited } = runYear(packed, lives, { officers, workFactor: ones, lagFactor: ones });
    return waited.reduce((sum, one) => sum + one, 0);
  };

  it('given part of an officer more, when it is run, then dossiers wait less, and a whole one is worth more than half', () => {
    const waits = [3, 3.2, 3.5, 4, 5].map(waitsWith);
    for (const [one, wait] of waits.entries())
      if (one > 0) expect(wait).toBeLessThan(waits[one - 1] ?? 0);
    expect(waitsWith(UNLIMITED)).toBe(0);
  });

  it('given a step falls away, then nobody waits or works there, and the dossiers end sooner', () => {
    const options = { officers: [2, 3], workFactor: ones, lagFactor: ones };
    const with2 = runYear(packed, lives, options);
    const without = runYear(packed, lives, { ...options, workFactor: [1, 0] });
    for (const [dossier, ended] of without.ended.entries())
      expect(ended).toBeLessThanOrEqual(with2.ended[dossier] ?? 0);
    expect(without.waited.filter((_, slot) => slot % 2 === 1).every((wait) => wait === 0)).toBe(
      true,
    );
  });
});
