import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db.ts';
import { type FileStore, formatName } from '../../../platform/files.ts';
import { newId } from '../../../platform/ids.ts';
import { insertFile } from '../store.ts';

/** What a scan may be, and the endings of a name that tell the truth about it. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg', '.jpe', '.jfif'],
  'image/png': ['.png'],
};

const MAX_BYTES = 50 * 1_048_576;

/** Keeps a scanned paper; what it is, its content says. Throws `file.name-lies` and the errors of the store. */
export async function uploadFile(
  { db, clock, files }: { db: Database; clock: Clock; files: FileStore },
  given: { officer: SignedIn; name: string; content: Readable },
): Promise<StoredFile> {
  const { officer, content } = given;
  const kept = await files.put(content, { maxBytes: MAX_BYTES, accept: Object.keys(endings) });
  const name = cleanName(given.name);
  const extension = extname(name).toLowerCase();
  if (extension !== '' && endings[kept.contentType]?.includes(extension) !== true)
    throw new DomainError('file.name-lies', { extension, found: formatName(kept.contentType) });
  const file: StoredFile = {
    fileId: newId(),
    name,
    mediaType: kept.contentType,
    size: kept.bytes,
    sha256: kept.sha256,
  };
  await db.inTenant(officer.tenantId, (tx) =>
    insertFile(tx, officer.tenantId, { ...file, uploadedBy: officer.id, uploadedAt: clock() }),
  );
  return file;
}

/** The last part of a path, without characters that no screen shows. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/\p{C}/gu, '').trim().slice(-200);
  return shown === '' ? 'tep' : shown;
}
