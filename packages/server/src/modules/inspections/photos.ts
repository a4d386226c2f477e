import type { Readable } from 'node:stream';
import type { InspectionPhoto } from '@motcua/contract/inspections.ts';
import { requireOpenForRecords } from '@motcua/domain/inspection/records.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { openByArrival } from './acts.ts';
import { findSeen } from './find.ts';
import type { InspectionParts } from './parts.ts';
import { mayReadRecords, requireMember } from './policy.ts';
import { insertPhoto, listPhotos, type PhotoRow } from './store-records.ts';

const RULES = { maxBytes: 20 * 1_048_576, accept: ['image/jpeg', 'image/png'] } as const;

export interface PhotoOrder {
  id: string;
  photoId: string;
  item: string;
  takenAt: Instant;
  content: Readable;
}

/**
 * A picture under the id the phone gave it. One that was cut off left nothing and comes again whole; one that is here
 * already is read to its end and left as it is. Throws `inspection.not-found`, `inspection.not-member`,
 * `inspection.not-under-way`, and as a file store does.
 */
export async function takePhoto(
  parts: InspectionParts,
  officer: SignedIn,
  { id, photoId, item, takenAt, content }: PhotoOrder,
): Promise<InspectionPhoto> {
  const { tenantId } = officer;
  const { sight } = await findSeen(parts, officer, id);
  requireMember(sight);
  const before = await findPhoto(parts, { tenantId, id, photoId });
  if (before !== null) {
    content.resume();
    return photoView(before);
  }
  const opened = await parts.db.inTenant(tenantId, (tx) =>
    openByArrival(parts, { tx, tenantId }, id),
  );
  requireOpenForRecords(opened?.state ?? 'cancelled');
  const { sha256, bytes, contentType } = await parts.files.put(content, RULES);
  const photo: PhotoRow = {
    ...{ id: photoId, item, sha256, bytes, mediaType: contentType, takenAt },
    officerName: officer.name,
  };
  await parts.db.inTenant(tenantId, (tx) =>
    insertPhoto(
      tx,
      { tenantId, inspectionId: id },
      {
        ...photo,
        ...{ officerId: officer.id, arrivedAt: parts.clock() },
      },
    ),
  );
  return photoView(photo);
}

/** Throws `inspection.not-found`, `inspection.photo-not-found`. */
export async function openPhoto(
  parts: InspectionParts,
  officer: SignedIn,
  { id, photoId }: { id: string; photoId: string },
): Promise<{ photo: PhotoRow; content: Readable }> {
  const { tenantId } = officer;
  const { row, sight } = await findSeen(parts, officer, id);
  const photo = await findPhoto(parts, { tenantId, id, photoId });
  if (photo === null || !mayReadRecords(row, sight))
    throw new DomainError('inspection.photo-not-found');
  return { photo, content: await parts.files.read(photo.sha256) };
}

export function photoView({ sha256: _, ...photo }: PhotoRow): InspectionPhoto {
  return photo;
}

async function findPhoto(
  { db }: InspectionParts,
  { tenantId, id, photoId }: { tenantId: string; id: string; photoId: string },
): Promise<PhotoRow | null> {
  const photos = await db.inTenant(tenantId, (tx) => listPhotos(tx, tenantId, id));
  return photos.find((photo) => photo.id === photoId) ?? null;
}
