import type { EvidenceQuery, NewEvidence } from '@motcua/contract/evidence.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { addEvidence, type SentFile, takeFile, withdrawEvidence } from './commands.ts';
import type { EvidenceLink, LinkKey } from './link.ts';
import { linkEvidence, unlinkEvidence } from './links.ts';
import type { EvidenceParts } from './parts.ts';
import {
  countEarlier,
  listEvidence,
  listFor,
  listProven,
  openFile,
  showEvidence,
} from './queries.ts';

export type EvidenceLocker = ReturnType<typeof createEvidence>;

/** One locker of evidence for a tenant; modules above link what they own to what lies in it. */
export function createEvidence(parts: EvidenceParts) {
  return {
    /** Throws as a file store does. */
    takeFile: (officer: SignedIn, file: SentFile) => takeFile(parts, officer, file),
    /** Throws `unit.not-found`, `evidence.not-yours`, `evidence.file-unknown`, `evidence.issued-later`. */
    add: (officer: SignedIn, told: NewEvidence) => addEvidence(parts, officer, told),
    /** Throws as `show`, and `evidence.not-yours-to-withdraw`, `evidence.in-use`. */
    withdraw: (officer: SignedIn, of: { id: string; reason: string }) =>
      withdrawEvidence(parts, officer, of),
    list: (officer: SignedIn, query: EvidenceQuery) => listEvidence(parts, officer, query),
    /** Throws `evidence.not-found`, `evidence.not-yours`. */
    show: (officer: SignedIn, id: string) => showEvidence(parts, officer, id),
    /** Throws as `show`, and `evidence.without-file`. */
    openFile: (officer: SignedIn, id: string) => openFile(parts, officer, id),
    /** In the caller's transaction; a link that is there already stays. Throws `evidence.not-found`, `evidence.withdrawn`. */
    link: (tx: Transaction, tenantId: string, link: EvidenceLink) =>
      linkEvidence(tx, tenantId, { ...link, at: parts.clock() }),
    /** False when there was no such link. */
    unlink: (tx: Transaction, tenantId: string, key: LinkKey) => unlinkEvidence(tx, tenantId, key),
    /** What is linked to each subject; a subject without evidence is absent. */
    listFor: (tenantId: string, subjectKind: string, subjectIds: readonly string[]) =>
      listFor(parts, tenantId, { subjectKind, subjectIds }),
    /** Subjects whose ids begin with the prefix: how much evidence each has, and whether one piece is complete. */
    listProven: (tenantId: string, of: { subjectKind: string; prefix: string }) =>
      listProven(parts, tenantId, of),
    /** Of one unit: how much evidence each criterion had in other years. */
    countEarlier: (tenantId: string, of: { unitId: string; year: number }) =>
      countEarlier(parts, tenantId, of),
  };
}
