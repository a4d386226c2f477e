import { describe, expect, test } from 'vitest';
import { at, dueOf, limitOf } from './testing/make.ts';
import type { Pause } from './pauses.ts';

const received = at('2026-05-04T09:00');

function pause(from: string, to: string | null): Pause {
  return { from: at(from), to: to === null ? null : at(to), reason: 'Yêu cầu bổ sung', by: 'An' };
}

describe('pauses of a limit in working days', () => {
  test.each<[string, Pause[], string]>([
    [
      'two whole days',
      [pause('2026-05-05T17:00', '2026-05-07T17:00')],
      '2026-05-13T17:00:00+07:00',
    ],
    [
      'the same hour two days later',
      [pause('2026-05-05T10:00', '2026-05-07T10:00')],
      '2026-05-13T17:00:00+07:00',
    ],
    [
      'exactly the working time waited',
      [pause('2026-05-05T10:00', '2026-05-07T14:00')],
      '2026-05-14T09:30:00+07:00',
    ],
    [
      'a weekend only',
      [pause('2026-05-08T17:00', '2026-05-11T07:30')],
      '2026-05-11T17:00:00+07:00',
    ],
    ['noon only', [pause('2026-05-05T11:30', '2026-05-05T13:30')], '2026-05-11T17:00:00+07:00'],
    [
      'the start day, which is not counted',
      [pause('2026-05-04T10:00', '2026-05-04T16:00')],
      '2026-05-11T17:00:00+07:00',
    ],
    [
      'two pauses',
      [
        pause('2026-05-05T07:30', '2026-05-05T17:00'),
        pause('2026-05-07T07:30', '2026-05-07T17:00'),
      ],
      '2026-05-13T17:00:00+07:00',
    ],
    [
      'overlapping pauses once',
      [
        pause('2026-05-05T07:30', '2026-05-06T17:00'),
        pause('2026-05-06T07:30', '2026-05-07T17:00'),
      ],
      '2026-05-14T17:00:00+07:00',
    ],
    [
      'one that ends before the clock starts',
      [pause('2026-04-20T09:00', '2026-05-04T08:00')],
      '2026-05-11T17:00:00+07:00',
    ],
    [
      'one that begins after the due instant',
      [pause('2026-05-12T08:00', '2026-05-20T08:00')],
      '2026-05-11T17:00:00+07:00',
    ],
    [
      'one whose end lies before its beginning',
      [pause('2026-05-06T09:00', '2026-05-05T09:00')],
      '2026-05-11T17:00:00+07:00',
    ],
  ])(
    'given five days and %s, when asked, then the due instant moves so far',
    (_name, pauses, expected) => {
      expect(dueOf({ received, limit: limitOf(5), pauses }).due).toBe(expected);
    },
  );

  test('given a second pause that only the first brings into the span, when asked, then it counts too', () => {
    const pauses = [
      pause('2026-05-05T07:30', '2026-05-06T07:30'),
      pause('2026-05-12T07:30', '2026-05-13T07:30'),
    ];
    expect(dueOf({ received, limit: limitOf(5), pauses }).due).toBe('2026-05-13T17:00:00+07:00');
  });
});

describe('pauses of other limits', () => {
  test('given calendar days, when paused from Tuesday to Thursday, then two days are added', () => {
    const pauses = [pause('2026-05-05T10:00', '2026-05-07T14:00')];
    expect(dueOf({ received, limit: limitOf(10, 'day'), pauses }).dueDate).toBe('2026-05-18');
    expect(dueOf({ received, limit: limitOf(9, 'day'), pauses }).dueDate).toBe('2026-05-15');
    const within = [pause('2026-05-05T10:00', '2026-05-05T14:00')];
    expect(dueOf({ received, limit: limitOf(9, 'day'), pauses: within }).dueDate).toBe(
      '2026-05-13',
    );
  });

  test('given a month, when paused, then the same', () => {
    const pauses = [pause('2026-05-05T10:00', '2026-05-12T10:00')];
    expect(dueOf({ received, limit: limitOf(1, 'month'), pauses }).dueDate).toBe('2026-06-11');
  });

  test('given hours, when paused, then the clock adds exactly that time', () => {
    const pauses = [pause('2026-05-04T10:00', '2026-05-04T10:30')];
    expect(dueOf({ received, limit: limitOf(3, 'hour'), pauses }).due).toBe(
      '2026-05-04T12:30:00+07:00',
    );
    expect(dueOf({ received, limit: limitOf(3, 'working_hour'), pauses }).due).toBe(
      '2026-05-04T14:30:00+07:00',
    );
  });

  test('given hours that end on a Sunday, when a pause moves them into Monday, then the close of Monday stays', () => {
    const saturday = at('2026-05-16T12:00');
    const pauses = [pause('2026-05-16T12:00', '2026-05-17T18:00')];
    const limit = limitOf(12, 'hour');
    expect(dueOf({ received: saturday, limit }).due).toBe('2026-05-18T17:00:00+07:00');
    expect(dueOf({ received: saturday, limit, pauses }).due).toBe('2026-05-18T17:00:00+07:00');
  });

  test('given a same-day procedure, when paused for an hour of work, then an hour is added', () => {
    const pauses = [pause('2026-05-04T10:00', '2026-05-04T11:00')];
    const limit = { kind: 'same_day', cutOffMinute: 900 } as const;
    expect(dueOf({ received, limit, pauses }).due).toBe('2026-05-05T08:30:00+07:00');
  });
});

describe('a pause that lasts', () => {
  const open = [pause('2026-05-06T07:30', null)];

  test('given no present, when asked, then the earliest due instant and since when it stands still', () => {
    expect(dueOf({ received, limit: limitOf(5), pauses: open })).toEqual({
      due: '2026-05-11T17:00:00+07:00',
      dueDate: '2026-05-11',
      stoppedSince: '2026-05-06T07:30+07:00',
    });
  });

  test('given the present, when asked, then the due instant if the clock ran again now', () => {
    const asOf = at('2026-05-08T07:30');
    const deadline = dueOf({ received, limit: limitOf(5), pauses: open, asOf });
    expect(deadline).toMatchObject({
      dueDate: '2026-05-13',
      stoppedSince: '2026-05-06T07:30+07:00',
    });
  });

  test('given a pause that began after the due instant, when asked, then it does not matter', () => {
    const pauses = [pause('2026-05-12T07:30', null)];
    const asOf = at('2026-05-20T07:30');
    expect(dueOf({ received, limit: limitOf(5), pauses, asOf })).toEqual({
      due: '2026-05-11T17:00:00+07:00',
      dueDate: '2026-05-11',
    });
  });
});
