import type { DossierQuery } from '@motcua/contract/dossiers.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import type { FileStore } from '../../../platform/files.ts';
import { explainDueDate } from './explain-due-date.ts';
import { findId } from './find-id.ts';
import { countWork, listDossiers, type QueryParts } from './list-dossiers.ts';
import { listHistory } from './list-history.ts';
import { readDossier } from './read-dossier.ts';
import { readFile } from './read-file.ts';
import { trackDossier } from './track-dossier.ts';
import { viewDossier } from './view-dossier.ts';

/** What the module answers. */
export function queriesOf(parts: QueryParts & { files: FileStore }) {
  return {
    list: (officer: SignedIn, query: DossierQuery) => listDossiers(parts, { officer, query }),
    counts: (officer: SignedIn) => countWork(parts, officer),
    view: (asked: Parameters<typeof viewDossier>[1]) => viewDossier(parts, asked),
    history: (asked: Parameters<typeof listHistory>[1]) => listHistory(parts, asked),
    deadline: (asked: Parameters<typeof explainDueDate>[1]) => explainDueDate(parts, asked),
    track: (asked: Parameters<typeof trackDossier>[1]) => trackDossier(parts, asked),
    /** State and history for a paper; the reading is logged. */
    readForPaper: (officer: SignedIn, dossierId: string) =>
      readDossier(parts, { officer, dossierId, what: 'paper' }),
    readFile: (officer: SignedIn, fileId: string) => readFile(parts, { officer, fileId }),
    /** An id as it is; of a dossier code, the id. Throws `dossier.not-found`. */
    idOf: (officer: SignedIn, idOrCode: string) => findId(parts, officer.tenantId, idOrCode),
  };
}
