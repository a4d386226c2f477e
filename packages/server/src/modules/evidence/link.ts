import type { Role } from '@motcua/domain/shared/role.ts';

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
  /** Roles that alone may see the paper because of this use; empty or absent: as far as the locker shows it. */
  readers?: readonly Role[];
}
