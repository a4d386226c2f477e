import type { TimeLimit } from './time-limit.ts';
import { type Counting, type End, endOfCalendarDay, rolledEnd, sameDayEnd } from './limit-end.ts';
import { type CalendarIndex, workingDayAfter } from './calendar-index.ts';
import {
  addWorkingMs,
  closingOf,
  dayOfLocalMs,
  type LocalMs,
  msOfDay,
  openSpans,
  ROUNDING,
  walkInto,
} from './working-time.ts';

/** Counts without pauses and without telling the days: a look-up instead of a walk. */
export function closedForm(index: CalendarIndex): Counting {
  const known = forms.get(index);
  if (known !== undefined) return known;
  const form = createForm(index);
  forms.set(index, form);
  return form;
}

const forms = new WeakMap<CalendarIndex, Counting>();

function createForm(index: CalendarIndex): Counting {
  return {
    workingDays: (days, from) => workingDaysEnd(index, days, from),
    workingTime: (ms, from) => {
      const at = addWorkingMs(index, from, ms);
      return { at, day: dayOfLocalMs(at) };
    },
    clockTime: (ms, from) => ({ at: from + ms, day: dayOfLocalMs(from + ms) }),
    calendarDays: (days, from) => endOfCalendarDay(index, dayOfLocalMs(from) + days),
    sameDay: (cutOffMinute, from) => sameDayEnd(index, cutOffMinute, from),
    rolled: (end) => rolledEnd(index, end),
    part: (_limit: TimeLimit) => {},
    choose: (ways, best) =>
      bestOf(
        ways.map((way) => way()),
        best,
      ),
  };
}

/** The end that comes last or first; null as soon as one of them is not known. */
export function bestOf(ends: readonly (End | null)[], best: 'longest' | 'shortest'): End | null {
  let kept: End | null = null;
  for (const end of ends) {
    if (end === null) return null;
    const isBetter = kept === null || (best === 'longest' ? end.at > kept.at : end.at < kept.at);
    if (isBetter) kept = end;
  }
  return kept;
}

function workingDaysEnd(index: CalendarIndex, days: number, from: LocalMs): End {
  const start = dayOfLocalMs(from);
  const whole = Math.floor(days + ROUNDING);
  const fraction = Math.max(0, days - whole);
  const day = workingDayAfter(index, start, fraction === 0 ? whole : whole + 1);
  if (fraction === 0) return { at: closingOf(index, day), day };
  return { at: walkInto(openSpans(index, day), fraction * msOfDay(index, day)), day };
}
