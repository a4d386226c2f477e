import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Sql, Transaction } from '../../platform/db.ts';
import type { AreaLevel, AreaSource, EditionFile, SetAside, StatedPeriod } from './area-edition.ts';
import { openAreaSource } from './area-source.ts';
import { type Change, createKnownAreas, type KnownAreas } from './known-areas.ts';
import { type AreaEdition, readEdition } from './read-edition.ts';
import * as store from './store-areas.ts';

export interface AreaImport extends StatedPeriod {
  files: string[];
  dryRun: boolean;
}

export interface AreaReport {
  files: AreaFile[];
  read: Record<AreaLevel | 'link', number>;
  /** Areas and links that are new or differ; 0 on a repeated import. On a dry run, what would be written. */
  written: number;
  rows: TakenArea[];
  setAside: (SetAside & { file: string })[];
  dryRun: boolean;
}

export interface AreaFile {
  file: string;
  periods: { validFrom: PlainDate | null; validUntil: PlainDate | null }[];
  /** Why the days were assumed; null when they are stated. */
  assumed: string | null;
}

export interface TakenArea {
  file: string;
  level: AreaLevel;
  code: string;
  name: string;
  outcome: Change;
}

const folder = new URL('../../../../../reference-data/units/', import.meta.url);

/** The lists that are shipped: before and from 1 July 2025. */
export const SHIPPED_AREAS = ['units-before-2025-07-01.json', 'units-2025-07-01.json'].map(
  (name) => new URL(name, folder).pathname,
);

/**
 * Brings lists of administrative units into the national tables in one transaction: older lists first, and of
 * one day provinces before districts before communes, in whatever order the files stand.
 * Costs about a second for the whole country. @throws DomainError `areas.parents-missing` and what
 * `openAreaSource` throws.
 */
export async function importAreas(sql: Sql, order: AreaImport): Promise<AreaReport> {
  const { files, dryRun, ...stated } = order;
  const sources = files.map((file) => openAreaSource(file, stated));
  const report = startReport(sources, dryRun);
  await sql.begin(async (tx) => {
    const [areas, links] = await Promise.all([store.listKnownAreas(tx), store.listKnownLinks(tx)]);
    const known = createKnownAreas(areas, links);
    for (const piece of inOrder(sources)) {
      const edition = readPiece(piece, known);
      addToReport(report, piece.source.file, edition);
      if (!dryRun) await write(tx, edition);
    }
  });
  return report;
}

/** Loads the shipped lists unless this very edition is there already; for the start of a server. */
export async function ensureAreas(sql: Sql): Promise<boolean> {
  const hash = createHash('sha256');
  for (const file of SHIPPED_AREAS) hash.update(readFileSync(file));
  const edition = hash.digest('hex');
  if ((await store.findLoadedHash(sql, 'areas')) === edition) return false;
  await importAreas(sql, { files: SHIPPED_AREAS, dryRun: false });
  await sql.begin((tx) => store.saveLoadedHash(tx, { name: 'areas', hash: edition }));
  return true;
}

interface Piece {
  source: AreaSource;
  edition: EditionFile;
  seen: Set<string>;
}

/** Lists cut by level, so that what others stand on comes first. */
function inOrder(sources: AreaSource[]): Piece[] {
  const pieces = sources.flatMap((source) => {
    const seen = new Set<string>();
    return source.editions.flatMap((edition) => byLevel(edition, { source, seen }));
  });
  return pieces.toSorted(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || rankOf(a.edition) - rankOf(b.edition),
  );
}

const RANKS = ['provinces', 'districts', 'communes', 'moves'] as const;

function byLevel(edition: EditionFile, of: Omit<Piece, 'edition'>): Piece[] {
  const none = { provinces: [], districts: [], communes: [], moves: [] };
  return RANKS.filter((list) => edition[list].length > 0).map((list) => ({
    ...of,
    edition: { ...edition, ...none, [list]: edition[list] },
  }));
}

function dayOf({ edition }: Piece): string {
  return edition.validFrom ?? '';
}

function rankOf(edition: EditionFile): number {
  return RANKS.findIndex((list) => edition[list].length > 0);
}

function readPiece({ source, edition, seen }: Piece, known: KnownAreas): AreaEdition {
  const read = readEdition(edition, { known, seen, places: source.places });
  if (read.areas.length === 0 && read.missingParents.size > 0) {
    const codes = [...read.missingParents].sort();
    throw new DomainError('areas.parents-missing', {
      file: source.file,
      day: edition.validFrom ?? edition.validUntil ?? '',
      codes: codes.length > 8 ? `${codes.slice(0, 8).join(', ')}, …` : codes.join(', '),
    });
  }
  return read;
}

function startReport(sources: AreaSource[], dryRun: boolean): AreaReport {
  return {
    files: sources.map(({ file, editions, assumed }) => ({
      ...{ file, assumed },
      periods: editions.map(({ validFrom = null, validUntil = null }) => ({
        ...{ validFrom, validUntil },
      })),
    })),
    read: { province: 0, district: 0, commune: 0, link: 0 },
    ...{ written: 0, rows: [], dryRun },
    setAside: sources.flatMap(({ file, setAside }) => setAside.map((it) => ({ file, ...it }))),
  };
}

function addToReport(report: AreaReport, file: string, edition: AreaEdition): void {
  for (const { area, change } of edition.areas) {
    const { level, code, name } = area;
    report.read[level] += 1;
    report.rows.push({ file, level, code, name, outcome: change });
  }
  report.read.link += edition.links.length;
  for (const it of edition.setAside) report.setAside.push({ file, ...it });
  report.written += [...edition.areas, ...edition.links].filter(differs).length;
}

async function write(tx: Transaction, { areas, links }: AreaEdition): Promise<void> {
  await store.upsertAreas(
    tx,
    areas.filter(differs).map(({ area }) => area),
  );
  await store.upsertLinks(
    tx,
    links.filter(differs).map(({ link }) => link),
  );
}

function differs({ change }: { change: Change }): boolean {
  return change !== 'unchanged';
}
