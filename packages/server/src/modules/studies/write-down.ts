import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { StudyProcess } from '@motcua/contract/studies.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { LoggedDossier } from './dossier-log/logged-dossier.ts';
import { pseudonyms } from './dossier-log/pseudonyms.ts';
import { listPlaceNames } from './dossier-log/store.ts';
import { streamDossiers } from './dossier-log/stream-dossiers.ts';
import { xesOfDossiers } from './dossier-log/write-log.ts';
import type { StudyParts } from './ports.ts';
import type { OpenScope } from './scope.ts';
import { readPseudonymKey } from './store.ts';

/** A study holds its log in memory; more is for the tools that read an export. */
const MOST_DOSSIERS = 200_000;
const MOST_BYTES = 2 ** 32;

export interface WrittenDown {
  sha256: string;
  size: number;
  processes: StudyProcess[];
}

/**
 * Writes our own dossiers down as they stand now, as a log under its hash: the study answers the same
 * tomorrow. Officers are pseudonyms; codes stay, for they open under the rights of whoever looks.
 * Throws `study.no-dossiers`, `study.too-many-dossiers`.
 */
export async function writeDown(parts: StudyParts, open: OpenScope): Promise<WrittenDown> {
  const { db, clock } = parts;
  const { tenantId } = open.scope;
  const { places, key } = await db.inTenant(tenantId, async (tx) => ({
    key: await readPseudonymKey(tx, tenantId, clock()),
    places: await listPlaceNames(tx, tenantId),
  }));
  const naming = pseudonyms(key, { ownCodes: true });
  const found = createProcessList();
  const read = () => counted(streamDossiers(db, open.scope, { naming }), found);
  const folder = await mkdtemp(join(tmpdir(), 'motcua-study-'));
  try {
    const path = join(folder, 'log.xes.gz');
    const text = xesOfDossiers(read, { inside: true, units: places.units });
    await pipeline(Readable.from(text), createGzip(), createWriteStream(path));
    if (found.dossiers() === 0) throw new DomainError('study.no-dossiers');
    const rules = { maxBytes: MOST_BYTES, accept: ['application/gzip'] };
    const kept = await parts.filesOf(tenantId).put(createReadStream(path), rules);
    return { sha256: kept.sha256, size: kept.bytes, processes: found.list() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* counted(
  batches: AsyncIterable<LoggedDossier[]>,
  found: ReturnType<typeof createProcessList>,
): AsyncGenerator<LoggedDossier[]> {
  for await (const batch of batches) {
    for (const dossier of batch) found.add(dossier);
    if (found.dossiers() > MOST_DOSSIERS)
      throw new DomainError('study.too-many-dossiers', { most: MOST_DOSSIERS });
    yield batch;
  }
}

/** The processes that the dossiers kept at reception, most used first. */
function createProcessList() {
  const processes = new Map<string, StudyProcess>();
  const codes = new Map<string, Set<string>>();
  let dossiers = 0;
  return {
    add({ process, row }: LoggedDossier): void {
      dossiers += 1;
      if (process === null || process.steps.length === 0) return;
      const { id, version, steps } = process;
      const key = `${id} v${version}`;
      const known = processes.get(key) ?? {
        ...{ id, version, steps: steps.map(({ label }) => label), cases: 0 },
        ...{ procedureCode: row.procedureCode, procedureName: row.procedureName, procedures: 1 },
      };
      const followers = codes.get(key) ?? new Set<string>();
      codes.set(key, followers.add(row.procedureCode));
      known.procedures = followers.size;
      known.cases += 1;
      processes.set(key, known);
    },
    dossiers: () => dossiers,
    list: (): StudyProcess[] => [...processes.values()].sort((a, b) => b.cases - a.cases),
  };
}
