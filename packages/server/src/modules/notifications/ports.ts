import type { MessageFailure } from '@motcua/contract/notifications.ts';

/** What came of handing a message over; every failure has a name. */
export type Handover =
  | { outcome: 'taken'; outsideId: string | null }
  | { outcome: 'failed'; failure: MessageFailure; detail: string };

export interface OutgoingMail {
  /** Stable over attempts, so that a mail server knows a repeated one. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

export interface OutgoingSms {
  /** Stable over attempts: a gateway sends one reference once. */
  reference: string;
  to: string;
  text: string;
}

export type SendMail = (mail: OutgoingMail) => Promise<Handover>;
export type SendSms = (sms: OutgoingSms) => Promise<Handover>;

/** The ways out of the house; a way that is missing keeps its messages waiting. */
export interface Outside {
  sendMail?: SendMail;
  sendSms?: SendSms;
  /** Secret shared with the SMS gateway, by which its receipts are known. */
  smsSecret?: string;
}
