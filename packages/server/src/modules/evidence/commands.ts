import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Evidence, EvidenceFile, NewEvidence } from '@motcua/contract/evidence.ts';
import { requireIssuedBy } from '@motcua/domain/evidence/evidence.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import { agenciesOf, reachOf } from '../dossiers/index.ts';
import type { EvidenceParts } from './parts.ts';
import { requireReach } from './policy.ts';
import { showEvidence } from './queries.ts';
import * as store from './store.ts';

export interface SentFile {
  name: string;
  content: Readable;
}

const MAX_BYTES = 50 * 1024 * 1024;
const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png'];

/** Keeps a file; evidence names it by its id afterwards. */
export async function takeFile(
  { db, clock, files }: EvidenceParts,
  { tenantId, id: officerId }: SignedIn,
  { name, content }: SentFile,
): Promise<EvidenceFile> {
  const { sha256, bytes, contentType } = await files.put(content, {
    maxBytes: MAX_BYTES,
    accept: ACCEPTED,
  });
  const file = { id: newId(), sha256, name: basename(name).slice(0, 200), bytes, contentType };
  await db.inTenant(tenantId, (tx) =>
    store.insertFile(tx, tenantId, { ...file, sentAt: clock(), sentBy: officerId }),
  );
  const { id: fileId, ...rest } = file;
  return { fileId, ...rest };
}

export async function addEvidence(
  parts: EvidenceParts,
  officer: SignedIn,
  told: NewEvidence,
): Promise<Evidence> {
  const { db, clock, organisation, reference } = parts;
  const { tenantId } = officer;
  const unit = await organisation.findUnit(tenantId, told.unit);
  if (unit === null) throw new DomainError('unit.not-found', { unit: told.unit });
  requireReach(await reachOf(reference, officer), unit.id);
  const now = clock();
  const issuedOn = told.issuedOn ?? null;
  requireIssuedBy(issuedOn, plainDateOf(now, VIETNAM_OFFSET_MINUTES));
  const { title, number = null, signer = null, field = null, fileId = null, url = null } = told;
  const id = newId();
  await db.inTenant(tenantId, async (tx) => {
    if (fileId !== null && !(await store.isFileOf(tx, tenantId, { fileId, officerId: officer.id })))
      throw new DomainError('evidence.file-unknown');
    await store.insertEvidence(tx, tenantId, {
      ...{ id, unitId: unit.id, title, number, issuedOn, signer, field, fileId, url },
      search: foldAccents([title, number, signer, field].filter(Boolean).join(' ')),
      ...{ madeAt: now, madeBy: officer.name, madeById: officer.id },
    });
  });
  return await showEvidence(parts, officer, id);
}

/**
 * A paper that was brought by mistake leaves the locker; what it was and who brought it stay known. Whose locker
 * it is may do so, and whoever brought it: to see it from above is not enough.
 */
export async function withdrawEvidence(
  parts: EvidenceParts,
  officer: SignedIn,
  { id, reason }: { id: string; reason: string },
): Promise<Evidence> {
  const { tenantId } = officer;
  await showEvidence(parts, officer, id);
  const own = await agenciesOf(parts.reference, officer);
  await parts.db.inTenant(tenantId, async (tx) => {
    const held = await store.holdEvidence(tx, tenantId, id);
    if (held === null) throw new DomainError('evidence.not-found');
    if (!own.has(held.unitId) && held.madeById !== officer.id)
      throw new DomainError('evidence.not-yours-to-withdraw');
    const uses = await store.listLinksBack(tx, tenantId, [id]);
    if (uses.length > 0) throw new DomainError('evidence.in-use', { count: uses.length });
    await store.withdraw(tx, tenantId, { id, at: parts.clock(), by: officer.name, reason });
  });
  return await showEvidence(parts, officer, id);
}
