import type {
  MessagePage,
  MessageQuery,
  NoticeList,
  NoticeQuery,
  OutgoingMessage,
  SmsReceipt,
} from '@motcua/contract/notifications.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Transaction } from '../../platform/db.ts';
import type { Organisation } from '../organisation/index.ts';
import { channelsOf, deliverDue, type DeliveryParts } from './deliver.ts';
import { LANES, type NewMessage } from './message.ts';
import { takeReceipt } from './receipts.ts';
import { enqueueDelivery, sendMessage } from './send.ts';
import * as store from './store.ts';
import { countUnread, insertReading, listNotices } from './store-notices.ts';
import { messageView, noticeView, readerOf } from './views.ts';

export interface NotificationParts extends DeliveryParts {
  organisation: Pick<Organisation, 'listTenants'>;
}

export type Notifications = ReturnType<typeof createNotifications>;

/** What the office tells people outside, and its officers at the desk. */
export function createNotifications(parts: NotificationParts) {
  const { db, clock, outside, organisation } = parts;
  return {
    /** Writes it in the caller's transaction; false when a message with this key was written before. */
    send: (tx: Transaction, tenantId: string, message: NewMessage) =>
      sendMessage(tx, { tenantId, now: clock(), message }),
    /** Of what a message is about: how many are in each state, by channel. */
    countOf: store.countMessagesOf,
    channels: () => channelsOf(outside),
    deliver: (tenantId: string) => deliverDue(parts, tenantId),
    deliverAll: async () => {
      for (const { id } of await organisation.listTenants()) await deliverDue(parts, id);
    },
    takeReceipt: (receipt: SmsReceipt) => takeReceipt(parts, receipt),
    list: ({ tenantId }: SignedIn, query: MessageQuery) =>
      db.inTenant(tenantId, (tx) => listPage(tx, { tenantId, query, parts })),
    retry: ({ tenantId }: SignedIn, id: string) =>
      db.inTenant(tenantId, (tx) => retry(tx, { tenantId, id, parts })),
    notices: (officer: SignedIn, query: NoticeQuery) =>
      db.inTenant(officer.tenantId, (tx) => showNotices(tx, officer, query)),
    /** Throws `notice.not-found`. */
    readNotice: (officer: SignedIn, id: string) =>
      db.inTenant(officer.tenantId, async (tx) => {
        const reading = { id, reader: readerOf(officer), at: clock() };
        if (!(await insertReading(tx, officer.tenantId, reading)))
          throw new DomainError('notice.not-found');
        return await showNotices(tx, officer, { unread: '0', limit: 50 });
      }),
  };
}

async function listPage(
  tx: Transaction,
  { tenantId, query, parts }: { tenantId: string; query: MessageQuery; parts: DeliveryParts },
): Promise<MessagePage> {
  const before = query.cursor === undefined ? null : String(decodeCursor(query.cursor, 1)[0]);
  const rows = await store.listMessages(tx, tenantId, { ...query, before });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const counted = await store.countMessages(tx, tenantId);
  const countOf = (state: string) => counted.find((one) => one.state === state)?.count ?? 0;
  const ready = channelsOf(parts.outside);
  return {
    items: items.map(messageView),
    next: rows.length > query.limit && last !== undefined ? encodeCursor([last.id]) : null,
    counts: {
      ...{ waiting: countOf('waiting'), sending: countOf('sending') },
      ...{ sent: countOf('sent'), dead: countOf('dead') },
    },
    ready: { email: ready.includes('email'), sms: ready.includes('sms') },
  };
}

/** Throws `message.not-dead`. */
async function retry(
  tx: Transaction,
  { tenantId, id, parts }: { tenantId: string; id: string; parts: DeliveryParts },
): Promise<OutgoingMessage> {
  const row = await store.reviveMessage(tx, tenantId, { id, now: parts.clock() });
  if (row === null) throw new DomainError('message.not-dead');
  await enqueueDelivery(tx, { tenantId, lane: LANES[row.lane] ?? 'normal' });
  return messageView(row);
}

async function showNotices(
  tx: Transaction,
  officer: SignedIn,
  { unread, limit }: NoticeQuery,
): Promise<NoticeList> {
  const reader = readerOf(officer);
  const { tenantId } = officer;
  const rows = await listNotices(tx, tenantId, { reader, unread: unread === '1', limit });
  return { items: rows.map(noticeView), unread: await countUnread(tx, tenantId, reader) };
}
