import { DEFAULT_WEEK, type WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, test } from 'vitest';
import { nextOpening } from './next-opening.ts';

const calendar: WorkingCalendar = {
  id: 'vn',
  version: 1,
  offsetMinutes: 420,
  week: DEFAULT_WEEK,
  entries: [],
};

describe('when a dossier handed in now is taken in', () => {
  test.each([
    ['2026-11-20T09:05:30+07:00', '2026-11-20T09:05:00+07:00', false],
    ['2026-11-20T07:00:00+07:00', '2026-11-20T07:30:00+07:00', true],
    ['2026-11-20T12:00:00+07:00', '2026-11-20T13:30:00+07:00', true],
    ['2026-11-20T17:00:00+07:00', '2026-11-23T07:30:00+07:00', true],
    ['2026-11-21T09:00:00+07:00', '2026-11-23T07:30:00+07:00', true],
    ['2026-11-20T02:05:00Z', '2026-11-20T09:05:00+07:00', false],
  ])('given %s, when asked, then it is %s', (now, received, opensLater) => {
    expect(nextOpening(calendar, parseInstant(now))).toEqual({ received, opensLater });
  });
});
