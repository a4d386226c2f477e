import type { CalendarOf, FeedbackClockView } from '@motcua/domain/feedback/clocks.ts';
import { clocksOf, lateFrom, nextOwed } from '@motcua/domain/feedback/clocks.ts';
import type { FeedbackEvent } from '@motcua/domain/feedback/events.ts';
import { type Feedback, feedbackOf } from '@motcua/domain/feedback/feedback.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { FeedbackParts } from './parts.ts';
import { type FeedbackRow, findFeedback } from './store.ts';
import { type EventRow, listFeedbackEvents } from './store-events.ts';

/** A feedback with its whole history, folded, and its clocks as of now. */
export interface OpenFeedback {
  row: FeedbackRow;
  history: readonly EventRow[];
  events: readonly FeedbackEvent[];
  feedback: Feedback;
  clocks: readonly FeedbackClockView[];
  calendarOf: CalendarOf;
}

/** Throws `feedback.not-found`. */
export async function openFeedback(
  parts: FeedbackParts,
  tenantId: string,
  id: string,
): Promise<OpenFeedback> {
  const read = await parts.db.inTenant(tenantId, async (tx) => ({
    row: await findFeedback(tx, tenantId, id),
    history: await listFeedbackEvents(tx, tenantId, [id]),
  }));
  const { row, history } = read;
  if (row === null) throw new DomainError('feedback.not-found');
  const events = history.map(({ event }) => event);
  const feedback = feedbackOf(events);
  const calendarOf = await calendarsOf(parts, tenantId, feedback.unitIds);
  const clocks = clocksOf(events, { calendarOf, now: parts.clock() });
  return { row, history, events, feedback, clocks, calendarOf };
}

/** The working calendars of these units, asked for beforehand: the domain waits for nothing. */
export async function calendarsOf(
  { reference }: Pick<FeedbackParts, 'reference'>,
  tenantId: string,
  unitIds: readonly string[],
): Promise<CalendarOf> {
  const known = new Map(
    await Promise.all(
      [...new Set(unitIds)].map(
        async (id) => [id, await reference.calendarOf(tenantId, id)] as const,
      ),
    ),
  );
  return (unitId) => {
    const calendar = known.get(unitId);
    if (calendar === undefined) throw new Error(`the calendar of ${unitId} was not asked for`);
    return calendar;
  };
}

/** What the row keeps of a history, for lists and figures. */
export function projectionOf(
  events: readonly FeedbackEvent[],
  { calendarOf, now }: { calendarOf: CalendarOf; now: Instant },
) {
  const feedback = feedbackOf(events);
  const clocks = clocksOf(events, { calendarOf, now });
  const next = nextOwed(clocks);
  const { state, unitId, subject, field, mainId, round, answeredAt, publishedAt } = feedback;
  return {
    ...{ state, unitId, subject, field, mainId, round, answeredAt, publishedAt },
    solved: feedback.rating?.solved ?? null,
    liked: feedback.rating?.liked ?? null,
    lateFrom: lateFrom(clocks),
    nextClock: next?.kind ?? null,
    nextDue: next?.due?.due ?? null,
    updatedAt: now,
  };
}
