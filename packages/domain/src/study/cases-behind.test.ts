import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Behind, casesBehind } from './cases-behind.ts';
import { checkConformance, deviationKinds, fitPath } from './conformance.ts';
import { countSteps } from './directly-follows.ts';
import { findHandOvers, findPingPong } from './hand-overs.ts';
import { parseInstant } from '../shared/instant.ts';
import { countRegister, registerCasesBehind, registerFigures } from './register.ts';
import { readRegister } from './register-cases.ts';
import { relabel } from './relabel.ts';
import { findRework } from './rework.ts';
import { makeLog, makePaths } from './testing/make-log.ts';
import { countVariants } from './variants.ts';
import { workedTimes } from './working-clock.ts';
import { DEFAULT_WEEK } from '../calendar/working-calendar.ts';
import { createLogBuilder } from './log-builder.ts';

const calendar = { id: 'week', version: 1, offsetMinutes: 420, week: DEFAULT_WEEK, entries: [] };
const paths = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 0, maxLength: 8 }),
  { minLength: 1, maxLength: 12 },
);

describe('the cases behind a figure', () => {
  it('given any log, when a variant, a rework or a step is opened, then as many cases stand there as were counted', () => {
    fc.assert(
      fc.property(paths, (some) => {
        const log = makePaths(...some);
        countVariants(log).variants.forEach(({ count }, variant) => {
          expect(casesBehind(log, { kind: 'variant', variant })).toHaveLength(count);
        });
        for (const { activity, cases } of findRework(log).activities)
          expect(casesBehind(log, { kind: 'rework', activity })).toHaveLength(cases);
        for (const { between, and, cases } of findPingPong(log, log.activity)) {
          const behind: Behind = { kind: 'ping-pong', by: 'activity', between, and };
          expect(casesBehind(log, behind)).toHaveLength(cases);
        }
        for (const { from, to } of countSteps(log)) {
          const [first, second] = [log.activity.names[from] ?? '', log.activity.names[to] ?? ''];
          const behind = casesBehind(log, { kind: 'step', from: first, to: second });
          expect(behind).toEqual(
            some.flatMap((path, at) => (path.includes(`${first}${second}`) ? [at] : [])),
          );
        }
      }),
    );
  });

  it('given any log and process, when a deviation is opened, then as many cases stand there as were counted', () => {
    fc.assert(
      fc.property(paths, fc.constantFrom('abc', 'abcd', 'ba', ''), (some, process) => {
        const log = makePaths(...some);
        const steps = [...process];
        const found = checkConformance(log, steps);
        const behind = (what: Extract<Behind, { kind: 'deviation' }>['what'], activity?: string) =>
          casesBehind(log, { kind: 'deviation', steps, what, activity }).length;
        for (const kind of deviationKinds)
          for (const { activity, cases } of found[kind]) expect(behind(kind, activity)).toBe(cases);
        expect(behind('fitting')).toBe(found.fittingCases);
        expect(behind('fitting') + behind('deviating')).toBe(found.cases);
      }),
    );
  });

  it('given work that went to another hand and back, when either is opened, then the case is found', () => {
    const log = makeLog([
      [
        ['a', '2026-03-02T08:00:00+07:00', { resource: 'An' }],
        ['b', '2026-03-02T09:00:00+07:00', { resource: 'Bình' }],
        ['c', '2026-03-02T10:00:00+07:00', { resource: 'An' }],
      ],
      [['a', '2026-03-02T08:00:00+07:00', { resource: 'An' }]],
    ]);
    const worked = workedTimes(log, { calendar, clock: 'calendar' });
    expect(log.resource && findHandOvers(log, log.resource, worked)).toMatchObject([
      { from: 'An', to: 'Bình', count: 1 },
      { from: 'Bình', to: 'An', count: 1 },
    ]);
    const handOver = { kind: 'hand-over', by: 'resource', from: 'An', to: 'Bình' } as const;
    expect(casesBehind(log, handOver)).toEqual([0]);
    const back = { kind: 'ping-pong', by: 'resource', between: 'An', and: 'Bình' } as const;
    expect(casesBehind(log, back)).toEqual([0]);
    expect(casesBehind(log, { ...back, and: 'ai đó' })).toEqual([]);
    expect(casesBehind(log, { kind: 'start', activity: 'a' })).toEqual([0, 1]);
    expect(casesBehind(log, { kind: 'end', activity: 'c' })).toEqual([0]);
  });

  it('given a register, when each figure is opened, then it holds exactly what was counted', () => {
    const row = (startdate: string, deadline: string, enddate: string, channel: string) => ({
      ...{ startdate, deadline, enddate, channel },
    });
    const log = makeLog(
      [[['a']], [['a']], [['a']], [['a']]],
      [
        row('2026-01-05', '2026-01-09', '2026-01-08', 'Desk'),
        row('2026-01-06', '2026-01-09', '2026-01-12', 'Desk'),
        row('2026-04-06', '2026-04-09', '', 'Post'),
        row('2026-04-06', '', '', 'Post'),
      ],
    );
    const { cases } = readRegister(log, { assumedZone: 420 }) ?? { cases: [] };
    const by = { asOf: parseInstant('2026-05-01T00:00:00+07:00'), zone: 420 };
    const counted = countRegister(cases, by);
    for (const figure of registerFigures)
      for (const { name, ...figures } of counted.byChannel)
        expect(registerCasesBehind(cases, { ...by, by: 'channel', name, figure })).toHaveLength(
          figures[figure],
        );
    expect(
      registerCasesBehind(cases, { ...by, by: 'quarter', name: '2026-Q1', figure: 'late' }),
    ).toEqual([1]);
  });
});

describe('deviations apart', () => {
  it('given steps passed over and steps not reached, when fitted, then only the first are skipped', () => {
    expect(fitPath(['a', 'c'], ['a', 'b', 'c', 'd'])).toMatchObject({
      missing: ['b', 'd'],
      skipped: ['b'],
    });
  });

  it('given a step done twice and an act of no step, when fitted, then only the first is repeated', () => {
    expect(fitPath(['a', 'b', 'b', 'x'], ['a', 'b'])).toMatchObject({
      extra: ['b', 'x'],
      repeated: ['b'],
      outOfOrder: [],
    });
  });
});

describe('telling events by another attribute', () => {
  it('given events of which some ended a step, when told by the step, then the others are gone and cases stay', () => {
    const builder = createLogBuilder(420);
    const nothing = { start: undefined, resource: undefined, group: undefined };
    for (const id of ['c1', 'c2']) {
      const ofCase = builder.addCase(id);
      const time = '2026-03-02T08:00:00+07:00';
      builder.addEvent(ofCase, { ...nothing, transition: undefined, activity: 'note', time });
      if (id === 'c2') continue;
      const event = builder.addEvent(ofCase, {
        ...{ ...nothing, transition: undefined, activity: 'passed on', time },
      });
      builder.setEventAttribute(event, { key: 'step', type: 'string', value: 'Thẩm định' });
    }
    const { log } = builder.finish();
    const told = relabel(log, 'step');
    expect(told?.caseIds).toEqual(['c1', 'c2']);
    expect(told?.activity.names).toEqual(['Thẩm định']);
    expect([...(told?.offsets ?? [])]).toEqual([0, 1, 1]);
    expect(relabel(log, 'nothing')).toBeNull();
  });
});
