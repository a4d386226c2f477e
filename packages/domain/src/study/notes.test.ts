import { describe, expect, test } from 'vitest';
import { plainDate } from '../shared/plain-date.ts';
import { makeCalendar } from '../calendar/testing/make.ts';
import { createLogBuilder } from './log-builder.ts';
import { calendarNotes, importNotes, orderNotes } from './notes.ts';
import { makeLog } from './testing/make-log.ts';

describe('what a reader of the figures is told', () => {
  test('given all that a file can lack, when read, then each thing is said once, with its count', () => {
    const builder = createLogBuilder(60);
    const draft = {
      start: undefined,
      resource: undefined,
      group: undefined,
      transition: undefined,
    };
    const first = builder.addCase('1');
    builder.addCase('1');
    for (const time of ['2026-05-18T08:00', '18/05/2026', 'soon', undefined])
      builder.addEvent(first, { ...draft, activity: undefined, time });
    const { log, facts } = builder.finish();
    const notes = importNotes(log, facts, 7);
    expect(notes.map(({ code, en }) => `${code}: ${en.split(' ')[0]}`)).toEqual([
      ...['zone-missing: 2', 'time-missing: 1', 'time-unreadable: 1', 'day-first: 1'],
      ...['activity-missing: 4', 'empty-cases: 1', 'case-id-twice: 1', 'outside-cases: 7'],
    ]);
    expect(notes[0]?.vi).toContain('+01:00');
  });

  test('given a log with nothing odd, when read, then nothing is said', () => {
    const log = makeLog([[['a', '2026-05-18T08:00:00+07:00']]]);
    const facts = { withoutZone: 0, assumedZone: 420, withoutTime: 0, unreadableTime: 0 };
    expect(importNotes(log, { ...facts, dayFirst: 0, withoutActivity: 0 }, 0)).toEqual([]);
    expect(orderNotes(log, false)).toEqual([]);
  });

  test('given a log before the known holidays and from another clock, when timed by a calendar, then both are said', () => {
    const coverage = { from: plainDate(2026, 1, 1), to: plainDate(2026, 12, 31) };
    const calendar = makeCalendar({ coverage });
    const codes = (time: string) =>
      calendarNotes(makeLog([[['a', time]]]), { calendar, clock: 'calendar' }).map(
        ({ code }) => code,
      );
    expect(codes('2025-12-31T23:59:00+07:00')).toEqual(['holidays-unknown']);
    expect(codes('2026-05-18T08:00:00+01:00')).toEqual(['other-clock']);
    expect(codes('2026-05-18T08:00:00+07:00')).toEqual([]);
  });
});
