import { isOverdue, type Timeliness } from '../calendar/timeliness.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDayMinutes, workingMinutesBetween } from '../calendar/working-time.ts';
import type { Instant } from '../shared/instant.ts';

export interface RemainingInput {
  due: Instant;
  now: Instant;
  calendar: WorkingCalendar;
  /** The clock stands still: the applicant is waited for. */
  waiting: boolean;
  /** How it ended; absent while it is open, null when it ended before it was received. */
  ended?: Timeliness | null;
}

export interface RemainingTime {
  state: 'in_time' | 'soon' | 'late' | 'waiting' | 'done';
  /** Whole minutes of sessions left, or over when `late`; never negative. */
  minutes: number;
  /** Full working days in them. */
  days: number;
  vi: string;
  en: string;
}

/**
 * What is left of the working time, in words: "còn 3 giờ 20 phút làm việc", "trễ 2 ngày làm việc".
 * `soon` is one working day or less; what waits for the applicant is never late.
 */
export function remainingTime(input: RemainingInput): RemainingTime {
  const { due, now, calendar, waiting, ended } = input;
  if (ended !== undefined) return { state: 'done', minutes: 0, days: 0, ...done(ended) };
  const dayMinutes = workingDayMinutes(calendar);
  const minutes = Math.floor(Math.abs(workingMinutesBetween(calendar, now, due)));
  const days = Math.floor(minutes / dayMinutes);
  if (waiting) return { state: 'waiting', minutes, days, ...words.waiting };
  const span = { minutes, days, dayMinutes };
  if (isOverdue({ now, due })) return { state: 'late', minutes, days, ...late(span) };
  return { state: minutes <= dayMinutes ? 'soon' : 'in_time', minutes, days, ...left(span) };
}

interface Words {
  vi: string;
  en: string;
}

interface Span {
  minutes: number;
  days: number;
  dayMinutes: number;
}

const words = {
  waiting: { vi: 'tạm dừng tính thời hạn', en: 'clock stopped' },
  dueNow: { vi: 'đến hạn', en: 'due now' },
  justLate: { vi: 'vừa quá hạn', en: 'just overdue' },
  early: { vi: 'xong trước hạn', en: 'done early' },
  on_time: { vi: 'xong đúng hạn', en: 'done on time' },
  late: { vi: 'xong quá hạn', en: 'done late' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
} as const satisfies Record<string, Words>;

function done(ended: Timeliness | null): Words {
  return ended === null ? words.closed : words[ended];
}

function left(span: Span): Words {
  if (span.minutes === 0) return words.dueNow;
  const { vi, en } = spanWords(span);
  return { vi: `còn ${vi} làm việc`, en: `${en} of working time left` };
}

/** From one day on hours no longer matter: "trễ 2 ngày làm việc". */
function late(span: Span): Words {
  if (span.minutes === 0) return words.justLate;
  const minutes = span.days > 0 ? span.days * span.dayMinutes : span.minutes;
  const { vi, en } = spanWords({ ...span, minutes });
  return { vi: `trễ ${vi} làm việc`, en: `${en} of working time overdue` };
}

/** Days and hours, or hours and minutes: two parts at most, none of them zero. */
function spanWords({ minutes, days, dayMinutes }: Span): Words {
  const rest = minutes - days * dayMinutes;
  const hours = Math.floor(rest / 60);
  const parts: [number, string, string][] =
    days > 0
      ? [
          [days, 'ngày', 'day'],
          [hours, 'giờ', 'hour'],
        ]
      : [
          [hours, 'giờ', 'hour'],
          [rest % 60, 'phút', 'minute'],
        ];
  const shown = parts.filter(([count]) => count > 0);
  return {
    vi: shown.map(([count, vi]) => `${count} ${vi}`).join(' '),
    en: shown.map(([count, , en]) => `${count} ${en}${count === 1 ? '' : 's'}`).join(' '),
  };
}
