import type { InspectionRecord, RecordValue } from '@motcua/contract/inspection-records.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

export interface RecordRow extends InspectionRecord {
  device: string;
}

const columns = (tx: Transaction) => tx`
  slot, revision, value, device, officer_name as "officerName", written_at as "writtenAt"`;

/** What holds now in each slot. */
export async function listRecords(
  tx: Transaction,
  tenantId: string,
  inspectionId: string,
): Promise<RecordRow[]> {
  return await tx<RecordRow[]>`
    select distinct on (slot) ${columns(tx)} from inspection_record
    where tenant_id = ${tenantId} and inspection_id = ${inspectionId}
    order by slot, revision desc`;
}

export async function findRecord(
  tx: Transaction,
  tenantId: string,
  { inspectionId, slot }: { inspectionId: string; slot: string },
): Promise<RecordRow | null> {
  const [row] = await tx<RecordRow[]>`
    select ${columns(tx)} from inspection_record
    where tenant_id = ${tenantId} and inspection_id = ${inspectionId} and slot = ${slot}
    order by revision desc limit 1`;
  return row ?? null;
}

/** What became of an entry that came before; null when it is new. */
export async function findEntry(
  tx: Transaction,
  tenantId: string,
  { inspectionId, id }: { inspectionId: string; id: string },
): Promise<RecordRow | null> {
  const [row] = await tx<RecordRow[]>`
    select r.slot, r.revision, r.value, r.device, r.officer_name as "officerName",
      r.written_at as "writtenAt"
    from inspection_entry e
      join inspection_record r on r.tenant_id = e.tenant_id and r.inspection_id = e.inspection_id
        and r.slot = e.slot and r.revision = e.revision
    where e.tenant_id = ${tenantId} and e.inspection_id = ${inspectionId} and e.id = ${id}`;
  return row ?? null;
}

/** Two phones wait for each other here, so that each sees what the other has written. */
export async function lockInspection(tx: Transaction, tenantId: string, id: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`inspection ${tenantId} ${id}`}, 0))`;
}

export async function insertRecord(
  tx: Transaction,
  { tenantId, inspectionId }: { tenantId: string; inspectionId: string },
  record: {
    entryId: string;
    slot: string;
    revision: number;
    value: RecordValue;
    device: string;
    officerId: string;
    officerName: string;
    writtenAt: Instant;
    arrivedAt: Instant;
  },
): Promise<void> {
  await tx`
    insert into inspection_record (tenant_id, inspection_id, slot, revision, value, device,
      officer_id, officer_name, written_at, arrived_at)
    values (${tenantId}, ${inspectionId}, ${record.slot}, ${record.revision},
      ${JSON.stringify(record.value)}::text::jsonb, ${record.device}, ${record.officerId},
      ${record.officerName}, ${record.writtenAt}, ${record.arrivedAt})`;
  await tx`
    insert into inspection_entry (tenant_id, inspection_id, id, slot, revision, arrived_at)
    values (${tenantId}, ${inspectionId}, ${record.entryId}, ${record.slot}, ${record.revision},
      ${record.arrivedAt})`;
}

export interface PhotoRow {
  id: string;
  item: string;
  sha256: string;
  mediaType: string;
  bytes: number;
  takenAt: Instant;
  officerName: string;
}

export async function listPhotos(
  tx: Transaction,
  tenantId: string,
  inspectionId: string,
): Promise<PhotoRow[]> {
  return await tx<PhotoRow[]>`
    select id, item, sha256, media_type as "mediaType", bytes, taken_at as "takenAt",
      officer_name as "officerName"
    from inspection_photo where tenant_id = ${tenantId} and inspection_id = ${inspectionId}
    order by taken_at, id`;
}

/** False when the picture is there already. */
export async function insertPhoto(
  tx: Transaction,
  { tenantId, inspectionId }: { tenantId: string; inspectionId: string },
  photo: PhotoRow & { officerId: string; arrivedAt: Instant },
): Promise<boolean> {
  const inserted = await tx`
    insert into inspection_photo (tenant_id, inspection_id, id, item, sha256, media_type, bytes,
      taken_at, arrived_at, officer_id, officer_name)
    values (${tenantId}, ${inspectionId}, ${photo.id}, ${photo.item}, ${photo.sha256},
      ${photo.mediaType}, ${photo.bytes}, ${photo.takenAt}, ${photo.arrivedAt}, ${photo.officerId},
      ${photo.officerName})
    on conflict (tenant_id, inspection_id, id) do nothing`;
  return inserted.count === 1;
}
