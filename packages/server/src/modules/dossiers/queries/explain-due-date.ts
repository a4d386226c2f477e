import type { DossierDeadline } from '@motcua/contract/dossiers.ts';
import {
  explainDeadline,
  type ExplainedDeadline,
} from '@motcua/domain/calendar/deadline-ledger.ts';
import { describeTimeLimit, type TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import {
  type WorkingCalendar,
  workingDaysBetween,
} from '@motcua/domain/calendar/working-calendar.ts';
import type { Dossier, DossierClock, Reception } from '@motcua/domain/dossier/dossier.ts';
import type { Recorded } from '@motcua/domain/dossier/events.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { QueryParts } from './list-dossiers.ts';
import { readDossier } from './read-dossier.ts';

/**
 * The due date of a dossier, day by day, on the calendar it was counted on: a later change of the holidays
 * does not rewrite what was promised. Throws `dossier.not-accepted-yet` while no clock runs.
 */
export async function explainDueDate(
  parts: QueryParts,
  asked: { officer: SignedIn; dossierId: string },
): Promise<DossierDeadline> {
  const { dossier, history } = await readDossier(parts, { ...asked, what: 'deadline' });
  const { clock, reception } = dossier;
  if (clock === null || reception === null) throw new DomainError('dossier.not-accepted-yet');
  const calendars = await calendarsOf(parts, {
    tenantId: asked.officer.tenantId,
    dossier,
    history,
  });
  const now = parts.clock();
  const tellings = calendars.map((calendar) => tell({ clock, reception, calendar, now }));
  const told = tellings.find(({ deadline }) => 'due' in deadline && deadline.due === clock.due.due);
  const { due, dueDate, provisional } = clock.due;
  return {
    ...{ due, dueDate, limit: limitWords(clock) },
    ...(provisional ? { provisional } : {}),
    ...standing(told ?? tellings[0]),
    promised: { due: clock.promised.due, dueDate: clock.promised.dueDate },
    changes: clock.history.map(({ at, due: moved, cause }) => ({
      ...{ at, cause, due: moved.due, dueDate: moved.dueDate },
    })),
    ledger: told?.ledger ?? [],
  };
}

/** The calendars it may have been counted on, the likeliest first: that of the last counting, then today's. */
async function calendarsOf(
  { reference }: QueryParts,
  of: { tenantId: string; dossier: Dossier; history: readonly Recorded[] },
): Promise<WorkingCalendar[]> {
  const { tenantId, dossier, history } = of;
  const versions = history.flatMap(({ event }) =>
    'calendarVersion' in event ? [event.calendarVersion] : [],
  );
  const unitId = dossier.request.agencyUnitId;
  const kept = await Promise.all(
    [...new Set(versions)]
      .reverse()
      .map((version) => reference.calendarVersion(tenantId, unitId, version)),
  );
  const today = await reference.calendarOf(tenantId, dossier.agencyUnitId);
  return [...kept.filter((calendar) => calendar !== null), today];
}

function tell(given: {
  clock: DossierClock;
  reception: Reception;
  calendar: WorkingCalendar;
  now: Instant;
}): ExplainedDeadline {
  const { clock, reception, calendar, now } = given;
  const restarted = clock.history.some(({ cause }) => cause === 'restarted');
  const elsewhere = !restarted && clock.start !== reception.at;
  const { pauses } = clock;
  const limit = countedLimit(clock, calendar);
  const open = pauses.some(({ to }) => to === null);
  return explainDeadline({
    ...{ received: reception.at, limit, calendar, pauses },
    ...(restarted ? { restartFrom: clock.start } : {}),
    ...(elsewhere ? { competentReceived: clock.start } : {}),
    // While it waits, the date that was promised last is explained, not one that moves with each day.
    ...(open ? {} : { asOf: now }),
  });
}

/** A day agreed with the applicant, where the procedure prints no limit to count, is told in working days too. */
function countedLimit({ limit, start, due }: DossierClock, calendar: WorkingCalendar): TimeLimit {
  if (limit.kind !== 'text') return limit;
  const received = plainDateOf(start, calendar.offsetMinutes);
  const value = workingDaysBetween(calendar, received, due.dueDate);
  return value < 1 ? limit : { kind: 'duration', value, unit: 'working_day' };
}

function limitWords({ limit }: DossierClock): string {
  if (limit.kind !== 'text') return describeTimeLimit(limit);
  const printed = limit.text === '' ? '' : ` (thủ tục ghi: “${limit.text}”)`;
  return `ngày hẹn thỏa thuận với người nộp${printed}`;
}

function standing(told: ExplainedDeadline | undefined) {
  if (told === undefined || 'kind' in told.deadline) return {};
  const { alternative, stoppedSince } = told.deadline;
  return {
    ...(stoppedSince === undefined ? {} : { stoppedSince }),
    ...(alternative === undefined ? {} : { alternative: alternativeOf(alternative) }),
  };
}

function alternativeOf({
  due,
  dueDate,
  because,
}: {
  due: string;
  dueDate: string;
  because: { date: string; name: string; source: string };
}) {
  const { date, name, source } = because;
  return { due, dueDate, because: { date, name, source } };
}
