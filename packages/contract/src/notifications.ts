import * as z from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from './common.ts';

export const messageChannels = ['email', 'sms'] as const;
export const messageStates = ['waiting', 'sending', 'sent', 'dead'] as const;
export const messageLanes = ['urgent', 'normal', 'bulk'] as const;

/** Why the last attempt failed; `refused` is final, the others are tried again. */
export const messageFailures = [
  'refused',
  'busy',
  'unreachable',
  'timed-out',
  'wrong-answer',
] as const;

export const messageQuerySchema = pageQuerySchema.extend({
  state: z.enum(messageStates).optional(),
  channel: z.enum(messageChannels).optional(),
});

export const messageSchema = z
  .object({
    id: idSchema,
    channel: z.enum(messageChannels),
    lane: z.enum(messageLanes),
    /** With its middle hidden: the list is for whoever keeps the server running. */
    recipient: z.string(),
    subject: z.string(),
    template: z.object({ code: z.string(), version: z.int() }).nullable(),
    relatesTo: z.object({ kind: z.string(), id: z.string() }).nullable(),
    state: z.enum(messageStates),
    attempts: z.int(),
    madeAt: instantSchema,
    /** When it is tried next; null when it will not be. */
    nextAt: instantSchema.nullable(),
    sentAt: instantSchema.nullable(),
    /** What the gateway told afterwards of a text message. */
    receipt: z.enum(['delivered', 'failed']).nullable(),
    failure: z.object({ code: z.enum(messageFailures), detail: z.string() }).nullable(),
  })
  .meta({ id: 'OutgoingMessage' });

export const messagePageSchema = pageOf(messageSchema).extend({
  counts: z.record(z.enum(messageStates), z.int()),
  /** Whether there is a server to send by; without one messages wait. */
  ready: z.record(z.enum(messageChannels), z.boolean()),
});

export const noticeQuerySchema = z.object({
  unread: z.enum(['0', '1']).default('0'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const noticeSchema = z
  .object({
    id: idSchema,
    subject: z.string(),
    text: z.string(),
    /** Where at the desk it is done, as `/reform/plan`. */
    path: z.string().nullable(),
    relatesTo: z.object({ kind: z.string(), id: z.string() }).nullable(),
    madeAt: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'Notice' });

export const noticeListSchema = z.object({ items: z.array(noticeSchema), unread: z.int() });

/** What an SMS gateway tells afterwards; `signature` is HMAC-SHA256 over `reference`, `outsideId` and `state`, one a line. */
export const smsReceiptSchema = z.object({
  /** The reference under which it was handed over. */
  reference: z.string().max(100),
  outsideId: z.string().max(200),
  state: z.enum(['delivered', 'failed']),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

export type MessageChannel = (typeof messageChannels)[number];
export type MessageState = (typeof messageStates)[number];
export type MessageLane = (typeof messageLanes)[number];
export type MessageFailure = (typeof messageFailures)[number];
export type MessageQuery = z.output<typeof messageQuerySchema>;
export type OutgoingMessage = z.output<typeof messageSchema>;
export type MessagePage = z.output<typeof messagePageSchema>;
export type NoticeQuery = z.output<typeof noticeQuerySchema>;
export type Notice = z.output<typeof noticeSchema>;
export type NoticeList = z.output<typeof noticeListSchema>;
export type SmsReceipt = z.output<typeof smsReceiptSchema>;
