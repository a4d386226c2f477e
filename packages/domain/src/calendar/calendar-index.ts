import { DomainError } from '../shared/errors.ts';
import {
  type EpochDay,
  epochDayOf,
  epochDayOfParts,
  weekdayOfEpochDay,
} from '../shared/plain-date.ts';
import type { CalendarEntry, Session, WorkingCalendar } from './calendar-entry.ts';

/**
 * A calendar spread out by day number, so that a due date is two look-ups. Made on first use and
 * kept as long as the calendar lives; it grows when a day outside its years is asked for.
 */
export interface CalendarIndex {
  readonly calendar: WorkingCalendar;
  readonly entries: ReadonlyMap<EpochDay, readonly CalendarEntry[]>;
  /** Days whose sessions differ from the weekly pattern. */
  readonly special: ReadonlyMap<EpochDay, readonly Session[]>;
  /** Unconfirmed entries by day, ascending. */
  readonly unconfirmed: readonly { day: EpochDay; entry: CalendarEntry }[];
  first: EpochDay;
  last: EpochDay;
  /** Working days from `first` through each day. */
  through: Int32Array;
  /** The day number of each working day. */
  workingDays: Int32Array;
}

export function indexOf(calendar: WorkingCalendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index = createIndex(calendar);
  indexes.set(calendar, index);
  return index;
}

export function sessionsOfDay(index: CalendarIndex, day: EpochDay): readonly Session[] {
  return index.special.get(day) ?? index.calendar.week[weekdayOfEpochDay(day)] ?? NO_SESSIONS;
}

export function workingDaysThrough(index: CalendarIndex, day: EpochDay): number {
  cover(index, day);
  return index.through[day - index.first] ?? 0;
}

export function isWorkingEpochDay(index: CalendarIndex, day: EpochDay): boolean {
  return sessionsOfDay(index, day).length > 0;
}

export function workingDayFrom(index: CalendarIndex, day: EpochDay): EpochDay {
  return isWorkingEpochDay(index, day) ? day : workingDayAfter(index, day, 1);
}

export function workingDayAfter(index: CalendarIndex, day: EpochDay, count: number): EpochDay {
  if (count === 0) return day;
  if (count < 0 && isWorkingEpochDay(index, day)) return workingDayBack(index, day, count - 1);
  return count < 0 ? workingDayBack(index, day, count) : workingDayForward(index, day, count);
}

const indexes = new WeakMap<WorkingCalendar, CalendarIndex>();
const NO_SESSIONS: readonly Session[] = [];
const FIRST_POSSIBLE_DAY = epochDayOfParts(1, 1, 1);
const LAST_POSSIBLE_DAY = epochDayOfParts(9999, 12, 31);
const USUAL_FIRST_DAY = epochDayOfParts(2010, 1, 1);
const USUAL_LAST_DAY = epochDayOfParts(2039, 12, 31);
const TWENTY_YEARS = 7305;

function workingDayForward(index: CalendarIndex, day: EpochDay, count: number): EpochDay {
  for (;;) {
    const position = workingDaysThrough(index, day) + count - 1;
    const found = index.workingDays[position];
    if (found !== undefined) return found;
    cover(index, index.last + 1 + count);
  }
}

function workingDayBack(index: CalendarIndex, day: EpochDay, count: number): EpochDay {
  for (;;) {
    const position = workingDaysThrough(index, day) + count;
    const found = index.workingDays[position];
    if (found !== undefined) return found;
    cover(index, index.first - 1 + count);
  }
}

function createIndex(calendar: WorkingCalendar): CalendarIndex {
  checkWeek(calendar);
  const entries = groupByDay(calendar.entries);
  const special = new Map<EpochDay, readonly Session[]>();
  for (const [day, onDay] of entries) {
    const sessions = sessionsUnder(calendar, day, onDay);
    if (sessions !== null) special.set(day, sessions);
  }
  const unconfirmed = calendar.entries
    .filter((entry) => !entry.confirmed)
    .map((entry) => ({ day: epochDayOf(entry.date), entry }))
    .sort((a, b) => a.day - b.day);
  const index = { calendar, entries, special, unconfirmed, ...EMPTY_SPREAD };
  spread(index, USUAL_FIRST_DAY, USUAL_LAST_DAY);
  return index;
}

const EMPTY_SPREAD = {
  first: 0,
  last: -1,
  through: new Int32Array(0),
  workingDays: new Int32Array(0),
};

function checkWeek({ id, week, entries }: WorkingCalendar): void {
  const patterns = [...week, ...entries.map((entry) => entry.sessions ?? NO_SESSIONS)];
  if (week.length !== 7 || !week.some((sessions) => sessions.length > 0)) {
    throw new DomainError('calendar.week-without-work', { calendar: id });
  }
  if (!patterns.every(isInOrder))
    throw new DomainError('calendar.sessions-overlap', { calendar: id });
}

function isInOrder(sessions: readonly Session[]): boolean {
  return sessions.every(
    ({ start, end }, at) =>
      start < end && end <= 1440 && start >= (at === 0 ? 0 : (sessions[at - 1]?.end ?? 0)),
  );
}

function groupByDay(entries: readonly CalendarEntry[]): Map<EpochDay, CalendarEntry[]> {
  const byDay = new Map<EpochDay, CalendarEntry[]>();
  for (const entry of entries) {
    const day = epochDayOf(entry.date);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  return byDay;
}

/** A make-up day outranks a holiday, and a local closure outranks both. Null: the usual pattern. */
function sessionsUnder(
  calendar: WorkingCalendar,
  day: EpochDay,
  onDay: readonly CalendarEntry[],
): readonly Session[] | null {
  const applied = onDay.filter((entry) => entry.applied);
  if (applied.length === 0) return null;
  const makeUp = applied.find((entry) => entry.kind === 'make_up_day');
  const closure = applied.find((entry) => entry.kind === 'local_closure');
  const isOff = applied.some((entry) => entry !== makeUp && entry !== closure);
  const usual = calendar.week[weekdayOfEpochDay(day)] ?? NO_SESSIONS;
  const beforeClosure = makeUp
    ? (makeUp.sessions ?? usualSessions(calendar))
    : isOff
      ? NO_SESSIONS
      : usual;
  if (closure === undefined || beforeClosure.length === 0) return beforeClosure;
  return closure.sessions ?? NO_SESSIONS;
}

function usualSessions(calendar: WorkingCalendar): readonly Session[] {
  return calendar.week.find((sessions) => sessions.length > 0) ?? NO_SESSIONS;
}

function cover(index: CalendarIndex, day: EpochDay): void {
  if (day >= index.first && day <= index.last) return;
  if (!(day >= FIRST_POSSIBLE_DAY && day <= LAST_POSSIBLE_DAY)) {
    throw new DomainError('calendar.out-of-range', { calendar: index.calendar.id });
  }
  const first = Math.max(FIRST_POSSIBLE_DAY, Math.min(index.first, day - TWENTY_YEARS));
  const last = Math.min(LAST_POSSIBLE_DAY, Math.max(index.last, day + TWENTY_YEARS));
  spread(index, first, last);
}

function spread(index: CalendarIndex, first: EpochDay, last: EpochDay): void {
  const through = new Int32Array(last - first + 1);
  const workingDays: number[] = [];
  for (let day = first; day <= last; day += 1) {
    if (isWorkingEpochDay(index, day)) workingDays.push(day);
    through[day - first] = workingDays.length;
  }
  Object.assign(index, { first, last, through, workingDays: Int32Array.from(workingDays) });
}
