import type { PlainDate } from '../shared/plain-date.ts';

/** A span of work within a day, in minutes after midnight: 7:30–11:30 is `{ start: 450, end: 690 }`. */
export interface Session {
  start: number;
  end: number;
}

export type DayEntryKind =
  | 'public_holiday'
  | 'day_in_lieu'
  | 'swapped_off'
  | 'make_up_day'
  | 'local_closure';

/** One day that differs from the weekly pattern, with the paper that says so. */
export interface CalendarEntry {
  date: PlainDate;
  kind: DayEntryKind;
  /** What the day is, in Vietnamese: 'Giỗ Tổ Hùng Vương'. */
  name: string;
  nameEn?: string;
  /** False while the decision that fixes the day is not known. */
  confirmed: boolean;
  /** Whether the entry counts today: an unconfirmed entry may wait outside the count. */
  applied: boolean;
  /** The law or dispatch behind the entry. */
  source: string;
  /** Working hours of a make-up day or of a partial closure; absent: a usual day, or none at all. */
  sessions?: readonly Session[];
  /** The other day of a swap, or the holiday that is made good. */
  pairedWith?: PlainDate;
  /** Not decided yet, but the same under every choice the law leaves open. */
  sameInEveryChoice?: boolean;
}

/** When a unit works. A value: a changed calendar is a new version, never a changed object. */
export interface WorkingCalendar {
  id: string;
  version: number;
  /** The zone of its legal days, minutes east of Greenwich (420 in Viet Nam). */
  offsetMinutes: number;
  /** Seven lists of sessions, index 0 = Monday … 6 = Sunday; an empty list is a weekly day off. */
  week: readonly (readonly Session[])[];
  entries: readonly CalendarEntry[];
  /** The days for which holidays are known; outside, an answer is provisional. */
  coverage?: { from: PlainDate; to: PlainDate };
}

/** Sessions of a usual office day: 7:30–11:30 and 13:30–17:00, 450 minutes. */
export const DEFAULT_SESSIONS: readonly Session[] = [
  { start: 450, end: 690 },
  { start: 810, end: 1020 },
];

/** Monday to Friday in default sessions, Saturday and Sunday off. */
export const DEFAULT_WEEK: readonly (readonly Session[])[] = [
  ...Array.from({ length: 5 }, () => DEFAULT_SESSIONS),
  [],
  [],
];
