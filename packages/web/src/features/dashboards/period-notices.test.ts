import { parsePeriod } from '@motcua/domain/scoring/period.ts';
import { type Instant, parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { periodNotices } from './period-notices.ts';

const today = parsePlainDate('2026-11-21');
const now = parseInstant('2026-11-21T16:45:00+07:00');

describe('what a reader is told about the period that is shown', () => {
  test('given the month that runs, when nothing else was asked, then nothing is told', () => {
    expect(noticesOf({ asked: undefined, shown: '2026-11' })).toEqual([]);
    expect(noticesOf({ asked: '2026-Q3', shown: '2026-Q3' })).toEqual([]);
  });

  test('given an address with a thirteenth month, when this month is shown instead, then that is told', () => {
    expect(noticesOf({ asked: '2026-13', shown: '2026-11' })).toEqual(['periodUnread']);
    expect(noticesOf({ asked: '2026-11-20..2026-11-01', shown: '2026-11' })).toEqual([
      'periodUnread',
    ]);
  });

  test('given a half year of a set that is scored by months, when this month is shown instead, then that is told', () => {
    expect(noticesOf({ asked: '2026-H1', shown: '2026-11' })).toEqual(['periodOther']);
  });

  test('given a year that has not begun, when it is shown, then its stock is told to be that of now', () => {
    expect(noticesOf({ asked: '2031', shown: '2031' })).toEqual(['periodAhead']);
  });

  test('given an instant that has not come, when figures are shown as of it, then that is told; the present is not', () => {
    const asOf = parseInstant('2026-11-28T17:00:00+07:00');
    expect(noticesOf({ asked: undefined, shown: '2026-11', asOf })).toEqual(['momentAhead']);
    expect(noticesOf({ asked: undefined, shown: '2026-11', asOf: now })).toEqual([]);
  });
});

function noticesOf(of: { asked: string | undefined; shown: string; asOf?: Instant }) {
  const shown = parsePeriod(of.shown);
  if (shown === null) throw new Error(`no period ${of.shown}`);
  return periodNotices({ asked: of.asked, calendar: 'calendar', shown, asOf: of.asOf, today, now });
}
