import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { carryOut } from './act.ts';
import { openFeedback } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import type { IncomingMail } from './ports.ts';
import type { RateLimit } from './rate-limit.ts';
import { newFormKey, readFeedbackCode } from './secrets.ts';
import { findFeedback, findFeedbackByCode } from './store.ts';
import { findSender } from './store-attached.ts';
import { firstUnit } from './submit.ts';
import { takeIn, type Taking } from './take-in.ts';

/** What became of a mail. */
export type MailOutcome =
  | { kind: 'taken'; code: string }
  | { kind: 'supplement'; code: string }
  | { kind: 'known'; code: string }
  | { kind: 'dropped' };

const LONGEST = 5000;

/**
 * Takes a mail in as feedback, once; an answer to our question goes to the feedback that asked it. Mails of
 * machines are dropped: two that answer each other would never end.
 */
export async function takeMail(
  parts: FeedbackParts,
  mail: IncomingMail,
  mayConfirm: RateLimit,
): Promise<MailOutcome> {
  const { from, isAutomatic } = mail;
  const text = storable(wordsOf(mail));
  if (isAutomatic || from === null || text === '') return { kind: 'dropped' };
  const { id: tenantId } = await parts.organisation.getPublicTenant();
  const supplemented = await supplement(parts, tenantId, { mail, text });
  if (supplemented !== null) return supplemented;
  const taking: Taking = {
    ...{ tenantId, channel: 'email', text, askedSubject: null, field: null, dossierCode: null },
    unitId: await firstUnit(parts, tenantId, null),
    place: { address: null, latitude: null, longitude: null },
    sender: { name: nameOf(from), email: emailOf(from), phone: null, address: null },
    ...{ anonymous: false, language: 'vi', formKey: newFormKey(), by: null },
    outsideId: storable(mail.id ?? '') || digestOf(mail),
  };
  const taken = await takeIn(parts, { ...taking, photos: picturesOf(mail) }).catch((error) => {
    // A picture that is none must not keep the words out.
    if (isDomainError(error) && error.code.startsWith('file.')) return takeIn(parts, taking);
    throw error;
  });
  if (!taken.isNew) return { kind: 'known', code: taken.code };
  // The sender of a mail is whoever it says: nobody is written to without end because of mails of another.
  const to = emailOf(from);
  if (to !== null && mayConfirm(to.toLowerCase())) await confirm(parts, { tenantId, to, ...taken });
  return { kind: 'taken', code: taken.code };
}

/** A mail that names a feedback which waits for this very sender. */
async function supplement(
  parts: FeedbackParts,
  tenantId: string,
  { mail, text }: { mail: IncomingMail; text: string },
): Promise<MailOutcome | null> {
  const named = /\bPA\d{2}-\d{6}\b/.exec(mail.subject)?.[0];
  if (named === undefined) return null;
  const code = readFeedbackCode(named);
  const { row, sender } = await parts.db.inTenant(tenantId, async (tx) => {
    const row = await findFeedbackByCode(tx, tenantId, code);
    return { row, sender: row === null ? null : await findSender(tx, tenantId, row.id) };
  });
  if (row?.state !== 'waiting') return null;
  if (sender?.email?.toLowerCase() !== mail.from?.address.toLowerCase()) return null;
  const open = await openFeedback(parts, tenantId, row.id);
  try {
    await carryOut(parts, { tenantId, open, order: { act: 'supplement', text }, by: null });
  } catch (error) {
    // The same answer by two ways at once: the other one stands.
    if (!isDomainError(error)) throw error;
    return { kind: 'known', code };
  }
  return { kind: 'supplement', code };
}

/** Code and secret go to the address it came from, and are in no other place. */
async function confirm(
  { db, notifications }: FeedbackParts,
  of: { tenantId: string; to: string; id: string; code: string; secret: string },
): Promise<void> {
  const { tenantId, to, id, code, secret } = of;
  await db.inTenant(tenantId, async (tx) => {
    if ((await findFeedback(tx, tenantId, id)) === null) return;
    await notifications.send(tx, tenantId, {
      ...{ channel: 'email', to, confidential: true, dedupeKey: `feedback ${id} received` },
      relatesTo: { kind: 'feedback', id },
      words: {
        subject: `${code}: Đã tiếp nhận phản ánh, kiến nghị`,
        text: `Kính gửi ông/bà, phản ánh, kiến nghị đã được tiếp nhận với mã ${code}, khóa tra cứu ${secret}.\n\nTheo dõi tiến độ tại trang Phản ánh, kiến nghị. Khi được đề nghị bổ sung, ông/bà có thể trả lời thư này và giữ mã ${code} trong tiêu đề.`,
      },
    });
  });
}

/** One address and nothing else: what only looks like one would be written to somebody else, or to many. */
function emailOf({ address }: NonNullable<IncomingMail['from']>): string | null {
  return address.length <= 200 && /^[^\s@,;:<>"()]+@[^\s@,;:<>"()]+$/.test(address)
    ? address
    : null;
}

function nameOf({ name, address }: NonNullable<IncomingMail['from']>): string | null {
  return (
    storable(name || (emailOf({ name, address }) === null ? address : '')).slice(0, 120) || null
  );
}

/** Without the character that no database keeps: refused for it, the mail would be sent again for days. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}

/** What the sender wrote: subject first, quoted lines of an earlier mail left out. */
function wordsOf({ subject, text }: IncomingMail): string {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith('>'));
  const title = subject.replace(/^\s*(re|fwd|tr)\s*:\s*/i, '').trim();
  return [title, lines.join('\n').trim()]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, LONGEST);
}

function picturesOf({ pictures }: IncomingMail) {
  return pictures.slice(0, 5).map(({ name, bytes }) => ({ name, content: Readable.from(bytes) }));
}

/** A mail without an id of its own is known again by its content. */
function digestOf({ from, subject, text }: IncomingMail): string {
  return createHash('sha256').update(`${from?.address}\n${subject}\n${text}`).digest('hex');
}
