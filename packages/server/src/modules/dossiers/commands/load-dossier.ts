import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import { foldEvents } from '../fold-events.ts';
import type { Known } from '../state-cache.ts';
import type { Named } from './find-named.ts';
import type { CommandParts } from './parts.ts';
import { readForAct } from './read-for-act.ts';
import { earlierAnswer, type Retry } from './retry.ts';

/** Which dossier an act is about, and what it names. */
export interface Asked {
  officer: SignedIn;
  dossierId: string;
  /** The version the officer looked at, when the client says so. */
  expectedVersion?: number;
  retry?: Retry;
  /** Files, officers and units that the body names by id. */
  named: Named;
}

export interface Loaded {
  earlier: ActResult | undefined;
  before: Known;
  files: StoredFile[];
}

/** The dossier as the database has it now. Throws `dossier.not-found`, `dossier.version-differs`. */
export async function loadDossier(parts: CommandParts, asked: Asked): Promise<Loaded> {
  const { officer, dossierId, retry } = asked;
  const { tenantId } = officer;
  const known = parts.states.find(tenantId, dossierId);
  const read = await readForAct(parts.db.sql, {
    ...{ tenantId, dossierId, fileIds: asked.named.files ?? [] },
    afterVersion: known?.dossier.version ?? 0,
    retry: retry === undefined ? null : { officerId: officer.id, key: retry.key },
  });
  const before = foldEvents(dossierId, known, read.events);
  if (before === undefined) throw new DomainError('dossier.not-found');
  const earlier = earlierAnswer(read.kept, retry);
  if (earlier === undefined) checkVersion(asked, before);
  return { earlier, before, files: read.files };
}

/** The dossier as this process left it; the append finds out whether that is still so. */
export function recallDossier(asked: Asked, before: Known): Loaded {
  checkVersion(asked, before);
  return { earlier: undefined, before, files: [] };
}

function checkVersion({ expectedVersion }: Asked, { dossier: { version } }: Known): void {
  if (expectedVersion !== undefined && expectedVersion !== version)
    throw new DomainError('dossier.version-differs', { version });
}
