import { type WorkingCalendar, workingDayOnOrAfter } from '../calendar/working-calendar.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { allHold, type Looked } from './conditions.ts';
import type { DueRule, RegisterDefinition } from './definition.ts';
import { dayIn, lastDayAfter } from './durations.ts';

/** A day by which something of an entry must be done, and the day it was. */
export interface Due {
  rule: string;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
  remindFrom: PlainDate;
}

export const DUE_STATES = ['later', 'soon', 'overdue', 'done', 'done_late'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** What falls due of an entry; an entry that was dropped owes nothing. */
export function duesOf(
  definition: RegisterDefinition,
  entry: Looked,
  calendar: WorkingCalendar,
): Due[] {
  const state = definition.states?.find(({ code }) => code === entry.state);
  if (state?.kind === 'dropped') return [];
  return (definition.dues ?? []).flatMap((rule) => {
    const dueOn = allHold(rule.when, entry) ? dueDay(rule, entry, calendar) : null;
    if (dueOn === null) return [];
    const doneOn = dayIn(entry.values, rule.done);
    return [{ rule: rule.code, dueOn, doneOn, remindFrom: addDays(dueOn, -rule.remind) }];
  });
}

/** Where a due stands on a day: on the last day it is still in time. */
export function dueStateOn(due: Due, today: PlainDate): DueState {
  if (due.doneOn !== null && due.doneOn <= today)
    return due.doneOn <= due.dueOn ? 'done' : 'done_late';
  if (today > due.dueOn) return 'overdue';
  return today >= due.remindFrom ? 'soon' : 'later';
}

/** A day that was promised stands as promised, but a day off is kept by the next working day. */
function dueDay(rule: DueRule, { values }: Looked, calendar: WorkingCalendar): PlainDate | null {
  const promised = dayIn(values, rule.on);
  if (promised !== null) return workingDayOnOrAfter(calendar, promised);
  const from = dayIn(values, rule.from);
  if (from === null || rule.add === undefined) return null;
  return lastDayAfter(from, rule.add, { values, calendar });
}
