import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { deleteLink, findEvidence, insertLink } from './store.ts';

/** Which piece of evidence stands for which subject. */
export interface LinkKey {
  evidenceId: string;
  subjectKind: string;
  subjectId: string;
}

export interface EvidenceLink extends LinkKey {
  /** What it proves, for finding it again: criterion of an index and the year. */
  criterion?: string | undefined;
  year?: number | undefined;
  /** The use in words, as it stands in the locker. */
  label: string;
  /** Name of the officer. */
  by: string;
}

export async function linkEvidence(
  tx: Transaction,
  tenantId: string,
  link: EvidenceLink & { at: Instant },
): Promise<void> {
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
