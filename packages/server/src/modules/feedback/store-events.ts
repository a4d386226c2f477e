import type { FeedbackEvent } from '@motcua/domain/feedback/events.ts';
import type { Transaction } from '../../platform/db.ts';

export interface EventRow {
  feedbackId: string;
  number: number;
  event: FeedbackEvent;
  officerId: string | null;
  officerName: string | null;
  unitId: string | null;
}

/** The database refuses a number that is there: two who act at once do not both succeed. */
export async function insertFeedbackEvent(
  tx: Transaction,
  tenantId: string,
  row: EventRow,
): Promise<void> {
  await tx`
    insert into feedback_event (tenant_id, feedback_id, number, at, event, officer_id, officer_name, unit_id)
    values (${tenantId}, ${row.feedbackId}, ${row.number}, ${row.event.at},
      ${JSON.stringify(row.event)}::text::jsonb, ${row.officerId}, ${row.officerName}, ${row.unitId})`;
}

/** The histories of these, each in its order. */
export async function listFeedbackEvents(
  tx: Transaction,
  tenantId: string,
  feedbackIds: readonly string[],
): Promise<EventRow[]> {
  return await tx<EventRow[]>`
    select feedback_id as "feedbackId", number, event, officer_id as "officerId",
      officer_name as "officerName", unit_id as "unitId"
    from feedback_event
    where tenant_id = ${tenantId} and feedback_id = any(${[...feedbackIds]}::uuid[])
    order by feedback_id, number`;
}
