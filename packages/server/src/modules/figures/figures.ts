import { listBehind } from './behind.ts';
import { startFolding } from './folding.ts';
import { createFolder } from './fold.ts';
import type {
  Behind,
  BehindQuestion,
  EachUnitQuestion,
  FigureParts,
  FigurePoint,
  FigureQuestion,
  FigureRow,
  SeriesQuestion,
} from './question.ts';
import { readEachUnit, readFigures } from './read.ts';
import { type Crossed, type CrossedQuestion, readCrossed } from './read-crossed.ts';
import { rebuildFigures, rebuildTotals } from './rebuild.ts';
import { type FiledOnlineQuestion, readFiledOnline } from './read-filed-online.ts';
import { readSeries } from './series.ts';

export type FigureService = ReturnType<typeof createFigures>;

/** Live figures of dossiers: kept as facts happen, exact for every instant. */
export function createFigures(parts: FigureParts) {
  const folder = createFolder(parts);
  const folding = startFolding(parts, folder);
  const exact =
    <Q extends { tenantId: string }, A>(answer: (parts: FigureParts, question: Q) => Promise<A>) =>
    async (question: Q): Promise<A> => {
      await folder.ensure(question.tenantId);
      return await answer(parts, question);
    };
  return {
    read: exact<FigureQuestion, FigureRow[]>(readFigures),
    /** One row for each of these units, in their order; the key is the id. */
    readEach: exact<EachUnitQuestion, FigureRow[]>(readEachUnit),
    /** Codes of the procedures received online within a period, by unit. */
    filedOnline: exact<FiledOnlineQuestion, Map<string, Set<string>>>(readFiledOnline),
    series: exact<SeriesQuestion, FigurePoint[]>(readSeries),
    /** The cells of a free table. */
    crossed: exact<CrossedQuestion, Crossed>(readCrossed),
    dossiersBehind: exact<BehindQuestion, Behind>(listBehind),
    /** Moves what is pending into journal and balances; true when there was something. */
    fold: folder.fold,
    /** Makes journal and balances anew from the events. */
    rebuild: (tenantId: string) => rebuildFigures(parts, tenantId),
    /** Makes the balances anew from the journal, after it was written by the way for many dossiers at once. */
    rebuildTotals: (tenantId: string) => rebuildTotals(parts, tenantId),
    /** Called after each fold of this process; gives the way to end it. */
    onFolded: folder.onFolded,
    /** To be called when acts of this process were written: they are folded within the second. */
    noteFacts: folding.noteFacts,
    /** Folds what this process wrote, and what others left, until it is stopped. */
    start: folding.start,
  };
}
