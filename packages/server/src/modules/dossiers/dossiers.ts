import type { DossierQuery } from '@motcua/contract/dossiers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { type Act, actOnDossier } from './commands/act-on-dossier.ts';
import { beginDossier, type FirstAct, receiveDossier } from './commands/receive-dossier.ts';
import type { CommandParts } from './commands/parts.ts';
import { uploadFile } from './commands/upload-file.ts';
import type { FileStore } from '../../platform/files.ts';
import { explainDueDate } from './queries/explain-due-date.ts';
import { countWork, listDossiers } from './queries/list-dossiers.ts';
import { listHistory } from './queries/list-history.ts';
import { readDossier } from './queries/read-dossier.ts';
import { trackDossier } from './queries/track-dossier.ts';
import { viewDossier } from './queries/view-dossier.ts';
import { readFile } from './queries/read-file.ts';
import { closeDay } from './commands/close-day.ts';
import { type RebuildOrder, rebuildProjections } from './proofs/rebuild-projections.ts';
import { verifyHistory } from './proofs/verify-history.ts';
import { createReachOf } from './policy.ts';
import type { Reference } from './ports.ts';
import { isId } from './is-id.ts';
import { createStateCache } from './state-cache.ts';
import { findDossierId } from './store.ts';

export interface DossierParts {
  db: Database;
  clock: Clock;
  reference: Reference;
  files: FileStore;
}

export type Dossiers = ReturnType<typeof createDossiers>;

/** The life of dossiers: acts that write, questions that read. */
export function createDossiers({ db, clock, reference, files }: DossierParts) {
  const parts: CommandParts = {
    ...{ db, clock, reference },
    states: createStateCache(),
    reachOf: createReachOf(reference),
  };
  return {
    receive: (given: Parameters<typeof receiveDossier>[1]) => receiveDossier(parts, given),
    begin: (act: FirstAct) => beginDossier(parts, act),
    act: (act: Act) => actOnDossier(parts, act),
    list: (officer: SignedIn, query: DossierQuery) => listDossiers(parts, { officer, query }),
    counts: (officer: SignedIn) => countWork(parts, officer),
    view: (asked: Parameters<typeof viewDossier>[1]) => viewDossier(parts, asked),
    history: (asked: Parameters<typeof listHistory>[1]) => listHistory(parts, asked),
    deadline: (asked: Parameters<typeof explainDueDate>[1]) => explainDueDate(parts, asked),
    track: (asked: Parameters<typeof trackDossier>[1]) => trackDossier(parts, asked),
    /** State and history for a paper; the reading is logged. */
    readForPaper: (officer: SignedIn, dossierId: string) =>
      readDossier(parts, { officer, dossierId, what: 'paper' }),
    upload: (given: Parameters<typeof uploadFile>[1]) => uploadFile({ db, clock, files }, given),
    readFile: (officer: SignedIn, fileId: string) =>
      readFile({ ...parts, files }, { officer, fileId }),
    verifyHistory: (order: Parameters<typeof verifyHistory>[1]) => verifyHistory(db, order),
    rebuildProjections: (order: RebuildOrder) => rebuildProjections(db, order),
    /** Closes yesterday for every tenant, where that was not done yet, and forgets old answers. */
    closeDay: () => closeDay(parts),
    /** An id as it is; of a dossier code, the id. Throws `dossier.not-found`. */
    idOf: (officer: SignedIn, idOrCode: string) => findId(parts, officer.tenantId, idOrCode),
  };
}

async function findId({ db }: CommandParts, tenantId: string, idOrCode: string): Promise<string> {
  if (isId(idOrCode)) return idOrCode.toLowerCase();
  const id = await db.inTenant(tenantId, (tx) => findDossierId(tx, tenantId, idOrCode.trim()));
  if (id === null) throw new DomainError('dossier.not-found', { dossier: idOrCode });
  return id;
}
