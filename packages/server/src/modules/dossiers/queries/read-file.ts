import type { Readable } from 'node:stream';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { Transaction } from '../../../platform/db.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { CommandParts } from '../commands/parts.ts';
import { type Place, sees } from '../policy.ts';
import { insertRead } from '../store.ts';

/**
 * The bytes of a file, for who sees a dossier that names it, or who uploaded it a moment ago.
 * Throws `file.not-found`, `dossier.not-yours`.
 */
export async function readFile(
  parts: Pick<CommandParts, 'db' | 'clock' | 'reachOf'> & { files: FileStore },
  { officer, fileId }: { officer: SignedIn; fileId: string },
): Promise<{ file: StoredFile; content: Readable }> {
  const { tenantId } = officer;
  const reach = await parts.reachOf(officer);
  const file = await parts.db.inTenant(tenantId, async (tx) => {
    const [found, places] = await Promise.all([
      findFile(tx, tenantId, fileId),
      listPlacesOfFile(tx, tenantId, fileId),
    ]);
    if (found === null) throw new DomainError('file.not-found');
    const place = places.find((one) => sees({ officer, reach }, one));
    if (place === undefined && found.uploadedBy !== officer.id)
      throw new DomainError('dossier.not-yours');
    if (place !== undefined)
      await insertRead(tx, tenantId, {
        ...{ at: parts.clock(), officerId: officer.id, dossierId: place.dossierId, what: 'file' },
      });
    return found;
  });
  return { file, content: await parts.files.read(file.sha256) };
}

async function findFile(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<(StoredFile & { uploadedBy: string }) | null> {
  const [row] = await tx<(StoredFile & { uploadedBy: string })[]>`
    select id as "fileId", name, media_type as "mediaType", size, sha256,
      uploaded_by as "uploadedBy"
    from stored_file where tenant_id = ${tenantId} and id = ${id}`;
  return row ?? null;
}

async function listPlacesOfFile(tx: Transaction, tenantId: string, fileId: string) {
  return await tx<(Place & { dossierId: string })[]>`
    select d.id as "dossierId", d.unit_id as "agencyUnitId", d.holder_unit_id as "holderUnitId",
      d.desk_id as "deskId"
    from dossier_file f join dossier d on d.tenant_id = f.tenant_id and d.id = f.dossier_id
    where f.tenant_id = ${tenantId} and f.file_id = ${fileId}`;
}
