import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { isApologyLate, lastDayForApology, reappoint } from './reappointment.ts';
import { at, makeCalendar } from './testing/make.ts';

const calendar = makeCalendar();
const due = at('2026-05-11T17:00');
const newDate = parsePlainDate('2026-05-18');

describe('a new date after an apology', () => {
  test('given a first one, when set, then it is due at the close of that day', () => {
    expect(reappoint(calendar, { due, newDate, earlierReappointments: 0 })).toEqual({
      due: '2026-05-18T17:00:00+07:00',
      dueDate: '2026-05-18',
    });
  });

  test.each([
    ['a second time', { newDate, earlierReappointments: 1 }, 'deadline.reappointed-already'],
    [
      'the due day itself',
      { newDate: parsePlainDate('2026-05-11'), earlierReappointments: 0 },
      'deadline.new-date-not-later',
    ],
    [
      'a Saturday',
      { newDate: parsePlainDate('2026-05-16'), earlierReappointments: 0 },
      'deadline.new-date-is-day-off',
    ],
  ])('given %s, when set, then it is refused', (_name, change, code) => {
    expect(() => reappoint(calendar, { due, ...change })).toThrow(code);
  });

  test('given the due day, when the apology goes out, then one day before is the last that is in time', () => {
    expect(lastDayForApology(due, 420)).toBe('2026-05-10');
    expect(isApologyLate(at('2026-05-10T23:59'), due, 420)).toBe(false);
    expect(isApologyLate(at('2026-05-11T00:00'), due, 420)).toBe(true);
  });
});
