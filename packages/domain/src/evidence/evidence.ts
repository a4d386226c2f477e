import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** What a paper must show to prove something: number, day, signer, and the paper itself. */
export const EVIDENCE_PARTS = ['number', 'issuedOn', 'signer', 'file'] as const;
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

export interface EvidenceTold {
  number: string | null;
  issuedOn: PlainDate | null;
  signer: string | null;
  /** Whether a file lies in the locker. */
  file: boolean;
  /** A published page proves as a file does. */
  url: string | null;
}

/**
 * The parts a piece of evidence still lacks; complete when there are none. Number, day, signer and file are
 * what an appraiser of a reform index asks for with each item.
 */
export function missingParts(told: EvidenceTold): EvidencePart[] {
  const has: Record<EvidencePart, boolean> = {
    number: told.number !== null,
    issuedOn: told.issuedOn !== null,
    signer: told.signer !== null,
    file: told.file || told.url !== null,
  };
  return EVIDENCE_PARTS.filter((part) => !has[part]);
}

/** A paper of the future proves nothing yet. Throws `evidence.issued-later`. */
export function requireIssuedBy(issuedOn: PlainDate | null, today: PlainDate): void {
  if (issuedOn !== null && issuedOn > today)
    throw new DomainError('evidence.issued-later', { day: issuedOn });
}
