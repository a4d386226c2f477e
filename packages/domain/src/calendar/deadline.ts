import { type Instant, MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import {
  type EpochDay,
  epochDayOf,
  type PlainDate,
  plainDateOfEpochDay,
} from '../shared/plain-date.ts';
import { closedForm } from './closed-form.ts';
import { dayByDay, type WalkStep } from './day-by-day.ts';
import { type End, END_OF_DAY_MINUTE, endOfLimit, sameDayEnd } from './limit-end.ts';
import { otherwiseCalendar } from './otherwise-calendar.ts';
import { NO_STOPS, type Pause, type Stops, stopsOf } from './pauses.ts';
import { countsStartDay, describeTimeLimit, type TimeLimit } from './time-limit.ts';
import type { CalendarEntry, WorkingCalendar } from './calendar-entry.ts';
import { type CalendarIndex, indexOf, isWorkingEpochDay } from './calendar-index.ts';
import {
  closingOf,
  dayOfLocalMs,
  instantOfLocalMs,
  type LocalMs,
  localMsOf,
  openSpans,
} from './working-time.ts';

export type { Pause } from './pauses.ts';

export interface DeadlineInput {
  received: Instant;
  limit: TimeLimit;
  calendar: WorkingCalendar;
  pauses?: readonly Pause[];
  /** The clock begins again here (supplement in restart mode). */
  restartFrom?: Instant | null;
  /** Non-territorial reception: when the competent agency had the dossier; the clock starts there. */
  competentReceived?: Instant | null;
  /** Now, for a pause that still lasts: it is counted up to here. Without it, up to its beginning. */
  asOf?: Instant;
}

export interface Deadline {
  due: Instant;
  dueDate: PlainDate;
  /** An unconfirmed day, or a day whose holidays are not known, lies in the span. */
  provisional?: true;
  /** The due date if the unconfirmed days turn out the other way. */
  alternative?: { due: Instant; dueDate: PlainDate; because: CalendarEntry };
  /** The clock stands still since then: `due` moves on as long as it does. */
  stoppedSince?: Instant;
}

export interface UnknownDeadline {
  kind: 'unknown';
  /** The limit as printed, for a person to read. */
  text: string;
}

/**
 * The due instant of a limit. The start day is not counted, a limit in days ends with the day's
 * last session, an end on a day off moves to the next working day (Civil Code 2015, Art. 147–148);
 * the clock starts at reception, at the competent agency's reception, or at the restart. Pauses in
 * working units add exactly the working time they took, in calendar units the days they reached into.
 * A limit that is only text gives `unknown`. Throws `time-limit.out-of-range`.
 */
export function computeDeadline(input: DeadlineInput): Deadline | UnknownDeadline {
  return reckonDeadline(input, null);
}

/** The same, with the days written to `steps` as they are counted. */
export function reckonDeadline(
  input: DeadlineInput,
  steps: WalkStep[] | null,
): Deadline | UnknownDeadline {
  const { calendar, limit } = input;
  const start = localMsOf(clockStartOf(input), calendar.offsetMinutes);
  const index = indexOf(calendar);
  const stops = stopsFor(input, start);
  const end = reckonEnd({ index, limit, start, stops }, steps);
  if (end === null) return { kind: 'unknown', text: describeTimeLimit(limit) };
  const deadline: Deadline = datesOf(end, calendar);
  const span = { from: dayOfLocalMs(start) + (countsStartDay(limit) ? 0 : 1), to: end.day };
  if (stops.openSince !== null && stops.openSince.at < end.at) {
    deadline.stoppedSince = stops.openSince.pause.from;
  }
  const because = unconfirmedWithin(index, span);
  if (because !== null) {
    deadline.provisional = true;
    deadline.alternative = { ...otherwise(input, start, stops, deadline), because };
  } else if (!isCovered(calendar, span)) deadline.provisional = true;
  return deadline;
}

/** 15:00: what is received later is handed over at the start of the next working day. */
export const FORWARDING_CUT_OFF_MINUTE = 900;

/**
 * Until when the desk forwards a dossier: the close of the same working day, or the opening of the
 * next one when received after 15:00, after the last session or on a day off
 * (Decree 61/2018, Art. 18.2; unchanged in Decree 118/2025). It never moves the applicant's due date.
 */
export function forwardingDeadline(calendar: WorkingCalendar, received: Instant): Instant {
  const index = indexOf(calendar);
  const at = localMsOf(received, calendar.offsetMinutes);
  const end = sameDayEnd(index, FORWARDING_CUT_OFF_MINUTE, at);
  const isSameDay = end.day === dayOfLocalMs(at);
  const local = isSameDay ? end.at : (openSpans(index, end.day)[0]?.from ?? end.at);
  return instantOfLocalMs(local, calendar.offsetMinutes);
}

/** The close of a day: the end of its last session, on a day off that of a usual day. */
export function endOfDay(calendar: WorkingCalendar, date: PlainDate): Instant {
  const index = indexOf(calendar);
  const day = epochDayOf(date);
  const usual = calendar.week.find((sessions) => sessions.length > 0)?.at(-1)?.end;
  const local = isWorkingEpochDay(index, day)
    ? closingOf(index, day)
    : day * MS_PER_DAY + (usual ?? END_OF_DAY_MINUTE) * MS_PER_MINUTE;
  return instantOfLocalMs(local, calendar.offsetMinutes);
}

/** The instant from which the limit runs. */
export function clockStartOf({ received, competentReceived, restartFrom }: DeadlineInput): Instant {
  return restartFrom ?? competentReceived ?? received;
}

export function stopsFor({ pauses, calendar, asOf }: DeadlineInput, start: LocalMs): Stops {
  if (pauses === undefined || pauses.length === 0) return NO_STOPS;
  return stopsOf(pauses, { start, offsetMinutes: calendar.offsetMinutes, asOf });
}

interface Reckoning {
  index: CalendarIndex;
  limit: TimeLimit;
  start: LocalMs;
  stops: Stops;
}

function reckonEnd(
  { index, limit, start, stops }: Reckoning,
  steps: WalkStep[] | null,
): End | null {
  const isStopped = stops.spans.length > 0;
  const plain = isStopped || steps === null ? endOfLimit(limit, start, closedForm(index)) : null;
  if (!isStopped && steps === null) return plain;
  const walked = endOfLimit(limit, start, dayByDay(index, stops, steps ?? []));
  // Hours that end on a day off have until the close of the next working day; a pause that moves
  // their end into that day must not take this away.
  return plain !== null && walked !== null && plain.at > walked.at ? plain : walked;
}

function otherwise(
  { calendar, limit }: DeadlineInput,
  start: LocalMs,
  stops: Stops,
  settled: Deadline,
): { due: Instant; dueDate: PlainDate } {
  const other = otherwiseCalendar(calendar);
  const end = reckonEnd({ index: indexOf(other), limit, start, stops }, null);
  return end === null ? { due: settled.due, dueDate: settled.dueDate } : datesOf(end, calendar);
}

function datesOf(
  end: End,
  { offsetMinutes }: WorkingCalendar,
): { due: Instant; dueDate: PlainDate } {
  return { due: instantOfLocalMs(end.at, offsetMinutes), dueDate: plainDateOfEpochDay(end.day) };
}

interface DaySpan {
  from: EpochDay;
  to: EpochDay;
}

/** The first unconfirmed day of the span; one that may really turn out otherwise goes first. */
function unconfirmedWithin(
  { unconfirmed }: CalendarIndex,
  { from, to }: DaySpan,
): CalendarEntry | null {
  let found: CalendarEntry | null = null;
  for (const { day, entry } of unconfirmed) {
    if (day > to) break;
    if (day >= from && (found === null || (found.sameInEveryChoice && !entry.sameInEveryChoice))) {
      found = entry;
    }
  }
  return found;
}

function isCovered({ coverage }: WorkingCalendar, { from, to }: DaySpan): boolean {
  if (coverage === undefined) return true;
  return from >= epochDayOf(coverage.from) && to <= epochDayOf(coverage.to);
}
