import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../calendar/testing/make.ts';
import type { EventLog } from './event-log.ts';
import { type MadeEvent, makeLog } from './testing/make-log.ts';
import { studyLog } from './study.ts';
import { workedTimes } from './working-clock.ts';

const study = (log: EventLog) =>
  studyLog(log, workedTimes(log, { calendar: makeCalendar(), clock: 'calendar' }));

const monday = (hour: string, resource?: string, transition?: string) => ({
  time: `2026-05-18T${hour}`,
  more: { resource, transition },
});
const event = (activity: string, { time, more }: ReturnType<typeof monday>): MadeEvent => [
  activity,
  time,
  more,
];

describe('the map of a process', () => {
  const log = makeLog([
    [
      ['accept', '2026-05-15T16:00'],
      ['verify', '2026-05-18T08:30'],
      ['approve', '2026-05-18T09:30'],
    ],
    [
      ['accept', '2026-05-18T08:00'],
      ['verify', '2026-05-18T10:00'],
    ],
  ]);

  test('given a weekend between two events, when timed, then wall and working hours stand side by side', () => {
    const [edge] = study(log).directlyFollows;
    expect(edge).toMatchObject({
      ...{ from: 'accept', to: 'verify', count: 2 },
      wall: { min: 2, max: 64.5, mean: 33.25, median: 33.25, p50: 2, p90: 64.5 },
      working: { min: 2, max: 2, total: 4 },
    });
  });

  test('given durations of cases, when described, then from the earliest to the latest time of each', () => {
    const { durations } = study(log);
    expect(durations.wall).toMatchObject({ count: 2, min: 2, max: 65.5, p50: 2 });
    expect(durations.working).toMatchObject({ min: 2, max: 3 });
  });

  test('given a bottleneck, when looked for, then the step with most time comes first, with its share', () => {
    const [first] = study(log).bottlenecks;
    expect(first).toMatchObject({ from: 'accept', to: 'verify' });
    expect(first?.share).toBeCloseTo(66.5 / 67.5, 9);
  });

  test('given a case of one event and one of none, when studied, then both are cases and neither a step', () => {
    const small = study(makeLog([[['a', '2026-05-18T08:00']], []]));
    expect(small).toMatchObject({ cases: 2, events: 1, variantCount: 2, directlyFollows: [] });
    expect(small.durations.wall).toMatchObject({ count: 1, max: 0 });
  });
});

describe('hands and repetitions', () => {
  const log = makeLog([
    [
      event('accept', monday('08:00', 'An')),
      event('verify', monday('09:00', 'Bình')),
      event('note', monday('09:10')),
      event('verify', monday('09:30', 'Bình')),
      event('accept', monday('10:00', 'An')),
      event('verify', monday('11:00', 'Bình')),
    ],
    [event('accept', monday('08:00', 'Bình'))],
  ]);

  test('given work that goes back and forth, when counted, then each return is one ping-pong', () => {
    const { handOvers, pingPong } = study(log);
    expect(handOvers).toMatchObject([
      { from: 'An', to: 'Bình', count: 2, wall: { mean: 1 } },
      { from: 'Bình', to: 'An', count: 1, wall: { mean: 0.5 } },
    ]);
    expect(pingPong).toEqual([
      { between: 'An', and: 'Bình', count: 1, cases: 1 },
      { between: 'Bình', and: 'An', count: 1, cases: 1 },
    ]);
  });

  test('given activities done again, when counted, then beyond the first of each case', () => {
    expect(study(log).rework).toEqual({
      cases: 1,
      activities: [
        { activity: 'verify', cases: 1, repetitions: 2 },
        { activity: 'accept', cases: 1, repetitions: 1 },
      ],
    });
  });

  test('given units beside people, when work crosses between units, then that is counted apart', () => {
    const by = (resource: string, group: string) => ({ resource, group });
    const log = makeLog([
      [
        ['accept', '2026-05-18T08:00', by('An', 'Một cửa')],
        ['note', '2026-05-18T08:30', by('Chi', 'Một cửa')],
        ['verify', '2026-05-18T09:30', by('Bình', 'Địa chính')],
      ],
    ]);
    const { handOvers, groupHandOvers } = study(log);
    expect(handOvers).toHaveLength(2);
    expect(groupHandOvers).toMatchObject([
      { from: 'Một cửa', to: 'Địa chính', count: 1, wall: { mean: 1 } },
    ]);
  });

  test('given a log without names of people, when studied, then hand-overs are unknown, not none', () => {
    expect(study(makeLog([[['a']]]))).toMatchObject({ handOvers: null, pingPong: null });
  });
});

describe('waiting against working', () => {
  test('given starts and completions, when paired, then waiting and work are told apart', () => {
    const log = makeLog([
      [
        event('accept', monday('08:00', 'An', 'complete')),
        event('verify', monday('08:30', 'An', 'SCHEDULE')),
        event('verify', monday('10:00', 'An', 'START')),
        event('verify', monday('11:00', 'An', 'COMPLETE')),
        event('approve', monday('11:15', 'An', 'start')),
        event('approve', monday('14:30', 'An', 'complete')),
        event('approve', monday('15:00', 'An', 'start')),
      ],
    ]);
    const { waiting, rework } = study(log);
    expect(waiting).toMatchObject({ items: 2, unpaired: 1 });
    expect(waiting?.byActivity).toMatchObject([
      { activity: 'verify', waiting: { wall: { mean: 2 } }, inHand: { wall: { mean: 1 } } },
      {
        activity: 'approve',
        waiting: { wall: { mean: 0.25 }, working: { mean: 0.25 } },
        inHand: { wall: { mean: 3.25 }, working: { mean: 1.25 } },
      },
    ]);
    expect(rework.cases).toBe(0);
  });

  test('given events with their own beginning, when described, then the first has waited for nothing', () => {
    const log = makeLog([
      [
        ['accept', '2026-05-18T08:30', { start: '2026-05-18T08:00' }],
        ['verify', '2026-05-18T11:00', { start: '2026-05-18T10:00' }],
      ],
    ]);
    const { waiting, durationsFromFirstStart } = study(log);
    expect(waiting?.all).toMatchObject({
      count: 2,
      waiting: { wall: { count: 1, mean: 1.5 } },
      inHand: { wall: { total: 1.5 } },
    });
    expect(durationsFromFirstStart?.wall).toMatchObject({ mean: 3 });
  });

  test('given a log of mere moments, when studied, then there is nothing to tell apart', () => {
    expect(study(makeLog([[['a', '2026-05-18T08:00']]])).waiting).toBeNull();
  });
});
