import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import type { EpochDay } from '../shared/plain-date.ts';
import { bestOf } from './closed-form.ts';
import { type Counting, type End, endOfCalendarDay, rolledEnd, sameDayEnd } from './limit-end.ts';
import { type Stops, withoutStops } from './pauses.ts';
import type { TimeLimit } from './time-limit.ts';
import { type CalendarIndex, isWorkingEpochDay } from './calendar-index.ts';
import {
  dayOfLocalMs,
  lengthOf,
  type LocalMs,
  msOfDay,
  openSpans,
  ROUNDING,
  type Span,
  walkInto,
  workingMsBetween,
} from './working-time.ts';

/** What one day gave to the limit. */
export interface CountedDay {
  day: EpochDay;
  /** Working days and minutes skip days off; calendar days do not; a rolled day only moves the end. */
  way: 'working' | 'calendar' | 'rolled';
  unit: 'day' | 'minute';
  counted: number;
  remaining: number;
  /** Whether the clock stood still for at least a part of it. */
  paused: boolean;
}

export type WalkStep = CountedDay | { part: TimeLimit; day: EpochDay };

/** Counts day by day, takes the stops out, and writes each day to `steps`. */
export function dayByDay(index: CalendarIndex, stops: Stops, steps: WalkStep[]): Counting {
  const walk: Walk = { index, stops: stops.spans, steps };
  return {
    workingDays: (days, from) => walkWorkingDays(walk, days, from),
    workingTime: (ms, from) => walkWorkingTime(walk, ms, from),
    clockTime: (ms, from) => walkClockTime(walk, ms, from),
    calendarDays: (days, from) => walkCalendarDays(walk, days, from),
    sameDay: (cutOffMinute, from) => walkSameDay(walk, cutOffMinute, from),
    rolled: (end) => walkRoll(walk, end),
    part: (part) => steps.push({ part, day: steps.at(-1)?.day ?? 0 }),
    choose: (ways, best) => walkBest(steps, ways, best),
  };
}

interface Walk {
  index: CalendarIndex;
  stops: readonly Span[];
  steps: WalkStep[];
}

/** A day that is paused in part counts by the share of its minutes that was left. */
function walkWorkingDays({ index, stops, steps }: Walk, days: number, from: LocalMs): End {
  let remaining = days;
  for (let day = dayOfLocalMs(from) + 1; ; day += 1) {
    const isWorked = isWorkingEpochDay(index, day);
    const share = isWorked ? shareLeft(index, stops, day) : 0;
    const isLast = remaining <= share + ROUNDING;
    const counted = isLast ? remaining : share;
    remaining = isLast ? 0 : remaining - share;
    const paused = isWorked && share < 1;
    steps.push({ day, way: 'working', unit: 'day', counted, remaining, paused });
    if (isLast && isWorked) {
      const left = withoutStops(openSpans(index, day), stops);
      return { at: walkInto(left, counted * msOfDay(index, day)), day };
    }
  }
}

/** The share of a working day in which the clock did not stand still. */
function shareLeft(index: CalendarIndex, stops: readonly Span[], day: EpochDay): number {
  if (stops.length === 0) return 1;
  const worked = openSpans(index, day);
  return lengthOf(withoutStops(worked, stops)) / lengthOf(worked);
}

function walkWorkingTime({ index, stops, steps }: Walk, ms: number, from: LocalMs): End {
  let remaining = ms;
  for (let day = dayOfLocalMs(from); ; day += 1) {
    const worked = openSpans(index, day, from);
    const left = withoutStops(worked, stops);
    const available = lengthOf(left);
    const counted = Math.min(remaining, available);
    remaining -= counted;
    const paused = available < lengthOf(worked);
    steps.push(minutesOn({ day, way: 'working', counted, remaining, paused }));
    if (remaining === 0 && available > 0) return { at: walkInto(left, counted), day };
  }
}

function walkClockTime({ stops, steps }: Walk, ms: number, from: LocalMs): End {
  let remaining = ms;
  for (let day = dayOfLocalMs(from); ; day += 1) {
    const whole = [{ from: Math.max(from, day * MS_PER_DAY), to: (day + 1) * MS_PER_DAY }];
    const left = withoutStops(whole, stops);
    const available = lengthOf(left);
    const isLast = remaining < available;
    const counted = isLast ? remaining : available;
    remaining -= counted;
    const paused = available < lengthOf(whole);
    steps.push(minutesOn({ day, way: 'calendar', counted, remaining, paused }));
    if (isLast) return { at: walkInto(left, counted), day };
  }
}

/** A calendar day is paused when the clock stood still at its beginning: the day of a stop counts. */
function walkCalendarDays({ index, stops, steps }: Walk, days: number, from: LocalMs): End {
  let remaining = days;
  for (let day = dayOfLocalMs(from) + 1; ; day += 1) {
    const paused = stops.some(
      (stop) => dayOfLocalMs(stop.from) < day && day <= dayOfLocalMs(stop.to),
    );
    if (!paused) remaining -= 1;
    steps.push({ day, way: 'calendar', unit: 'day', counted: paused ? 0 : 1, remaining, paused });
    if (remaining === 0) return endOfCalendarDay(index, day);
  }
}

/** Stops push the end on by the working time they took. */
function walkSameDay(walk: Walk, cutOffMinute: number, from: LocalMs): End {
  const end = sameDayEnd(walk.index, cutOffMinute, from);
  const ms = workingMsBetween(walk.index, from, end.at);
  return ms === 0 ? end : walkWorkingTime(walk, ms, from);
}

function walkRoll({ index, steps }: Walk, end: End): End {
  const rolled = rolledEnd(index, end);
  for (let day = end.day; day < rolled.day; day += 1) {
    steps.push({ day, way: 'rolled', unit: 'day', counted: 0, remaining: 0, paused: false });
  }
  return rolled;
}

function walkBest(
  steps: WalkStep[],
  ways: readonly (() => End | null)[],
  best: 'longest' | 'shortest',
): End | null {
  const before = steps.length;
  const taken = ways.map((way) => {
    const end = way();
    return { end, steps: steps.splice(before) };
  });
  const kept = bestOf(
    taken.map(({ end }) => end),
    best,
  );
  steps.push(...(taken.find(({ end }) => end === kept)?.steps ?? []));
  return kept;
}

function minutesOn(day: Omit<CountedDay, 'unit'>): CountedDay {
  const counted = day.counted / MS_PER_MINUTE;
  return { ...day, unit: 'minute', counted, remaining: day.remaining / MS_PER_MINUTE };
}
