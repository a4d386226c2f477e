import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { computeDeadline, endOfDay, forwardingDeadline } from './deadline.ts';
import { at, dueOf, limitOf, makeCalendar, makeEntry } from './testing/make.ts';
import type { LimitUnit } from './time-limit.ts';

describe('limits in working days', () => {
  test('given a Friday, when eight working days run, then the close of the eighth', () => {
    expect(dueOf({ received: at('2026-04-24T09:00'), limit: limitOf(8) })).toEqual({
      due: '2026-05-11T17:00:00+07:00',
      dueDate: '2026-05-11',
    });
  });

  test.each([
    ['2026-04-24T23:30', '2026-04-28', 'after the close'],
    ['2026-04-25T10:00', '2026-04-28', 'on a Saturday, which is not counted either way'],
    ['2026-04-24T17:30:00Z', '2026-04-28', 'on Saturday in Viet Nam, Friday elsewhere'],
  ])('given reception at %s, when one working day runs, then %s: %s', (received, expected) => {
    expect(dueOf({ received: at(received), limit: limitOf(1) }).dueDate).toBe(expected);
  });

  test.each([
    ['2026-05-18T09:00', '2026-05-18T17:00:00+07:00', 'in office hours'],
    ['2026-05-18T17:00', '2026-05-18T17:00:00+07:00', 'at the close'],
    ['2026-05-18T17:00:00.0001+07:00', '2026-05-19T17:00:00+07:00', 'after the close'],
    ['2026-05-16T09:00', '2026-05-18T17:00:00+07:00', 'on a Saturday'],
  ])('given a limit of nought received at %s, then %s: %s', (received, expected) => {
    expect(dueOf({ received: at(received), limit: limitOf(0) }).due).toBe(expected);
  });

  test('given a day and a half, when it runs, then half of the minutes of the second day', () => {
    expect(dueOf({ received: at('2026-05-18T09:00'), limit: limitOf(1.5) }).due).toBe(
      '2026-05-20T11:15:00+07:00',
    );
  });
});

describe('limits of the calendar and the clock', () => {
  test.each<[string, number, LimitUnit, string]>([
    ['2026-04-10T16:00', 15, 'day', '2026-04-28T17:00:00+07:00'],
    ['2026-05-04T09:00', 10, 'day', '2026-05-14T17:00:00+07:00'],
    ['2026-05-04T09:00', 2, 'week', '2026-05-18T17:00:00+07:00'],
    ['2026-05-04T09:00', 0.5, 'week', '2026-05-08T17:00:00+07:00'],
    ['2026-01-31T09:00', 1, 'month', '2026-03-02T17:00:00+07:00'],
    ['2026-03-31T09:00', 1, 'month', '2026-05-04T17:00:00+07:00'],
    ['2028-01-31T09:00', 1, 'month', '2028-02-29T17:00:00+07:00'],
    ['2026-05-04T09:00', 1.5, 'month', '2026-06-19T17:00:00+07:00'],
    ['2026-05-04T09:00', 12, 'month', '2027-05-04T17:00:00+07:00'],
    ['2026-05-18T16:30', 1, 'hour', '2026-05-18T17:30:00+07:00'],
    ['2026-05-18T09:00', 0.25, 'hour', '2026-05-18T09:15:00+07:00'],
    ['2026-05-15T16:30', 12, 'hour', '2026-05-18T17:00:00+07:00'],
    ['2026-05-15T16:00', 4, 'working_hour', '2026-05-18T10:30:00+07:00'],
    ['2026-05-16T09:00', 0, 'working_hour', '2026-05-18T07:30:00+07:00'],
  ])('given %s, when %d %s run, then %s', (received, value, unit, expected) => {
    expect(dueOf({ received: at(received), limit: limitOf(value, unit) }).due).toBe(expected);
  });

  test('given a third of a month, when asked, then a person decides', () => {
    const input = { received: at('2026-05-04T09:00'), calendar: makeCalendar() };
    expect(computeDeadline({ ...input, limit: limitOf(0.3, 'month') })).toEqual({
      kind: 'unknown',
      text: '0,3 tháng',
    });
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e9])(
    'given a limit of %d days, when asked, then it is refused',
    (value) => {
      expect(() => dueOf({ received: at('2026-05-04T09:00'), limit: limitOf(value) })).toThrow(
        'time-limit.out-of-range',
      );
    },
  );
});

describe('other limits', () => {
  test.each([
    ['2026-05-18T15:00', '2026-05-18'],
    ['2026-05-18T15:00:00.000001+07:00', '2026-05-19'],
    ['2026-05-18T15:01', '2026-05-19'],
    ['2026-05-15T15:01', '2026-05-18'],
    ['2026-05-16T09:00', '2026-05-18'],
  ])('given a same-day procedure received at %s, when asked, then %s', (received, expected) => {
    const limit = { kind: 'same_day', cutOffMinute: 900 } as const;
    expect(dueOf({ received: at(received), limit }).dueDate).toBe(expected);
  });

  test('given "immediately", when asked, then the close of the working day', () => {
    const limit = { kind: 'immediate' } as const;
    expect(dueOf({ received: at('2026-05-18T09:00'), limit }).due).toBe(
      '2026-05-18T17:00:00+07:00',
    );
  });

  test('given two months and fifteen working days, when asked, then one after the other', () => {
    const limit = { kind: 'sum', parts: [limitOf(2, 'month'), limitOf(15)] } as const;
    expect(dueOf({ received: at('2026-05-09T09:00'), limit }).due).toBe(
      '2026-07-30T17:00:00+07:00',
    );
  });

  test('given a first part that ends on a Sunday, when a second follows, then only the end moves', () => {
    const limit = { kind: 'sum', parts: [limitOf(2, 'day'), limitOf(1)] } as const;
    expect(dueOf({ received: at('2026-05-15T09:00'), limit }).dueDate).toBe('2026-05-18');
  });

  test('given two limits, when the longest or the shortest counts, then that one is due', () => {
    const parts = [limitOf(10), limitOf(12, 'day')];
    const received = at('2026-05-04T09:00');
    expect(dueOf({ received, limit: { kind: 'longest', parts } }).dueDate).toBe('2026-05-18');
    expect(dueOf({ received, limit: { kind: 'shortest', parts } }).dueDate).toBe('2026-05-18');
    const uneven = [limitOf(10), limitOf(20, 'day')];
    expect(dueOf({ received, limit: { kind: 'longest', parts: uneven } }).dueDate).toBe(
      '2026-05-25',
    );
  });

  test('given text, alone or as a part, when asked, then a person decides', () => {
    const text = { kind: 'text', text: 'Theo kế hoạch' } as const;
    const input = { received: at('2026-05-04T09:00'), calendar: makeCalendar() };
    expect(computeDeadline({ ...input, limit: text })).toEqual({
      kind: 'unknown',
      text: 'Theo kế hoạch',
    });
    const sum = { kind: 'sum', parts: [limitOf(2), text] } as const;
    expect(computeDeadline({ ...input, limit: sum })).toEqual({
      kind: 'unknown',
      text: '2 ngày làm việc và Theo kế hoạch',
    });
    const longest = { kind: 'longest', parts: [limitOf(2), text] } as const;
    expect(computeDeadline({ ...input, limit: longest })).toHaveProperty('kind', 'unknown');
  });
});

describe('days that are not decided', () => {
  test('given 24/11/2026 in the span, when asked, then provisional with both dates', () => {
    const deadline = dueOf({ received: at('2026-11-20T09:00'), limit: limitOf(3) });
    expect(deadline).toMatchObject({ dueDate: '2026-11-25', provisional: true });
    expect(deadline.alternative).toMatchObject({
      due: '2026-11-26T17:00:00+07:00',
      dueDate: '2026-11-26',
      because: { date: '2026-11-24' },
    });
  });

  test.each([
    ['2026-11-20T09:00', 1, 'due the day before'],
    ['2026-11-24T09:00', 2, 'received on it, and the start day is not counted'],
    ['2026-11-25T09:00', 2, 'received after it'],
  ])('given %s and %d days, when asked, then the answer is firm: %s', (received, days) => {
    expect(dueOf({ received: at(received), limit: limitOf(days) })).not.toHaveProperty(
      'provisional',
    );
  });

  test('given hours on the day itself, when asked, then provisional', () => {
    const deadline = dueOf({ received: at('2026-11-24T09:00'), limit: limitOf(2, 'working_hour') });
    expect(deadline).toMatchObject({ due: '2026-11-24T11:00:00+07:00', provisional: true });
    expect(deadline.alternative?.due).toBe('2026-11-25T09:30:00+07:00');
  });

  test('given an applied day that may yet fall away, when asked, then the other date is earlier', () => {
    const entries = [makeEntry('2027-09-03', 'public_holiday', { confirmed: false })];
    const calendar = makeCalendar({ entries });
    const deadline = dueOf({ received: at('2027-09-02T09:00'), limit: limitOf(1), calendar });
    expect(deadline).toMatchObject({
      dueDate: '2027-09-06',
      alternative: { dueDate: '2027-09-03' },
    });
  });

  test('given a day that is off under every choice, when asked, then provisional with one date', () => {
    const entries = [
      makeEntry('2027-02-08', 'public_holiday', { confirmed: false, sameInEveryChoice: true }),
    ];
    const calendar = makeCalendar({ entries });
    const deadline = dueOf({ received: at('2027-02-05T09:00'), limit: limitOf(1), calendar });
    expect(deadline).toMatchObject({
      dueDate: '2027-02-09',
      provisional: true,
      alternative: { dueDate: '2027-02-09' },
    });
  });

  test('given a span beyond the known years, when asked, then provisional', () => {
    const coverage = { from: parsePlainDate('2026-01-01'), to: parsePlainDate('2026-12-31') };
    const calendar = makeCalendar({ coverage });
    const beyond = dueOf({ received: at('2026-12-30T09:00'), limit: limitOf(5), calendar });
    expect(beyond).toEqual({
      due: '2027-01-06T17:00:00+07:00',
      dueDate: '2027-01-06',
      provisional: true,
    });
    const within = dueOf({ received: at('2026-05-04T09:00'), limit: limitOf(5), calendar });
    expect(within).not.toHaveProperty('provisional');
  });
});

describe('where the clock starts', () => {
  test('given a dossier received for another agency, when it arrives, then the clock starts there', () => {
    const input = { received: at('2026-05-04T09:00'), competentReceived: at('2026-05-06T10:00') };
    expect(dueOf({ ...input, limit: limitOf(3) }).dueDate).toBe('2026-05-11');
  });

  test('given a restart, when the supplement is complete, then all begins again', () => {
    const input = {
      received: at('2026-05-04T09:00'),
      competentReceived: at('2026-05-06T10:00'),
      restartFrom: at('2026-05-18T10:00'),
    };
    expect(dueOf({ ...input, limit: limitOf(3) }).dueDate).toBe('2026-05-21');
  });
});

describe('forwarding and closing', () => {
  const calendar = makeCalendar();

  test.each([
    ['2026-05-15T15:00', '2026-05-15T17:00:00+07:00'],
    ['2026-05-15T15:00:00.5+07:00', '2026-05-18T07:30:00+07:00'],
    ['2026-05-15T15:01', '2026-05-18T07:30:00+07:00'],
    ['2026-05-16T09:00', '2026-05-18T07:30:00+07:00'],
    ['2026-04-24T16:00', '2026-04-28T07:30:00+07:00'],
  ])('given reception at %s, when forwarded, then by %s (requirement 4)', (received, expected) => {
    expect(forwardingDeadline(calendar, at(received))).toBe(expected);
  });

  test('given a day, when its close is asked, then its last session, also of a day off', () => {
    expect(endOfDay(calendar, parsePlainDate('2026-05-15'))).toBe('2026-05-15T17:00:00+07:00');
    expect(endOfDay(calendar, parsePlainDate('2026-05-16'))).toBe('2026-05-16T17:00:00+07:00');
  });
});
