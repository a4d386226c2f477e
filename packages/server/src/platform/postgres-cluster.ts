import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { canEnter, type SystemUser } from './system-user.ts';

const factsSchema = z.object({ cluster: z.string(), user: z.string(), password: z.string() });

/** Where a data folder's PostgreSQL files lie, and its key. Kept in `postgres.json`, mode 0600. */
export type ClusterFacts = z.infer<typeof factsSchema>;

export type Report = (sentence: string) => void;

export function readClusterFacts(folder: string): ClusterFacts | undefined {
  const file = factsFile(folder);
  if (!existsSync(file)) return undefined;
  const facts = factsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...facts, cluster: resolve(folder, facts.cluster) };
}

/** Makes a new cluster whole or not at all: an interrupted start leaves nothing that looks finished. */
export function createCluster(
  folder: string,
  options: { binaries: PostgresBinaries; user: SystemUser | undefined; report: Report },
): ClusterFacts {
  const { binaries, user, report } = options;
  const facts = {
    cluster: placeFor(folder, user, report),
    user: 'motcua',
    password: randomBytes(24).toString('base64url'),
  };
  const unfinished = `${facts.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user !== undefined) chownSync(unfinished, user.uid, user.gid);
  report('Preparing a new database …');
  runInitdb({ binaries, user, cluster: unfinished, facts });
  // Kept relative where it lies inside, so that the whole data folder may be moved.
  const inside = dirname(facts.cluster) === folder ? basename(facts.cluster) : facts.cluster;
  writeFileSync(factsFile(folder), JSON.stringify({ ...facts, cluster: inside }), { mode: 0o600 });
  renameSync(unfinished, facts.cluster);
  return facts;
}

function runInitdb(options: {
  binaries: PostgresBinaries;
  user: SystemUser | undefined;
  cluster: string;
  facts: ClusterFacts;
}): void {
  const { binaries, user, cluster, facts } = options;
  const account = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const passwordFile = join(cluster, '..', `.password-${randomUUID()}`);
  writeFileSync(passwordFile, `${facts.password}\n`, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const done = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${cluster}`,
      `--username=${facts.user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...account, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } },
  );
  rmSync(passwordFile, { force: true });
  if (done.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new OperatorError(
    `PostgreSQL could not make its data folder: ${done.stderr || done.error}`,
  );
}

// The account of the database cannot enter a closed home folder: then its files lie elsewhere, and the
// data folder remembers where.
function placeFor(folder: string, user: SystemUser | undefined, report: Report): string {
  if (canEnter(folder, user)) return join(folder, 'postgres');
  for (const shared of ['/var/lib/motcua', join(tmpdir(), 'motcua')]) {
    const place = join(shared, `data-${randomUUID()}`, 'postgres');
    if (!makeOpen(dirname(place)) || !canEnter(dirname(place), user)) continue;
    writeFileSync(join(dirname(place), 'belongs-to'), `${folder}\n`, { mode: 0o600 });
    report(
      `Other users cannot enter ${folder}, and PostgreSQL may not run as root: its files lie in ${dirname(place)}.`,
    );
    return place;
  }
  throw new OperatorError(
    `The account “${user?.name}” of the database can enter neither ${folder} nor /var/lib/motcua. Set MOTCUA_DATA to a folder it can enter.`,
  );
}

function makeOpen(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return true;
  } catch {
    return false;
  }
}

function factsFile(folder: string): string {
  return join(folder, 'postgres.json');
}
