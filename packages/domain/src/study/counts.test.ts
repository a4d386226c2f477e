import { describe, expect, test } from 'vitest';
import { countEndActivities, countNames, countStartActivities } from './activities.ts';
import { countSteps } from './directly-follows.ts';
import { countCases, countEvents, nameAt } from './event-log.ts';
import { describeValues, percentile, scaled } from './statistics.ts';
import { takeCases } from './take-events.ts';
import { makeLog, makePaths } from './testing/make-log.ts';
import { countVariants } from './variants.ts';

describe('paths', () => {
  test('given cases, when counted, then the most frequent path first, equal ones as they first occur', () => {
    const log = makePaths('abc', 'ab', 'abc', 'ba', 'a', 'abc', '');
    const { variants, ofCase } = countVariants(log);
    expect(variants.map(({ activities, count }) => [activities.join(''), count])).toEqual([
      ...[
        ['012', 3],
        ['01', 1],
        ['10', 1],
        ['0', 1],
        ['', 1],
      ],
    ]);
    expect([...ofCase]).toEqual([0, 1, 0, 2, 3, 0, 4]);
    expect(variants.map(({ firstCase }) => firstCase)).toEqual([0, 1, 3, 4, 6]);
  });

  test('given one path that begins another, when counted, then they are two', () => {
    expect(countVariants(makePaths('aa', 'aaa', 'aa')).variants).toHaveLength(2);
  });
});

describe('activities and steps', () => {
  const log = makePaths('abb', 'b', '', 'ab');

  test('given cases, when counted, then activities, beginnings and ends, most frequent first', () => {
    expect(countNames(log.activity)).toEqual([
      { name: 'b', count: 4 },
      { name: 'a', count: 2 },
    ]);
    expect(countStartActivities(log)).toEqual([
      { name: 'a', count: 2 },
      { name: 'b', count: 1 },
    ]);
    expect(countEndActivities(log)).toEqual([{ name: 'b', count: 3 }]);
  });

  test('given cases, when steps are counted, then an activity may follow itself, and no step leads into another case', () => {
    expect(countSteps(log)).toEqual([
      { from: 0, to: 1, count: 2 },
      { from: 1, to: 1, count: 1 },
    ]);
  });
});

describe('figures of many values', () => {
  test('given the textbook list, when the rank is taken, then as the textbook says', () => {
    const sorted = Float64Array.from([15, 20, 35, 40, 50]);
    expect([5, 30, 40, 50, 100].map((percent) => percentile(sorted, percent))).toEqual([
      ...[15, 20, 20, 35, 50],
    ]);
  });

  test('given values with gaps, when described, then gaps are left out; of nothing there is nothing', () => {
    expect(describeValues([4, Number.NaN, 1, 3, 2])).toMatchObject({
      ...{ count: 4, total: 10, mean: 2.5, median: 2.5, min: 1, max: 4, p50: 2, p75: 3, p90: 4 },
    });
    expect(describeValues([Number.NaN])).toBeNull();
  });

  test('given milliseconds, when scaled, then every figure but the count is', () => {
    const all = describeValues([3_600_000, 7_200_000]);
    expect(all && scaled(all, 3_600_000)).toMatchObject({
      ...{ count: 2, total: 3, mean: 1.5, median: 1.5, min: 1, max: 2, p10: 1, p99: 2 },
    });
  });
});

describe('some cases of a log', () => {
  const log = makeLog(
    [
      [['a', '2026-05-18T08:00:00.0000001Z', { resource: 'An' }], ['b']],
      [],
      [['c', '2026-05-18T09:00:00.0000009Z', { start: '2026-05-18T08:30Z' }]],
    ],
    [{ k: '1' }, { k: '2' }, { k: '3' }],
  );

  test('given cases in another order, when taken, then all they have goes with them', () => {
    const taken = takeCases(log, [2, 0]);
    expect([taken.caseIds, [...taken.offsets]]).toEqual([
      ['c3', 'c1'],
      [0, 1, 3],
    ]);
    expect([0, 1, 2].map((event) => nameAt(taken.activity, event))).toEqual(['c', 'a', 'b']);
    expect([...taken.time.finer]).toEqual([
      [0, '0009'],
      [1, '0001'],
    ]);
    expect(nameAt(taken.resource, 1)).toBe('An');
    expect(taken.start?.ms[0]).toBe(Date.parse('2026-05-18T08:30Z'));
    expect(taken.caseAttributes[0]?.values).toEqual(['3', '1']);
  });

  test('given a case without events, when taken alone, then a case is left and no event', () => {
    const empty = takeCases(log, [1]);
    expect([countCases(empty), countEvents(empty)]).toEqual([1, 0]);
  });
});
