import {
  computeDeadline,
  type Deadline,
  endOfDay,
  type UnknownDeadline,
} from '../calendar/deadline.ts';
import {
  addWorkingDays,
  type WorkingCalendar,
  workingDaysBetween,
} from '../calendar/working-calendar.ts';
import { DomainError } from '../shared/errors.ts';
import { type Instant, plainDateOf } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { DossierClock } from './dossier.ts';
import type { DueDate } from './event-parts.ts';

/** The due date that an event stores. Throws `dossier.due-date-needs-a-person` for a limit that is only words. */
export function dueDateOf(deadline: Deadline | UnknownDeadline): DueDate {
  if ('kind' in deadline)
    throw new DomainError('dossier.due-date-needs-a-person', { text: deadline.text });
  const { due, dueDate, provisional } = deadline;
  return { due, dueDate, ...(provisional ? { provisional } : {}) };
}

/** The due date of a clock as it stands, pauses left out. */
export function dueOfClock(clock: DossierClock, calendar: WorkingCalendar): DueDate {
  const { start: received, limit, pauses } = clock;
  return dueDateOf(computeDeadline({ received, limit, calendar, pauses }));
}

/**
 * The due date when the pause ends now: exactly the waiting time is added. A limit that only a person
 * could date keeps its agreed day, moved on by the working days that were waited.
 */
export function dueAfterPause(
  clock: DossierClock,
  now: Instant,
  calendar: WorkingCalendar,
): DueDate {
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause));
  if (clock.limit.kind !== 'text') return dueOfClock({ ...clock, pauses }, calendar);
  const from = clock.pauses.find((pause) => pause.to === null)?.from ?? now;
  const waited = workingDaysBetween(calendar, dayOf(from, calendar), dayOf(now, calendar));
  return waited === 0
    ? clock.due
    : onDay(addWorkingDays(calendar, clock.due.dueDate, waited), calendar);
}

/** The whole limit from now on; of an agreed day, the working days that were agreed at first. */
export function dueAfterRestart(
  clock: DossierClock,
  now: Instant,
  calendar: WorkingCalendar,
): DueDate {
  if (clock.limit.kind !== 'text')
    return dueOfClock({ ...clock, start: now, pauses: [] }, calendar);
  const first = clock.history[0];
  const agreed = workingDaysBetween(
    calendar,
    dayOf(first?.at ?? clock.start, calendar),
    (first?.due ?? clock.due).dueDate,
  );
  return onDay(addWorkingDays(calendar, dayOf(now, calendar), Math.max(1, agreed)), calendar);
}

function onDay(dueDate: PlainDate, calendar: WorkingCalendar): DueDate {
  return { due: endOfDay(calendar, dueDate), dueDate };
}

function dayOf(instant: Instant, { offsetMinutes }: WorkingCalendar): PlainDate {
  return plainDateOf(instant, offsetMinutes);
}
