/** A mail as it came to the address of feedback. */
export interface IncomingMail {
  /** `Message-Id`; null where there is none. */
  id: string | null;
  from: { name: string; address: string } | null;
  subject: string;
  text: string;
  /** A machine wrote it: a holiday notice, a report of what could not be delivered (RFC 3834). */
  isAutomatic: boolean;
  pictures: readonly { name: string; bytes: Buffer }[];
}
