import type { FigureParts } from './question.ts';
import type {
  Behind,
  BehindQuestion,
  EachUnitQuestion,
  FigurePoint,
  FigureQuestion,
  FigureRow,
  Folded,
  SeriesQuestion,
} from './question.ts';

export type FigureService = ReturnType<typeof createFigures>;

/** Live figures of dossiers: kept as facts happen, exact for every instant. */
export function createFigures(_parts: FigureParts) {
  return {
    read: (_question: FigureQuestion): Promise<FigureRow[]> => later(),
    /** One row for each of these units, in their order; the key is the id. */
    readEach: (_question: EachUnitQuestion): Promise<FigureRow[]> => later(),
    series: (_question: SeriesQuestion): Promise<FigurePoint[]> => later(),
    dossiersBehind: (_question: BehindQuestion): Promise<Behind> => later(),
    /** Moves what is pending into journal and balances; true when there was something. */
    fold: (_tenantId: string): Promise<boolean> => later(),
    /** Makes journal and balances anew from the events. */
    rebuild: (_tenantId: string): Promise<{ dossiers: number; entries: number }> => later(),
    /** Called after each fold of this process; gives the way to end it. */
    onFolded: (_listener: (folded: Folded) => void): (() => void) => () => {},
    /** Folds what other processes left, every few seconds, until it is stopped. */
    start: (): { stop(): Promise<void> } => ({ stop: async () => {} }),
  };
}

function later(): never {
  throw new Error('The figures are being built.');
}
