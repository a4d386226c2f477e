import type { FeedbackEvent } from '@motcua/domain/feedback/events.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Transaction } from '../../platform/db.ts';
import { calendarsOf, type OpenFeedback, projectionOf } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import { updateFeedback } from './store.ts';
import { insertFeedbackEvent } from './store-events.ts';

/** Who acted; null: the sender, or the system for them. */
export type ActedBy = { officerId: string; officerName: string; unitId: string } | null;

export interface Appending {
  parts: FeedbackParts;
  tenantId: string;
  open: OpenFeedback;
  event: FeedbackEvent;
  by: ActedBy;
}

/** What the row will be once the event is there; asked before the transaction, for calendars are asked for. */
export async function projected({ parts, tenantId, open, event }: Omit<Appending, 'by'>) {
  const unitIds = [...open.feedback.unitIds];
  if (event.type === 'transferred' || event.type === 'returned') unitIds.push(event.toUnitId);
  const calendarOf = await calendarsOf(parts, tenantId, unitIds);
  return projectionOf([...open.events, event], { calendarOf, now: event.at });
}

/** The event and the row, together. Throws `feedback.changed-meanwhile`. */
export async function append(
  tx: Transaction,
  { tenantId, open, event, by }: Omit<Appending, 'parts'>,
  change: Awaited<ReturnType<typeof projected>>,
): Promise<void> {
  const { row, events } = open;
  // Until it is sorted the field stands that the sender named.
  const field = change.subject === null ? row.field : change.field;
  if (!(await updateFeedback(tx, tenantId, { ...row, ...change, field })))
    throw new DomainError('feedback.changed-meanwhile');
  await insertFeedbackEvent(tx, tenantId, {
    ...{ feedbackId: row.id, number: events.length + 1, event },
    ...{ officerId: by?.officerId ?? null, officerName: by?.officerName ?? null },
    unitId: by?.unitId ?? null,
  });
}
