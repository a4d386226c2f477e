import type { ReviewReason } from '@motcua/domain/dossier/legacy-row.ts';
import type { Column } from './columns.ts';
import type { Assumption } from './read-instant.ts';

/** A row that was not taken; `column` is empty where no single one is to blame. */
export interface SetAside {
  row: number;
  code: string;
  column: Column | '';
  reason: string;
  /** What else is wrong with the same row. */
  also: { column: Column | ''; reason: string }[];
}

/** What became of a file. Rows are named by the line they begin on; the header is line 1. */
export interface ImportReport {
  file: string;
  unit: { code: string | null; name: string };
  desk: string;
  dryRun: boolean;
  /** False after a dry run, and after a strict one that found a row it could not take. */
  written: boolean;
  rows: number;
  taken: number;
  alreadyThere: number;
  setAside: SetAside[];
  review: { row: number; code: string; reasons: ReviewReason[] }[];
  unknownProcedures: { code: string; name: string; rows: number }[];
  assumptions: { assumption: Assumption; rows: number; sentence: string }[];
  /** Register numbers given by this run. */
  registerNumbers: { year: number; from: number; to: number }[];
  seconds: number;
  rowsPerSecond: number;
}

export interface Tally {
  rows: number;
  taken: number;
  alreadyThere: number;
  setAside: SetAside[];
  review: ImportReport['review'];
  unknownProcedures: Map<string, ImportReport['unknownProcedures'][number]>;
  assumptions: Map<Assumption, number>;
  registerNumbers: ImportReport['registerNumbers'];
}

export function newTally(): Tally {
  return {
    ...{ rows: 0, taken: 0, alreadyThere: 0, setAside: [], review: [], registerNumbers: [] },
    unknownProcedures: new Map(),
    assumptions: new Map(),
  };
}

export function reportOf(
  tally: Tally,
  run: Pick<ImportReport, 'file' | 'unit' | 'desk' | 'dryRun' | 'written' | 'seconds'> & {
    zone: string;
  },
): ImportReport {
  const { zone, ...facts } = run;
  return {
    ...facts,
    rows: tally.rows,
    taken: tally.taken,
    alreadyThere: tally.alreadyThere,
    setAside: tally.setAside.sort((a, b) => a.row - b.row),
    review: tally.review,
    unknownProcedures: [...tally.unknownProcedures.values()].sort((a, b) => b.rows - a.rows),
    assumptions: [...tally.assumptions].map(([assumption, rows]) => ({
      assumption,
      rows,
      sentence: sentences[assumption](zone),
    })),
    registerNumbers: joinRuns(tally.registerNumbers),
    rowsPerSecond: Math.round(tally.rows / Math.max(run.seconds, 0.001)),
  };
}

const sentences: Readonly<Record<Assumption, (zone: string) => string>> = {
  day_of_end: (zone) => `A due date without a time of day is due at the end of that day (${zone}).`,
  day_of_start: (zone) =>
    `A day of reception, finishing or delivery without a time counts from its first instant (${zone}).`,
  zone: (zone) => `A time without a zone is read in the zone ${zone}.`,
  day_first: () => 'A date written with slashes, dots or dashes is day, month, year.',
};

/** Blocks of one year that follow each other are one. */
function joinRuns(blocks: ImportReport['registerNumbers']): ImportReport['registerNumbers'] {
  const joined: ImportReport['registerNumbers'] = [];
  for (const block of [...blocks].sort((a, b) => a.year - b.year || a.from - b.from)) {
    const last = joined.at(-1);
    if (last?.year === block.year && last.to + 1 === block.from) last.to = block.to;
    else joined.push({ ...block });
  }
  return joined;
}
