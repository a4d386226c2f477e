import type { DeadlineRequest, DeadlineView, LimitRequest } from '@motcua/contract/deadlines.ts';
import { computeDeadline, type DeadlineInput } from '@motcua/domain/calendar/deadline.ts';
import { explainDeadline } from '@motcua/domain/calendar/deadline-ledger.ts';
import {
  describeTimeLimit,
  parseTimeLimit,
  type TimeLimit,
} from '@motcua/domain/calendar/time-limit.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';

/** The answer to a question after a due date, the same on the command line and over HTTP. */
export function answerDeadline(request: DeadlineRequest, calendar: WorkingCalendar): DeadlineView {
  const input = inputOf(request, calendar);
  const limit = describeTimeLimit(input.limit);
  const { deadline, ledger } = request.ledger
    ? explainDeadline(input)
    : { deadline: computeDeadline(input), ledger: [] };
  if ('kind' in deadline) return { due: null, dueDate: null, limit };
  const { due, dueDate, provisional, alternative, stoppedSince } = deadline;
  return {
    due,
    dueDate,
    limit,
    ...(provisional === undefined ? {} : { provisional }),
    ...(alternative === undefined ? {} : { alternative: alternativeView(alternative) }),
    ...(stoppedSince === undefined ? {} : { stoppedSince }),
    ...(request.ledger ? { ledger } : {}),
  };
}

function inputOf(request: DeadlineRequest, calendar: WorkingCalendar): DeadlineInput {
  const { received, pauses, restartFrom, competentReceived, asOf } = request;
  return {
    ...{ received, limit: limitOf(request.limit), calendar, pauses },
    ...{ restartFrom: restartFrom ?? null, competentReceived: competentReceived ?? null },
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function limitOf(request: LimitRequest): TimeLimit {
  if (typeof request === 'string') return parseTimeLimit(request);
  if (!('kind' in request)) return { kind: 'duration', ...request };
  if ('parts' in request) return { ...request, parts: request.parts.map(limitOf) };
  return request;
}

function alternativeView({
  due,
  dueDate,
  because,
}: NonNullable<Exclude<ReturnType<typeof computeDeadline>, { kind: 'unknown' }>['alternative']>) {
  const { date, name, source } = because;
  return { due, dueDate, because: { date, name, source } };
}
