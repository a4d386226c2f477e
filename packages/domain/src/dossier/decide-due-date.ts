import { isApologyLate, reappoint } from '../calendar/reappointment.ts';
import { DomainError } from '../shared/errors.ts';
import { plainDateOf } from '../shared/instant.ts';
import { formatPlainDate } from '../shared/plain-date.ts';
import type { ApologiseForDelay, RecalculateDueDate } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { Dossier, DossierClock } from './dossier.ts';
import { dueOfClock } from './due-date.ts';
import type { ApologyIssued, DueDateRecalculated } from './events.ts';
import { requireText } from './require-text.ts';

/** Acts that move a date while the clock runs. */
export function decideDueDate(
  command: ApologiseForDelay | RecalculateDueDate,
  dossier: Dossier,
  context: DecideContext,
): ApologyIssued | DueDateRecalculated {
  return command.type === 'apologiseForDelay'
    ? apologise(command, dossier, context)
    : recalculate(command, dossier, context);
}

/** One new appointment at most, with reason; by the day before expiry, else it is kept and flagged (NĐ 61/2018 Art. 19.9). */
function apologise(
  command: ApologiseForDelay,
  dossier: Dossier,
  { now, calendar }: DecideContext,
): ApologyIssued {
  const { due } = clockOf(dossier).due;
  if (dossier.apologised) throw new DomainError('dossier.apologised-already', {});
  const reason = requireText(command.reason, 'dossier.reason-required');
  const { newDueDate: newDate, cause } = command;
  if (newDate < plainDateOf(now, calendar.offsetMinutes))
    throw new DomainError('dossier.due-date-in-the-past', { date: formatPlainDate(newDate) });
  const newDue = reappoint(calendar, { due, newDate, earlierReappointments: 0 });
  const late = isApologyLate(now, due, calendar.offsetMinutes);
  return { type: 'ApologyIssued', reason, cause, newDue, previousDue: due, late };
}

/** An explicit act after the calendar changed; nothing moves silently, and a day that was agreed stays agreed. */
function recalculate(
  command: RecalculateDueDate,
  dossier: Dossier,
  { calendar }: DecideContext,
): DueDateRecalculated {
  const clock = clockOf(dossier);
  return {
    type: 'DueDateRecalculated',
    reason: requireText(command.reason, 'dossier.reason-required'),
    previousDue: clock.due.due,
    due: dueOfClock(clock, calendar),
    calendarVersion: calendar.version,
  };
}

function clockOf({ clock }: Dossier): DossierClock {
  if (clock === null) throw new DomainError('dossier.not-accepted-yet', {});
  return clock;
}
