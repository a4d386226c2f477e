import { describe, expect, test } from 'vitest';
import { plainDate } from '../shared/plain-date.ts';
import { makeCalendar } from '../calendar/testing/make.ts';
import { compareLogs } from './compare.ts';
import { checkConformance } from './conformance.ts';
import { countOutOfOrder, orderByTime } from './order.ts';
import { selectPart } from './part.ts';
import { makeLog, makePaths } from './testing/make-log.ts';
import { countVariants } from './variants.ts';
import { workedTimes } from './working-clock.ts';

describe('order of events', () => {
  const log = makeLog([
    [
      ['b', '2026-05-18T09:00'],
      ['a', '2026-05-18T08:00'],
      ['?'],
      ['c', '2026-05-18T09:00:00.0000001'],
      ['d', '2026-05-18T09:00'],
    ],
  ]);

  test('given a file out of order, when counted, then the events earlier than the one before them', () => {
    expect(countOutOfOrder(log)).toEqual({ events: 2, cases: 1 });
  });

  test('given a file out of order, when put in order, then exact to the last digit, equal ones as they were', () => {
    const ordered = orderByTime(log);
    const names = [...ordered.activity.codes].map((code) => ordered.activity.names[code]);
    expect(names).toEqual(['a', 'b', 'd', 'c', '?']);
    expect(ordered.time.finer.get(3)).toBe('0001');
  });
});

describe('a part of a log', () => {
  const log = makeLog(
    [
      [['a', '2026-04-30T23:00']],
      [
        ['a', '2026-05-31T12:00', { resource: 'An' }],
        ['b', '2026-06-01T12:00'],
      ],
      [['a', '2026-06-01T00:00']],
    ],
    [{ unit: 'x' }, { unit: 'x' }, { unit: 'y' }],
  );

  test('given a period, when selected, then the cases begun in it, its last day included', () => {
    const may = { from: plainDate(2026, 5, 1), to: plainDate(2026, 5, 31) };
    expect(selectPart(log, may).caseIds).toEqual(['c2']);
    expect(selectPart(log, {})).toBe(log);
  });

  test('given a unit or an officer, when selected, then the cases of it', () => {
    expect(selectPart(log, { where: [{ key: 'unit', value: 'x' }] }).caseIds).toEqual(['c1', 'c2']);
    const ofAn = selectPart(log, { where: [{ key: 'org:resource', value: 'An' }] });
    expect(ofAn.caseIds).toEqual(['c2']);
    expect(ofAn.caseAttributes[0]?.values).toEqual(['x']);
    expect(countVariants(ofAn).variants).toEqual([{ activities: [0, 1], count: 1, firstCase: 0 }]);
  });
});

describe('two logs beside each other', () => {
  const side = (...paths: string[]) => {
    const log = makePaths(...paths);
    return { log, worked: workedTimes(log, { calendar: makeCalendar(), clock: 'own' }) };
  };

  test('given a new activity and a path that went, when compared, then both are named, at rates per case', () => {
    const comparison = compareLogs(side('ab', 'ab', 'ac'), side('ab', 'adb'));
    expect(comparison).toMatchObject({
      cases: { first: 3, second: 2, change: -1 },
      variants: { first: 2, second: 2 },
      sharedVariants: { count: 1, firstShare: 2 / 3, secondShare: 0.5 },
      onlyInFirst: ['c'],
      onlyInSecond: ['d'],
    });
    const step = comparison.steps.find(({ name }) => name === 'a → b');
    expect(step?.perCase.first).toBeCloseTo(2 / 3, 9);
    expect(step?.perCase.second).toBe(0.5);
  });
});

describe('conformance with the published steps', () => {
  test('given paths that skip, add and swap, when checked, then each deviation is named with its cases', () => {
    const conformance = checkConformance(makePaths('abcd', 'abcd', 'abd', 'abxcd', 'abdc'), [
      ...'abcd',
    ]);
    expect(conformance).toMatchObject({
      ...{ cases: 5, fittingCases: 2, fittingShare: 0.4 },
      missing: [{ activity: 'c', count: 1, cases: 1 }],
      extra: [{ activity: 'x', count: 1, cases: 1 }],
    });
    expect(conformance.outOfOrder).toHaveLength(1);
    expect(conformance.fitness).toBeCloseTo((1 + 1 + 6 / 7 + 8 / 9 + 6 / 8) / 5, 9);
  });

  test('given starts beside completions, when checked, then only what was completed is a step', () => {
    const log = makeLog([
      [
        ['a', undefined, { transition: 'start' }],
        ['a', undefined, { transition: 'complete' }],
        ['b', undefined, { transition: 'complete' }],
      ],
    ]);
    expect(checkConformance(log, ['a', 'b'])).toMatchObject({ fittingCases: 1, fitness: 1 });
  });
});
