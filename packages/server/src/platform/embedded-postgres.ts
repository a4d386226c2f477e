import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator-error.ts';
import { type PostgresBinaries, preparePostgresBinaries } from './postgres-binaries.ts';
import {
  type ClusterFacts,
  createCluster,
  type Report,
  readClusterFacts,
} from './postgres-cluster.ts';
import { commandOf, isRunning, sendSignal, waitForEnd } from './processes.ts';
import { findDatabaseUser, type SystemUser } from './system-user.ts';

export interface EmbeddedPostgres {
  port: number;
  /** Connection string of the owner of everything in the cluster. */
  url: string;
  /** Stops it with a checkpoint; resolves when its process is gone. */
  stop(): Promise<void>;
}

export type PostgresSettings = Readonly<Record<string, string>>;

const MB = 1024 * 1024;
/** Of the machine, or what its container may use of it. */
const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / MB;
const megabytes = (share: number, { least, most }: { least: number; most: number }): string =>
  `${Math.round(Math.min(Math.max(memory * share, least), most))}MB`;

/**
 * Sized by the machine, a laptop at least; what was acknowledged stays after a power cut (fsync, synchronous_commit).
 * Room for the log between two checkpoints: a province that is loaded at once writes gigabytes.
 */
const SETTINGS: PostgresSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: megabytes(1 / 16, { least: 128, most: 2048 }),
  effective_cache_size: megabytes(1 / 2, { least: 512, most: 65_536 }),
  max_wal_size: '2GB',
  fsync: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** Starts the PostgreSQL of a data folder that this process has claimed; makes it the first time. */
export async function startEmbeddedPostgres(
  folder: string,
  options: { report: Report; settings?: PostgresSettings },
): Promise<EmbeddedPostgres> {
  const known = readClusterFacts(folder);
  const user = findDatabaseUser(
    known !== undefined && existsSync(known.cluster) ? known.cluster : undefined,
  );
  const binaries = preparePostgresBinaries(user);
  const facts =
    clusterOf(folder, known) ?? createCluster(folder, { binaries, user, report: options.report });
  await stopLeftOver(facts.cluster, options.report);
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const settings = { ...SETTINGS, ...options.settings, port: String(port) };
    const start = () =>
      launch({ binaries, user, cluster: facts.cluster, log: openLog(folder), settings });
    const child = await start();
    if (child !== undefined) return supervise(child, { start, facts, port });
    if (attempt === 3) throw new OperatorError(`PostgreSQL did not start; ${lastLines(folder)}`);
  }
}

/** Connection string for a cluster that another process of the same folder keeps running. */
export function urlOf(facts: ClusterFacts, port: number, database = 'postgres'): string {
  return `postgres://${facts.user}:${facts.password}@127.0.0.1:${port}/${database}`;
}

// The key is written before the files take their place: a machine that stops in between begins anew.
function clusterOf(folder: string, known: ClusterFacts | undefined): ClusterFacts | undefined {
  if (known === undefined || existsSync(join(known.cluster, 'PG_VERSION'))) return known;
  if (existsSync(`${known.cluster}.unfinished`)) return undefined;
  throw new OperatorError(
    `The files of the database should lie in ${known.cluster} but are not there. Put them back, or remove ${join(folder, 'postgres.json')} to begin with an empty database.`,
  );
}

// A shell stands between: it sends PostgreSQL the order to stop when its input closes, which happens
// however this process ends, kill -9 included. Its own session keeps Ctrl-C of the terminal away.
const KEEPER = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( cat <&3 >/dev/null; kill -INT "$server" 2>/dev/null ) &
wait "$server"
`;

/** Starts the program and waits until it accepts connections; nothing when it ends before that. */
async function launch(options: {
  binaries: PostgresBinaries;
  user: SystemUser | undefined;
  cluster: string;
  log: number;
  settings: PostgresSettings;
}): Promise<ChildProcess | undefined> {
  const { binaries, user, cluster, log, settings } = options;
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const account = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const left = postmasterLines(cluster)[0];
  const child = spawn('/bin/sh', ['-c', KEEPER, 'sh', binaries.postgres, '-D', cluster, ...flags], {
    ...account,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  child.stdin?.on('error', () => {});
  child.unref();
  return (await isReady(child, { cluster, left })) ? child : undefined;
}

async function isReady(
  child: ChildProcess,
  { cluster, left }: { cluster: string; left: string | undefined },
): Promise<boolean> {
  // Recovery after a power cut may take a while; a failed start ends the child at once.
  for (let step = 0; step < 6000; step += 1) {
    if (hasEnded(child)) return false;
    const lines = postmasterLines(cluster);
    // The file of a killed run says “ready” until the new one has written its own.
    if (lines[0] !== left && lines[7]?.trim() === 'ready') return true;
    await pause(20);
  }
  child.stdin?.end();
  return false;
}

/** Starts it again on the same port when it ends unasked; whoever waits for it finds it back. */
function supervise(
  first: ChildProcess,
  parts: { start(): Promise<ChildProcess | undefined>; facts: ClusterFacts; port: number },
): EmbeddedPostgres {
  let child: ChildProcess = first;
  let stopping = false;
  const watch = () => {
    child.once('exit', () => {
      child.stdin?.destroy();
      if (!stopping) void startAgain();
    });
  };
  const startAgain = async () => {
    while (!stopping) {
      await pause(300, undefined, { ref: false });
      const next = stopping ? undefined : await parts.start();
      if (next === undefined) continue;
      child = next;
      return stopping ? child.stdin?.end() : watch();
    }
  };
  watch();
  return {
    port: parts.port,
    url: urlOf(parts.facts, parts.port),
    async stop() {
      stopping = true;
      const pid = Number(postmasterLines(parts.facts.cluster)[0]);
      child.stdin?.end();
      if (!Number.isInteger(pid) || pid <= 1 || (await waitForEnd(pid, 20_000))) return;
      sendSignal(pid, 'SIGQUIT');
      await waitForEnd(pid, 10_000);
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stopLeftOver(cluster: string, report: Report): Promise<void> {
  const pid = Number(postmasterLines(cluster)[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isRunning(pid)) return;
  const command = commandOf(pid);
  if (command !== '' && !command.includes('postgres')) {
    // The number now belongs to another program; PostgreSQL would take it for a running server.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  report('An earlier run left its database running; stopping it first …');
  sendSignal(pid, 'SIGINT');
  if (await waitForEnd(pid, 30_000)) return;
  throw new OperatorError(
    `PostgreSQL of an earlier run (process ${pid}) does not stop. End it and try again.`,
  );
}

function postmasterLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

function openLog(folder: string): number {
  const file = join(folder, 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

function lastLines(folder: string): string {
  const file = join(folder, 'postgres.log');
  return `the end of ${file} says:\n${readFileSync(file, 'utf8').trimEnd().split('\n').slice(-6).join('\n')}`;
}
