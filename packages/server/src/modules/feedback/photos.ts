import type { Readable } from 'node:stream';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { FeedbackParts } from './parts.ts';
import { readOpen } from './show.ts';
import { findFeedbackByCode } from './store.ts';
import { listPhotos, type PhotoRow } from './store-attached.ts';
import { stripMetadata } from './strip-metadata.ts';

/** A picture as it came, for an officer who may see the feedback. Throws `file.not-found`. */
export async function readPhoto(
  parts: FeedbackParts,
  officer: SignedIn,
  { id, photoId }: { id: string; photoId: string },
): Promise<{ photo: PhotoRow; content: Readable }> {
  await readOpen(parts, officer, id);
  const photo = await findPhoto(parts, officer.tenantId, { id, photoId });
  return { photo, content: await parts.files.read(photo.sha256) };
}

/**
 * A picture that was chosen for publication, without place, time and device. Throws `file.not-found` for every
 * other one.
 */
export async function readShownPhoto(
  parts: FeedbackParts,
  tenantId: string,
  { code, photoId }: { code: string; photoId: string },
): Promise<{ contentType: string; bytes: Buffer }> {
  const row = await parts.db.inTenant(tenantId, (tx) => findFeedbackByCode(tx, tenantId, code));
  if (row === null) throw new DomainError('file.not-found');
  const photo = await findPhoto(parts, tenantId, { id: row.id, photoId });
  if (!photo.shown) throw new DomainError('file.not-found');
  const chunks: Buffer[] = [];
  for await (const chunk of await parts.files.read(photo.sha256)) chunks.push(Buffer.from(chunk));
  const bytes = stripMetadata(Buffer.concat(chunks), photo.contentType);
  if (bytes === null) throw new DomainError('file.not-found');
  return { contentType: photo.contentType, bytes };
}

async function findPhoto(
  { db }: FeedbackParts,
  tenantId: string,
  { id, photoId }: { id: string; photoId: string },
): Promise<PhotoRow> {
  const photos = await db.inTenant(tenantId, (tx) => listPhotos(tx, tenantId, [id]));
  const photo = photos.find((one) => one.id === photoId);
  if (photo === undefined) throw new DomainError('file.not-found');
  return photo;
}
