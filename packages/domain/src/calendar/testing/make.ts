import { type Instant, parseInstant } from '../../shared/instant.ts';
import { parsePlainDate } from '../../shared/plain-date.ts';
import { computeDeadline, type Deadline, type DeadlineInput } from '../deadline.ts';
import type { LimitUnit, TimeLimit } from '../time-limit.ts';
import {
  type CalendarEntry,
  type DayEntryKind,
  DEFAULT_WEEK,
  type WorkingCalendar,
} from '../working-calendar.ts';

/** A small calendar round 30 April 2026 and 24 November 2026, enough for most examples. */
export function makeCalendar(change: Partial<WorkingCalendar> = {}): WorkingCalendar {
  return {
    id: 'test',
    version: 1,
    offsetMinutes: 420,
    week: DEFAULT_WEEK,
    entries: [
      makeEntry('2026-04-26', 'public_holiday', { name: 'Giỗ Tổ Hùng Vương' }),
      makeEntry('2026-04-27', 'day_in_lieu', { name: 'Giỗ Tổ Hùng Vương' }),
      makeEntry('2026-04-30', 'public_holiday', { name: 'Ngày Chiến thắng' }),
      makeEntry('2026-05-01', 'public_holiday', { name: 'Ngày Quốc tế lao động' }),
      makeEntry('2026-08-22', 'make_up_day', { pairedWith: parsePlainDate('2026-08-31') }),
      makeEntry('2026-08-31', 'swapped_off', { pairedWith: parsePlainDate('2026-08-22') }),
      makeEntry('2026-11-24', 'public_holiday', {
        name: 'Ngày Văn hóa Việt Nam',
        confirmed: false,
        applied: false,
      }),
    ],
    ...change,
  };
}

export function makeEntry(
  date: string,
  kind: DayEntryKind,
  change: Partial<CalendarEntry> = {},
): CalendarEntry {
  return {
    date: parsePlainDate(date),
    kind,
    name: 'Ngày nghỉ',
    confirmed: true,
    applied: true,
    source: 'test',
    ...change,
  };
}

export function at(text: string): Instant {
  return parseInstant(text.length <= 16 ? `${text}+07:00` : text);
}

export function limitOf(value: number, unit: LimitUnit = 'working_day'): TimeLimit {
  return { kind: 'duration', value, unit };
}

/** The due date of an input that has one. */
export function dueOf(input: Omit<DeadlineInput, 'calendar'> & Partial<DeadlineInput>): Deadline {
  const deadline = computeDeadline({ calendar: makeCalendar(), ...input });
  if ('kind' in deadline) throw new Error(`no due date: ${deadline.text}`);
  return deadline;
}
