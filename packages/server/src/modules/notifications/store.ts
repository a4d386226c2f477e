import type {
  MessageChannel,
  MessageFailure,
  MessageQuery,
  MessageState,
} from '@motcua/contract/notifications.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

export interface MessageRow {
  id: string;
  channel: MessageChannel;
  lane: number;
  recipient: string;
  subject: string;
  body: string | null;
  confidential: boolean;
  templateCode: string | null;
  templateVersion: number | null;
  relatesKind: string | null;
  relatesId: string | null;
  madeAt: Instant;
  state: MessageState;
  attempts: number;
  nextAt: Instant;
  sentAt: Instant | null;
  receipt: 'delivered' | 'failed' | null;
  failure: MessageFailure | null;
  failureDetail: string | null;
}

export type NewMessageRow = Pick<
  MessageRow,
  'id' | 'channel' | 'lane' | 'recipient' | 'subject' | 'confidential' | 'madeAt'
> & {
  body: string;
  dedupeKey: string;
  template: { code: string; version: number } | null;
  relatesTo: { kind: string; id: string } | null;
};

/** False when a message with this key is there already. */
export async function insertMessage(
  tx: Transaction,
  tenantId: string,
  row: NewMessageRow,
): Promise<boolean> {
  const { template, relatesTo } = row;
  const inserted = await tx`
    insert into message (tenant_id, id, channel, lane, recipient, subject, body, confidential,
      template_code, template_version, dedupe_key, relates_kind, relates_id, made_at, state, next_at)
    values (${tenantId}, ${row.id}, ${row.channel}, ${row.lane}, ${row.recipient}, ${row.subject},
      ${row.body}, ${row.confidential}, ${template?.code ?? null}, ${template?.version ?? null},
      ${row.dedupeKey}, ${relatesTo?.kind ?? null}, ${relatesTo?.id ?? null}, ${row.madeAt},
      'waiting', ${row.madeAt})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** Those whose sender was lost are waiting again. */
export async function releaseLost(tx: Transaction, tenantId: string, now: Instant): Promise<void> {
  await tx`
    update message set state = 'waiting', lease_until = null
    where tenant_id = ${tenantId} and state = 'sending' and lease_until < ${now}`;
}

/**
 * Takes the due message of the lowest lane; of a bulk one is under way at a time, so that it leaves room
 * for what is urgent. Null when nothing is due.
 */
export async function claimMessage(
  tx: Transaction,
  tenantId: string,
  claim: { now: Instant; leaseUntil: Instant; channels: readonly MessageChannel[] },
): Promise<MessageRow | null> {
  const [row] = await tx<MessageRow[]>`
    update message set state = 'sending', attempts = attempts + 1, lease_until = ${claim.leaseUntil}
    where tenant_id = ${tenantId} and id = (
      select id from message
      where tenant_id = ${tenantId} and state = 'waiting' and next_at <= ${claim.now}
        and channel = any(${[...claim.channels]})
        and (lane < 2 or not exists (
          select from message other where other.tenant_id = ${tenantId}
            and other.state = 'sending' and other.lane = 2))
      order by lane, next_at, id limit 1 for update skip locked)
    returning ${columns(tx)}`;
  return row ?? null;
}

export async function markSent(
  tx: Transaction,
  tenantId: string,
  sent: { id: string; at: Instant; outsideId: string | null },
): Promise<void> {
  await tx`
    update message set state = 'sent', lease_until = null, sent_at = ${sent.at},
      outside_id = ${sent.outsideId}, failure = null, failure_detail = null,
      body = case when confidential then null else body end
    where tenant_id = ${tenantId} and id = ${sent.id}`;
}

/** Waits until `nextAt`, or is dead without one. */
export async function markFailed(
  tx: Transaction,
  tenantId: string,
  failed: { id: string; nextAt: Instant | null; failure: string; detail: string },
): Promise<void> {
  await tx`
    update message set state = ${failed.nextAt === null ? 'dead' : 'waiting'}, lease_until = null,
      next_at = coalesce(${failed.nextAt}, next_at), failure = ${failed.failure},
      failure_detail = ${failed.detail.slice(0, 500)}
    where tenant_id = ${tenantId} and id = ${failed.id}`;
}

/** A dead message waits again, with its attempts counted anew; null when there is none. */
export async function reviveMessage(
  tx: Transaction,
  tenantId: string,
  { id, now }: { id: string; now: Instant },
): Promise<MessageRow | null> {
  const [row] = await tx<MessageRow[]>`
    update message set state = 'waiting', attempts = 0, next_at = ${now}
    where tenant_id = ${tenantId} and id = ${id} and state = 'dead' returning ${columns(tx)}`;
  return row ?? null;
}

export async function findMessage(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<MessageRow | null> {
  const [row] = await tx<MessageRow[]>`
    select ${columns(tx)} from message where tenant_id = ${tenantId} and id = ${id}`;
  return row ?? null;
}

/** Newest first. */
export async function listMessages(
  tx: Transaction,
  tenantId: string,
  query: MessageQuery & { before: string | null },
): Promise<MessageRow[]> {
  return await tx<MessageRow[]>`
    select ${columns(tx)} from message
    where tenant_id = ${tenantId}
      ${query.state === undefined ? tx`` : tx`and state = ${query.state}`}
      ${query.channel === undefined ? tx`` : tx`and channel = ${query.channel}`}
      ${query.before === null ? tx`` : tx`and id < ${query.before}`}
    order by id desc limit ${query.limit + 1}`;
}

export async function countMessages(
  tx: Transaction,
  tenantId: string,
): Promise<{ state: MessageState; count: number }[]> {
  return await tx<{ state: MessageState; count: number }[]>`
    select state, count(*) as count from message where tenant_id = ${tenantId} group by state`;
}

/** Of what it is about: how many are in each state. */
export async function countMessagesOf(
  tx: Transaction,
  tenantId: string,
  of: { kind: string; id: string },
): Promise<{ channel: MessageChannel; state: MessageState; count: number }[]> {
  return await tx<{ channel: MessageChannel; state: MessageState; count: number }[]>`
    select channel, state, count(*) as count from message
    where tenant_id = ${tenantId} and relates_kind = ${of.kind} and relates_id = ${of.id}
    group by channel, state`;
}

/** What was delivered stays delivered, however often and in whatever order the gateway tells. */
export async function noteReceipt(
  tx: Transaction,
  tenantId: string,
  receipt: { id: string; state: 'delivered' | 'failed'; at: Instant },
): Promise<void> {
  await tx`
    update message set receipt = ${receipt.state}, receipt_at = ${receipt.at}
    where tenant_id = ${tenantId} and id = ${receipt.id}
      and receipt is distinct from 'delivered' and receipt is distinct from ${receipt.state}`;
}

function columns(tx: Transaction) {
  return tx`id, channel, lane, recipient, subject, body, confidential,
    template_code as "templateCode", template_version as "templateVersion",
    relates_kind as "relatesKind", relates_id as "relatesId", made_at as "madeAt", state, attempts,
    next_at as "nextAt", sent_at as "sentAt", receipt, failure, failure_detail as "failureDetail"`;
}
