import type { FeedbackClock } from '@motcua/domain/feedback/rulebook.ts';
import type { FeedbackChannel, FeedbackSubject } from '@motcua/domain/feedback/subject.ts';
import type { FeedbackState } from '@motcua/domain/feedback/transitions.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface FeedbackRow {
  id: string;
  code: string;
  channel: FeedbackChannel;
  receivedAt: Instant;
  receivedOn: PlainDate;
  unitId: string;
  text: string;
  askedSubject: FeedbackSubject | null;
  subject: FeedbackSubject | null;
  field: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  attributes: Record<string, string>;
  dossierCode: string | null;
  anonymous: boolean;
  language: 'vi' | 'en';
  apiKeyId: string | null;
  outsideId: string | null;
  state: FeedbackState;
  mainId: string | null;
  round: number;
  answeredAt: Instant | null;
  publishedAt: Instant | null;
  solved: boolean | null;
  liked: boolean | null;
  lateFrom: Instant | null;
  nextClock: FeedbackClock | null;
  nextDue: Instant | null;
  revision: number;
  updatedAt: Instant;
}

export interface NewFeedbackRow extends FeedbackRow {
  secretHash: string;
  formKey: string | null;
  words: string;
}

/** The columns of a row under the names of `FeedbackRow`. */
export function columnsOf(tx: Transaction) {
  return tx`
    f.id, f.code, f.channel, f.received_at as "receivedAt", f.received_on as "receivedOn",
    f.unit_id as "unitId", f.text, f.asked_subject as "askedSubject", f.subject, f.field, f.address,
    f.latitude, f.longitude, f.attributes, f.dossier_code as "dossierCode", f.anonymous, f.language,
    f.api_key_id as "apiKeyId", f.outside_id as "outsideId", f.state, f.main_id as "mainId", f.round,
    f.answered_at as "answeredAt", f.published_at as "publishedAt", f.solved, f.liked,
    f.late_from as "lateFrom", f.next_clock as "nextClock", f.next_due as "nextDue", f.revision,
    f.updated_at as "updatedAt"`;
}

/** False when the same form or mail was taken in before. */
export async function insertFeedback(
  tx: Transaction,
  tenantId: string,
  row: NewFeedbackRow,
): Promise<boolean> {
  const inserted = await tx`
    insert into feedback (tenant_id, id, code, secret_hash, form_key, channel, received_at, received_on,
      unit_id, text, words, asked_subject, subject, field, address, latitude, longitude, attributes,
      dossier_code, anonymous, language, api_key_id, outside_id, state, round, late_from, next_clock,
      next_due, revision, updated_at)
    values (${tenantId}, ${row.id}, ${row.code}, ${row.secretHash}, ${row.formKey}, ${row.channel},
      ${row.receivedAt}, ${row.receivedOn}, ${row.unitId}, ${row.text}, ${row.words},
      ${row.askedSubject}, ${row.subject}, ${row.field}, ${row.address}, ${row.latitude},
      ${row.longitude}, ${tx.json(row.attributes)}, ${row.dossierCode}, ${row.anonymous},
      ${row.language}, ${row.apiKeyId}, ${row.outsideId}, ${row.state}, ${row.round},
      ${row.lateFrom}, ${row.nextClock}, ${row.nextDue}, ${row.revision}, ${row.updatedAt})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** Writes what an act changed over the revision that was read; false when another act came first. */
export async function updateFeedback(
  tx: Transaction,
  tenantId: string,
  row: FeedbackRow,
): Promise<boolean> {
  const updated = await tx`
    update feedback set unit_id = ${row.unitId}, subject = ${row.subject}, field = ${row.field},
      state = ${row.state}, main_id = ${row.mainId}, round = ${row.round},
      answered_at = ${row.answeredAt}, published_at = ${row.publishedAt}, solved = ${row.solved},
      liked = ${row.liked}, late_from = ${row.lateFrom}, next_clock = ${row.nextClock},
      next_due = ${row.nextDue}, revision = ${row.revision + 1}, updated_at = ${row.updatedAt}
    where tenant_id = ${tenantId} and id = ${row.id} and revision = ${row.revision}`;
  return updated.count === 1;
}

export async function findFeedback(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<FeedbackRow | null> {
  const [row] = await tx<FeedbackRow[]>`
    select ${columnsOf(tx)} from feedback f where f.tenant_id = ${tenantId} and f.id = ${id}`;
  return row ?? null;
}

export async function findFeedbackByCode(
  tx: Transaction,
  tenantId: string,
  code: string,
): Promise<(FeedbackRow & { secretHash: string }) | null> {
  const [row] = await tx<(FeedbackRow & { secretHash: string })[]>`
    select ${columnsOf(tx)}, f.secret_hash as "secretHash" from feedback f
    where f.tenant_id = ${tenantId} and f.code = ${code}`;
  return row ?? null;
}

/** The one that was taken in from this form, or from this mail. */
export async function findFeedbackTaken(
  tx: Transaction,
  tenantId: string,
  by: { formKey: string | null; channel: FeedbackChannel; outsideId: string | null },
): Promise<FeedbackRow | null> {
  const [row] = await tx<FeedbackRow[]>`
    select ${columnsOf(tx)} from feedback f
    where f.tenant_id = ${tenantId}
      and (f.form_key = ${by.formKey} or (f.channel = ${by.channel} and f.outside_id = ${by.outsideId}))`;
  return row ?? null;
}

export async function listJoined(
  tx: Transaction,
  tenantId: string,
  mainId: string,
): Promise<FeedbackRow[]> {
  return await tx<FeedbackRow[]>`
    select ${columnsOf(tx)} from feedback f
    where f.tenant_id = ${tenantId} and f.main_id = ${mainId} order by f.received_at`;
}

/** The next number of a year, one after the other without a gap. */
export async function takeNumber(tx: Transaction, tenantId: string, year: number): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into feedback_number as n (tenant_id, year, last) values (${tenantId}, ${year}, 1)
    on conflict (tenant_id, year) do update set last = n.last + 1
    returning last`;
  if (row === undefined) throw new Error('a number was not given out');
  return row.last;
}
