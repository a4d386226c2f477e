import { computeDeadline, type Deadline, type DeadlineInput } from '../calendar/deadline.ts';
import { type ExplainedDeadline, explainDeadline } from '../calendar/deadline-ledger.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { compareInstants, type Instant, plainDateOf } from '../shared/instant.ts';
import { type ClockRun, runClocks } from './clock-runs.ts';
import type { FeedbackEvent } from './events.ts';
import { type FeedbackClock, OPTIONAL_CLOCKS } from './rulebook.ts';

export type { ClockRun } from './clock-runs.ts';

/**
 * `met`, `late`: the act was done; `overdue`: it is owed and was not; `lapsed`: an act nobody owes can no longer
 * be done in time; `moved`: another unit's clock took over; `unused`: it was not needed.
 */
export const CLOCK_STATES = [
  'running',
  'paused',
  'met',
  'late',
  'overdue',
  'lapsed',
  'moved',
  'unused',
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

export interface FeedbackClockView {
  kind: FeedbackClock;
  round: number;
  unitId: string;
  startedAt: Instant;
  endedAt: Instant | null;
  limit: TimeLimit;
  /** Null where the limit is only text. */
  due: Deadline | null;
  state: ClockState;
}

/** How the calendar of a unit is found: each clock counts by that of the unit which had the feedback. */
export type CalendarOf = (unitId: string) => WorkingCalendar;

/**
 * Every clock that ran or runs, oldest first: to sort or transfer within 5 working days (NĐ 20/2008 Art. 14), to
 * refuse or return within 2, to ask within 5, to answer within 15, to publish within 2. A transfer and a reopening
 * begin new ones and leave the old as they were.
 */
export function clocksOf(
  events: readonly FeedbackEvent[],
  { calendarOf, now }: { calendarOf: CalendarOf; now: Instant },
): FeedbackClockView[] {
  return runClocks(events).map((run) => {
    const deadline = computeDeadline({ ...inputOf(run, calendarOf), asOf: run.endedAt ?? now });
    const due = 'kind' in deadline ? null : deadline;
    const { kind, round, unitId, startedAt, endedAt, limit } = run;
    return { kind, round, unitId, startedAt, endedAt, limit, due, state: stateOf(run, due, now) };
  });
}

/** The clock with the days that lead to its due date. */
export function explainClock(
  run: ClockRun,
  { calendarOf, now }: { calendarOf: CalendarOf; now: Instant },
): ExplainedDeadline {
  return explainDeadline({ ...inputOf(run, calendarOf), asOf: run.endedAt ?? now });
}

/** One act of an office was late, or is owed and late now. */
export function isLate(clocks: readonly FeedbackClockView[]): boolean {
  return clocks.some(({ state }) => state === 'late' || state === 'overdue');
}

/**
 * The instant at which the feedback is, was or would be late if nothing more were done; null: never.
 * It was late at T when this lies before T: what was done in time has no part in it, nor has a clock that stands
 * still: its due date moves on with every day that the sender is waited for.
 */
export function lateFrom(clocks: readonly FeedbackClockView[]): Instant | null {
  const dues = clocks
    .filter(({ kind, state }) => state === 'late' || owes(kind, state))
    .flatMap(({ due }) => (due === null ? [] : [due.due]));
  return dues.sort(compareInstants)[0] ?? null;
}

/** What an office owes next: the running clock that ends first; while the sender is waited for it owes nothing. */
export function nextOwed(clocks: readonly FeedbackClockView[]): FeedbackClockView | null {
  const owed = clocks.filter(({ kind, state, due }) => owes(kind, state) && due !== null);
  return (
    owed.sort((a, b) => (a.due && b.due ? compareInstants(a.due.due, b.due.due) : 0))[0] ?? null
  );
}

export interface ClockAlarm {
  kind: 'due_soon' | 'overdue';
  clock: FeedbackClockView;
}

/** What somebody must be told now: what is overdue, and what ends today or on the next working day. */
export function alarmsOf(
  clocks: readonly FeedbackClockView[],
  { calendarOf, now }: { calendarOf: CalendarOf; now: Instant },
): ClockAlarm[] {
  return clocks.flatMap((clock): ClockAlarm[] => {
    if (clock.state === 'overdue') return [{ kind: 'overdue', clock }];
    if (clock.state !== 'running' || clock.due === null) return [];
    const calendar = calendarOf(clock.unitId);
    const soon = nextWorkingDay(calendar, plainDateOf(now, calendar.offsetMinutes));
    return clock.due.dueDate <= soon ? [{ kind: 'due_soon', clock }] : [];
  });
}

function owes(kind: FeedbackClock, state: ClockState): boolean {
  return state === 'overdue' || (state === 'running' && !OPTIONAL_CLOCKS.has(kind));
}

function inputOf(
  { startedAt, limit, pauses, unitId }: ClockRun,
  calendarOf: CalendarOf,
): DeadlineInput {
  return { received: startedAt, limit, pauses, calendar: calendarOf(unitId) };
}

function stateOf(
  { kind, endedAt, end, pauses }: ClockRun,
  due: Deadline | null,
  now: Instant,
): ClockState {
  const isPast = (at: Instant) => due !== null && compareInstants(at, due.due) > 0;
  if (end === null || endedAt === null) {
    // Asking for more takes no lateness back: a clock that had run out before stays out.
    if (!isPast(now)) return pauses.at(-1)?.to === null ? 'paused' : 'running';
    return OPTIONAL_CLOCKS.has(kind) ? 'lapsed' : 'overdue';
  }
  if (end === 'done') return isPast(endedAt) ? 'late' : 'met';
  // Who hands on too late was late, whatever the next unit makes of it.
  return !OPTIONAL_CLOCKS.has(kind) && isPast(endedAt) ? 'late' : end;
}
