import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareInstants,
  epochMs,
  type Instant,
  instantOfEpochMs,
  MS_PER_MINUTE,
} from '../shared/instant.ts';
import { plainDateOfEpochDay } from '../shared/plain-date.ts';
import type { Pause } from './pauses.ts';
import { computeDeadline, type Deadline, type DeadlineInput } from './deadline.ts';
import { explainDeadline } from './deadline-ledger.ts';
import { makeCalendar, makeEntry } from './testing/make.ts';
import { LIMIT_UNITS, type LimitUnit, type TimeLimit } from './time-limit.ts';
import {
  addWorkingDays,
  isWorkingDay,
  type Session,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-calendar.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-time.ts';

const FIRST_DAY = 20_454; // 2026-01-01
const FIRST_MS = FIRST_DAY * 86_400_000;

const days = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 500 }).map(plainDateOfEpochDay);
const instants = fc
  .integer({ min: 0, max: 400 * 1440 * 60 })
  .map((second) => instantOfEpochMs(FIRST_MS + second * 1000, 420));

const sessions = fc.constantFrom<readonly Session[]>(
  [
    { start: 450, end: 690 },
    { start: 810, end: 1020 },
  ],
  [{ start: 480, end: 720 }],
  [
    { start: 420, end: 660 },
    { start: 780, end: 990 },
  ],
);

const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    week: fc.tuple(
      sessions,
      sessions,
      sessions,
      sessions,
      sessions,
      fc.oneof(sessions, fc.constant([])),
      fc.constant([]),
    ),
    off: fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 40 }),
    undecided: fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 3 }),
  })
  .map(({ week, off, undecided }) =>
    makeCalendar({
      week,
      entries: [
        ...off.map((day) => makeEntry(plainDateOfEpochDay(FIRST_DAY + day), 'public_holiday')),
        ...undecided.map((day) =>
          makeEntry(plainDateOfEpochDay(FIRST_DAY + day), 'public_holiday', {
            confirmed: false,
            applied: day % 2 === 0,
          }),
        ),
      ],
    }),
  );

const MOST: Record<LimitUnit, number> = {
  working_hour: 200,
  working_day: 60,
  hour: 500,
  day: 90,
  week: 12,
  month: 6,
};

const durations = fc
  .constantFrom(...LIMIT_UNITS)
  .chain((unit) =>
    fc
      .integer({ min: 0, max: MOST[unit] })
      .map((value) => ({ kind: 'duration' as const, value, unit })),
  );

const limits: fc.Arbitrary<TimeLimit> = fc.oneof(
  { weight: 4, arbitrary: durations },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TimeLimit>(
      { kind: 'immediate' },
      { kind: 'same_day', cutOffMinute: 900 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('sum' as const, 'longest' as const, 'shortest' as const),
        durations,
        durations,
      )
      .map(([kind, a, b]) => ({ kind, parts: [a, b] })),
  },
);

const pauseLists: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 * 1440 }), fc.integer({ min: 1, max: 6 * 1440 }))
    .map(([from, length]) => ({
      from: instantOfEpochMs(FIRST_MS + from * MS_PER_MINUTE, 420),
      to: instantOfEpochMs(FIRST_MS + (from + length) * MS_PER_MINUTE, 420),
      reason: 'Chờ bổ sung',
      by: 'An',
    })),
  { maxLength: 4 },
);

describe('what always holds of a calendar', () => {
  test('given any calendar, when working days are added and counted back, then the count returns', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 200 }), (calendar, day, count) => {
        const end = addWorkingDays(calendar, day, count);
        expect(workingDaysBetween(calendar, day, end)).toBe(count);
        if (count > 0) expect(isWorkingDay(calendar, end)).toBe(true);
      }),
    );
  });

  test('given any calendar, when minutes are added and counted back, then the minutes return', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 0, max: 20_000 }),
        (calendar, from, minutes) => {
          const end = addWorkingMinutes(calendar, from, minutes);
          expect(workingMinutesBetween(calendar, from, end)).toBe(minutes);
        },
      ),
    );
  });
});

describe('what always holds of a due date', () => {
  test('given a longer limit of one unit, when asked, then it is never due earlier', () => {
    const more = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(calendars, instants, durations, more, (calendar, received, limit, extra) => {
        const shorter = firmDeadline({ received, limit, calendar });
        const longer = firmDeadline({
          received,
          limit: { ...limit, value: limit.value + extra },
          calendar,
        });
        expect(shorter.dueDate <= longer.dueDate).toBe(true);
        // Hours of the clock that end on a day off have until the close of the next working day
        // (Art. 148.5); a few more end on that day itself, at their own hour.
        if (limit.unit === 'hour') return;
        expect(compareInstants(shorter.due, longer.due)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test('given any limit, when asked, then it is due on a working day and not before reception', () => {
    fc.assert(
      fc.property(calendars, instants, limits, (calendar, received, limit) => {
        const deadline = computeDeadline({ received, limit, calendar });
        if ('kind' in deadline) throw new Error('unknown');
        expect(epochMs(deadline.due)).toBeGreaterThanOrEqual(epochMs(received));
        const isNoTime = limit.kind !== 'duration' || limit.value === 0;
        if (!isNoTime) expect(isWorkingDay(calendar, deadline.dueDate)).toBe(true);
      }),
    );
  });

  test('given pauses, when asked, then it is never due earlier than without them', () => {
    fc.assert(
      fc.property(calendars, instants, limits, pauseLists, (calendar, received, limit, pauses) => {
        const plain = dueInstant({ received, limit, calendar });
        const paused = dueInstant({ received, limit, calendar, pauses });
        expect(compareInstants(plain, paused)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('given any input, when explained, then the ledger is due when the deadline is', () => {
    fc.assert(
      fc.property(calendars, instants, limits, pauseLists, (calendar, received, limit, pauses) => {
        const input = { received, limit, calendar, pauses };
        expect(explainDeadline(input).deadline).toEqual(computeDeadline(input));
      }),
    );
  });

  test('given no pauses, when told day by day, then the closed form ends at the same instant', () => {
    fc.assert(
      fc.property(calendars, instants, limits, (calendar, received, limit) => {
        const input = { received, limit, calendar };
        expect(explainDeadline(input).deadline).toEqual(computeDeadline(input));
      }),
      { numRuns: 300 },
    );
  });

  test('given days or hours, when the ledger is summed, then the counts make the limit', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        durations,
        pauseLists,
        (calendar, received, limit, pauses) => {
          fc.pre(limit.value > 0 && limit.unit !== 'month');
          const { ledger } = explainDeadline({ received, limit, calendar, pauses });
          const sum = ledger.reduce((total, { counted }) => total + counted, 0);
          expect(sum).toBeCloseTo(limit.value * PER_UNIT[limit.unit], 6);
        },
      ),
    );
  });
});

const PER_UNIT: Record<LimitUnit, number> = {
  working_hour: 60,
  working_day: 1,
  hour: 60,
  day: 1,
  week: 7,
  month: Number.NaN,
};

function dueInstant(input: DeadlineInput): Instant {
  return firmDeadline(input).due;
}

function firmDeadline(input: DeadlineInput): Deadline {
  const deadline = computeDeadline(input);
  if ('kind' in deadline) throw new Error(`no due date: ${deadline.text}`);
  return deadline;
}
