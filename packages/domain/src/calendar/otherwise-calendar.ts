import type { WorkingCalendar } from './calendar-entry.ts';

/**
 * The same calendar with every undecided day turned the other way: what is applied is not, what
 * waits is applied. Days that are the same under every choice of the law stay.
 */
export function otherwiseCalendar(calendar: WorkingCalendar): WorkingCalendar {
  const known = others.get(calendar);
  if (known !== undefined) return known;
  const entries = calendar.entries.map((entry) =>
    entry.confirmed || entry.sameInEveryChoice ? entry : { ...entry, applied: !entry.applied },
  );
  const other = { ...calendar, entries };
  others.set(calendar, other);
  return other;
}

const others = new WeakMap<WorkingCalendar, WorkingCalendar>();
