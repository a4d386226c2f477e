import type { FeedbackSender } from '@motcua/contract/feedback.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

export interface PhotoRow {
  id: string;
  feedbackId: string;
  sha256: string;
  name: string;
  contentType: string;
  bytes: number;
  shown: boolean;
}

export async function insertSender(
  tx: Transaction,
  tenantId: string,
  { feedbackId, sender }: { feedbackId: string; sender: FeedbackSender },
): Promise<void> {
  await tx`
    insert into feedback_sender (tenant_id, feedback_id, name, phone, email, address)
    values (${tenantId}, ${feedbackId}, ${sender.name}, ${sender.phone}, ${sender.email}, ${sender.address})`;
}

export async function findSender(
  tx: Transaction,
  tenantId: string,
  feedbackId: string,
): Promise<FeedbackSender | null> {
  const [row] = await tx<FeedbackSender[]>`
    select name, phone, email, address from feedback_sender
    where tenant_id = ${tenantId} and feedback_id = ${feedbackId}`;
  return row ?? null;
}

export async function insertReading(
  tx: Transaction,
  tenantId: string,
  reading: {
    id: string;
    feedbackId: string;
    officerId: string;
    officerName: string;
    at: Instant;
    reason: string;
  },
): Promise<void> {
  await tx`
    insert into feedback_reading (tenant_id, id, feedback_id, officer_id, officer_name, at, reason)
    values (${tenantId}, ${reading.id}, ${reading.feedbackId}, ${reading.officerId},
      ${reading.officerName}, ${reading.at}, ${reading.reason === '' ? null : reading.reason})`;
}

export async function insertPhoto(
  tx: Transaction,
  tenantId: string,
  photo: PhotoRow,
): Promise<void> {
  await tx`
    insert into feedback_photo (tenant_id, id, feedback_id, sha256, name, content_type, bytes)
    values (${tenantId}, ${photo.id}, ${photo.feedbackId}, ${photo.sha256}, ${photo.name},
      ${photo.contentType}, ${photo.bytes})`;
}

export async function listPhotos(
  tx: Transaction,
  tenantId: string,
  feedbackIds: readonly string[],
): Promise<PhotoRow[]> {
  return await tx<PhotoRow[]>`
    select id, feedback_id as "feedbackId", sha256, name, content_type as "contentType", bytes, shown
    from feedback_photo
    where tenant_id = ${tenantId} and feedback_id = any(${[...feedbackIds]}::uuid[]) order by id`;
}

/** Shows these pictures of a feedback to the public, and no others. */
export async function showPhotos(
  tx: Transaction,
  tenantId: string,
  { feedbackId, photoIds }: { feedbackId: string; photoIds: readonly string[] },
): Promise<void> {
  await tx`
    update feedback_photo set shown = (id = any(${[...photoIds]}::uuid[]))
    where tenant_id = ${tenantId} and feedback_id = ${feedbackId}`;
}

export interface PublicationRow {
  feedbackId: string;
  round: number;
  title: string;
  question: string;
  answer: string;
}

export async function insertPublication(
  tx: Transaction,
  tenantId: string,
  row: PublicationRow & {
    words: string;
    confirmedAt: Instant;
    officerId: string;
    officerName: string;
    kept: readonly string[];
  },
): Promise<void> {
  await tx`
    insert into feedback_publication (tenant_id, feedback_id, round, title, question, answer, words,
      confirmed_at, officer_id, officer_name, kept)
    values (${tenantId}, ${row.feedbackId}, ${row.round}, ${row.title}, ${row.question}, ${row.answer},
      ${row.words}, ${row.confirmedAt}, ${row.officerId}, ${row.officerName},
      ${tx.json([...row.kept])})`;
}

export async function findPublication(
  tx: Transaction,
  tenantId: string,
  feedbackId: string,
): Promise<PublicationRow | null> {
  const [row] = await tx<PublicationRow[]>`
    select feedback_id as "feedbackId", round, title, question, answer from feedback_publication
    where tenant_id = ${tenantId} and feedback_id = ${feedbackId} order by round desc limit 1`;
  return row ?? null;
}
