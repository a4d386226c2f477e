import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { epochMs, type Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

/** `PA26-000123`. */
export function feedbackCode(year: number, number: number): string {
  return `PA${String(year % 100).padStart(2, '0')}-${String(number).padStart(6, '0')}`;
}

/** As people type a code: spaces, small letters and a missing dash are forgiven. */
export function readFeedbackCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const parts = /^(PA\d{2})(\d{1,6})$/.exec(bare);
  return parts === null ? typed.trim() : `${parts[1]}-${(parts[2] ?? '').padStart(6, '0')}`;
}

/** The key of a form that nobody but its sender knows. */
export function newFormKey(): string {
  return randomBytes(18).toString('base64url');
}

/**
 * The secret of a sender, made from the key of the form: the same form sent twice shows the same secret, and
 * nobody has to keep it. Ten signs of 31, without those that are mistaken for each other.
 */
export function secretOf(formKey: string): string {
  const bytes = createHash('sha256').update(`secret of feedback ${formKey}`).digest();
  const signs = [...bytes.subarray(0, 10)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

export function hashSecret(secret: string): string {
  return createHash('sha256')
    .update(secret.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
}

export function isSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(hash, 'hex'));
}

/** A key of an Open311 client, as it is handed out once. */
export function newApiKey(): string {
  return randomBytes(20).toString('hex');
}

export function hashApiKey(key: string): string {
  return createHash('sha256').update(`key of open311 ${key}`).digest('hex');
}

/** A form as it is given out: when, which, and our signature over both. */
export function signForm(secret: string, { key, at }: { key: string; at: Instant }): string {
  const body = `${Math.floor(epochMs(at) / 1000).toString(36)}.${key}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url').slice(0, 22)}`;
}

/**
 * The key of a form that we gave out. A person needs some seconds to write; a form left open for a day is given
 * out anew. Throws `feedback.form-unknown`, `feedback.form-too-quick`, `feedback.form-too-old`.
 */
export function readForm(secret: string, { form, now }: { form: string; now: Instant }): string {
  const [time = '', key = '', mark = ''] = form.split('.');
  const body = `${time}.${key}`;
  const expected = createHmac('sha256', secret).update(body).digest('base64url').slice(0, 22);
  const [given, ours] = [Buffer.from(mark), Buffer.from(expected)];
  if (given.length !== ours.length || !timingSafeEqual(given, ours))
    throw new DomainError('feedback.form-unknown');
  const age = epochMs(now) / 1000 - Number.parseInt(time, 36);
  if (age < QUICKEST_SECONDS) throw new DomainError('feedback.form-too-quick');
  if (age > OLDEST_SECONDS) throw new DomainError('feedback.form-too-old');
  return key;
}

/** What forms are signed with; made when the first is given out. */
export async function formSecret(tx: Transaction, tenantId: string): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  await tx`
    insert into feedback_form_secret (tenant_id, secret) values (${tenantId}, ${fresh})
    on conflict do nothing`;
  const [row] = await tx<{ secret: string }[]>`
    select secret from feedback_form_secret where tenant_id = ${tenantId}`;
  return row?.secret ?? fresh;
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const QUICKEST_SECONDS = 2;
const OLDEST_SECONDS = 86_400;
