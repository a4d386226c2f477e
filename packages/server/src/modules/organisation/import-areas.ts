import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Sql } from '../../platform/db.ts';
import { type EditionFile, parseEditionFile, readEdition, type SetAside } from './area-edition.ts';
import * as store from './store-areas.ts';

export interface AreaImport {
  files: string[];
  dryRun: boolean;
}

export interface AreaReport {
  read: Record<'province' | 'district' | 'commune' | 'link', number>;
  /** Rows written because they are new or differ; 0 on a repeated import. */
  written: number;
  setAside: SetAside[];
  dryRun: boolean;
}

const folder = new URL('../../../../../reference-data/units/', import.meta.url);

/** The lists that are shipped: before and from 1 July 2025. */
export const SHIPPED_AREAS = ['units-before-2025-07-01.json', 'units-2025-07-01.json'].map(
  (name) => new URL(name, folder).pathname,
);

/**
 * Brings lists of administrative units into the national tables, older lists first, in one transaction.
 * Costs about a second for the whole country. @throws DomainError `import.file-unreadable`.
 */
export async function importAreas(sql: Sql, { files, dryRun }: AreaImport): Promise<AreaReport> {
  const editions = files
    .map(readFile)
    .sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
  const known = new Set(await store.listAreaIds(sql));
  const read = { province: 0, district: 0, commune: 0, link: 0 };
  const report: AreaReport = { read, written: 0, setAside: [], dryRun };
  await sql.begin(async (tx) => {
    for (const file of editions) {
      const { areas, links, setAside } = readEdition(file, known);
      for (const area of areas) {
        known.add(area.id);
        read[area.level] += 1;
      }
      read.link += links.length;
      report.setAside.push(...setAside);
      if (dryRun) continue;
      for (const level of ['province', 'district', 'commune']) {
        report.written += await store.upsertAreas(
          tx,
          areas.filter((area) => area.level === level),
        );
      }
      report.written += await store.upsertLinks(tx, links);
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

function readFile(path: string): EditionFile {
  const file = parseEditionFile(parseJson(path));
  if (!file) throw new DomainError('import.file-unreadable', { file: path });
  return file;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new DomainError('import.file-unreadable', { file: path });
  }
}
