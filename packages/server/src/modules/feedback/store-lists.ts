import type { FeedbackQuery } from '@motcua/contract/feedback.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { columnsOf, type FeedbackRow } from './store.ts';

/** Which feedback is asked for; `units` null: of all units. */
export interface ListFilter
  extends Pick<FeedbackQuery, 'view' | 'subject' | 'field' | 'channel' | 'from' | 'to'> {
  tenantId: string;
  units: readonly string[] | null;
  words: string | null;
  late: boolean;
  now: Instant;
}

export interface ListedRow extends FeedbackRow {
  photos: number;
  joined: number;
  sortDue: string;
}

/** What is owed first stands first; of what is owed alike, or no more, the older. */
export async function listFeedback(
  tx: Transaction,
  filter: ListFilter,
  { after, limit }: { after: { due: string; id: string } | null; limit: number },
): Promise<ListedRow[]> {
  return await tx<ListedRow[]>`
    select ${columnsOf(tx)},
      (select count(*)::int from feedback_photo p
        where p.tenant_id = f.tenant_id and p.feedback_id = f.id) as photos,
      (select count(*)::int from feedback j
        where j.tenant_id = f.tenant_id and j.main_id = f.id) as joined,
      coalesce(f.next_due, 'infinity')::text as "sortDue"
    from feedback f
    where ${whereOf(tx, filter)}
      ${
        after === null
          ? tx``
          : tx`and (coalesce(f.next_due, 'infinity'), f.id)
              > (${after.due}::text::timestamptz, ${after.id}::uuid)`
      }
    order by coalesce(f.next_due, 'infinity'), f.id
    limit ${limit}`;
}

/** Those with a place on the map, and how many have none. */
export async function listOnMap(
  tx: Transaction,
  filter: ListFilter,
  limit: number,
): Promise<FeedbackRow[]> {
  return await tx<FeedbackRow[]>`
    select ${columnsOf(tx)} from feedback f
    where ${whereOf(tx, filter)} and f.latitude is not null and f.longitude is not null
    order by f.received_at desc limit ${limit}`;
}

export async function countFeedback(
  tx: Transaction,
  filter: ListFilter,
): Promise<{ count: number; late: number; withoutPlace: number }> {
  const [row] = await tx<{ count: number; late: number; withoutPlace: number }[]>`
    select count(*)::int as count,
      (count(*) filter (where f.late_from < ${filter.now}))::int as late,
      (count(*) filter (where f.latitude is null))::int as "withoutPlace"
    from feedback f where ${whereOf(tx, filter)}`;
  return row ?? { count: 0, late: 0, withoutPlace: 0 };
}

/** Open ones that came in within days of another, to be compared with it. */
export async function listCloseInTime(
  tx: Transaction,
  tenantId: string,
  of: { id: string; from: PlainDate; to: PlainDate },
): Promise<FeedbackRow[]> {
  return await tx<FeedbackRow[]>`
    select ${columnsOf(tx)} from feedback f
    where f.tenant_id = ${tenantId} and f.id <> ${of.id}
      and f.received_on between ${of.from} and ${of.to}
      and f.state in ('received', 'transferred', 'handling', 'waiting', 'supplemented')
    order by f.received_at desc limit 500`;
}

/** Everything on which somebody may still owe something, a part at a time. */
export async function listOpenIds(
  tx: Transaction,
  tenantId: string,
  after: string,
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from feedback
    where tenant_id = ${tenantId} and id > ${after}::uuid
      and state not in ('published', 'closed', 'refused', 'diverted')
    order by id limit 200`;
  return rows.map(({ id }) => id);
}

const VIEW_STATES: Record<FeedbackQuery['view'], readonly string[] | null> = {
  due: ['received', 'transferred', 'handling', 'supplemented', 'answered', 'joined'],
  waiting: ['waiting'],
  publish: ['answered'],
  over: ['published', 'closed', 'refused', 'diverted'],
  all: null,
};

function whereOf(tx: Transaction, filter: ListFilter) {
  const { tenantId, view, units, subject, field, channel, words, late, now, from, to } = filter;
  const states = VIEW_STATES[view];
  return tx`
    f.tenant_id = ${tenantId}
    ${units === null ? tx`` : tx`and f.unit_id = any(${[...units]}::uuid[])`}
    ${states === null ? tx`` : tx`and f.state = any(${[...states]})`}
    ${view === 'due' ? tx`and f.next_due is not null` : tx``}
    ${subject === undefined ? tx`` : tx`and coalesce(f.subject, f.asked_subject) = ${subject}`}
    ${field === undefined ? tx`` : tx`and f.field = ${field}`}
    ${channel === undefined ? tx`` : tx`and f.channel = ${channel}`}
    ${words === null ? tx`` : tx`and f.words like ${`%${words}%`}`}
    ${late ? tx`and f.late_from < ${now}` : tx``}
    ${from === undefined ? tx`` : tx`and f.received_on >= ${from}`}
    ${to === undefined ? tx`` : tx`and f.received_on <= ${to}`}`;
}
