import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import type { EvidenceLink, LinkKey } from './link.ts';
import { deleteLink, findEvidence, holdEvidence, insertLink } from './store.ts';

export async function linkEvidence(
  tx: Transaction,
  tenantId: string,
  link: EvidenceLink & { at: Instant },
): Promise<void> {
  await holdEvidence(tx, tenantId, link.evidenceId);
  const row = await findEvidence(tx, tenantId, link.evidenceId);
  if (row === null) throw new DomainError('evidence.not-found');
  if (row.withdrawnAt !== null) throw new DomainError('evidence.withdrawn');
  await insertLink(tx, tenantId, {
    ...link,
    criterion: link.criterion ?? null,
    year: link.year ?? null,
  });
}

export async function unlinkEvidence(
  tx: Transaction,
  tenantId: string,
  key: LinkKey,
): Promise<boolean> {
  return await deleteLink(tx, tenantId, key);
}
