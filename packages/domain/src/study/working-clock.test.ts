import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../calendar/testing/make.ts';
import { workingMinutesBetween } from '../calendar/working-time.ts';
import { instantOfEpochMs } from '../shared/instant.ts';
import { makeLog } from './testing/make-log.ts';
import { workedTimes } from './working-clock.ts';

const calendar = makeCalendar();

describe('working time of a log', () => {
  test('given any two instants, when their worked times are subtracted, then it is what the calendar counts', () => {
    const ms = fc.integer({ min: Date.UTC(2026, 3, 1), max: Date.UTC(2026, 11, 1) });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const from = instantOfEpochMs(a, 0);
        const to = instantOfEpochMs(b, -300);
        const log = makeLog([
          [
            ['x', from],
            ['y', to],
          ],
        ]);
        const { time } = workedTimes(log, { calendar, clock: 'calendar' });
        const minutes = ((time[1] ?? 0) - (time[0] ?? 0)) / 60_000;
        expect(minutes).toBeCloseTo(workingMinutesBetween(calendar, from, to), 6);
      }),
    );
  });

  test('given times of another place, when read on their own clock, then office hours are those there', () => {
    const log = makeLog([
      [
        ['x', '2026-05-18T09:00:00-05:00'],
        ['y', '2026-05-18T10:30:00-05:00'],
      ],
    ]);
    const own = workedTimes(log, { calendar, clock: 'own' }).time;
    const here = workedTimes(log, { calendar, clock: 'calendar' }).time;
    expect((own[1] ?? 0) - (own[0] ?? 0)).toBe(90 * 60_000);
    expect((here[1] ?? 0) - (here[0] ?? 0)).toBe(0);
  });

  test('given a holiday between, when counted, then it does not pass; where no time is, none passes', () => {
    const log = makeLog([[['x', '2026-04-29T16:00'], ['y', '2026-05-04T08:30'], ['z']]]);
    const { time } = workedTimes(log, { calendar, clock: 'calendar' });
    expect(((time[1] ?? 0) - (time[0] ?? 0)) / 60_000).toBe(120);
    expect(time[2]).toBeNaN();
  });
});
