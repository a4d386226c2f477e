import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { openOwnDatabaseServer } from '../packages/server/src/platform/database-server.ts';
import { databaseClock } from './lifecycle/cpu.ts';
import { FLOOR_TENANT, readRows, writeCommand } from './lifecycle/floor.ts';
import { ACTS_PER_DOSSIER, type Client, liveOneLife } from './lifecycle/nine-acts.ts';
import { openRawHttp } from './lifecycle/raw-http.ts';

const CLIENTS = 16;
const ROUNDS = 3;

/**
 * Dossiers from reception to delivery over HTTP, against the same rows written by plain SQL transactions
 * on the same PostgreSQL in the same run. One argument: dossiers for each round (default 200).
 */
export async function bench([count = '200']: string[]): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  rmSync(base, { recursive: true });
  const database = await openOwnDatabaseServer({
    ...{ dataFolder: base, databaseUrl: undefined, what: 'bench lifecycle' },
    ...{ now: new Date().toISOString(), report: () => {} },
  });
  const server = fork(new URL('lifecycle/server.ts', import.meta.url), {
    env: { ...process.env, DATABASE_URL: database.url, MOTCUA_DATA: join(base, 'files') },
    execArgv: ['--disable-warning=ExperimentalWarning', ...process.execArgv],
  });
  const sql = postgres(database.url, {
    max: CLIENTS,
    onnotice: () => {},
    connection: { search_path: 'motcua,public' },
  });
  try {
    const clients = await openClients(server);
    await sql`insert into tenant (id, name) values (${FLOOR_TENANT}, 'Mức sàn')`;
    const databaseSeconds = await databaseClock(sql);
    await measure({ clients, server, sql, databaseSeconds, dossiers: Number(count) });
    for (const { http } of clients) http.close();
  } finally {
    server.send('stop');
    await once(server, 'exit');
    await sql.end();
    await database.close();
    rmSync(base, { recursive: true, force: true });
  }
}

interface Run {
  databaseSeconds(): number | null;
  clients: Client[];
  server: ChildProcess;
  sql: postgres.Sql;
  dossiers: number;
}

async function measure({ clients, server, sql, databaseSeconds, dossiers }: Run): Promise<void> {
  await Promise.all(clients.map((client) => liveOneLife(client)));
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ids: string[] = [];
    const live = await timed({ server, databaseSeconds }, () =>
      share(clients, dossiers, async (client) => {
        ids.push(await liveOneLife(client));
      }),
    );
    const rows = await readRows(sql, ids);
    const workers = Array.from({ length: CLIENTS }, () => sql);
    if (round === 1) await warmUp(sql);
    let next = 0;
    const floor = await timed({ server, databaseSeconds }, () =>
      share(workers, dossiers, async (worker) => {
        for (const command of rows[next++] ?? []) await writeCommand(worker, command);
      }),
    );
    const commands = dossiers * ACTS_PER_DOSSIER;
    ratios.push(floor.seconds / live.seconds);
    report(`round ${round}`, { commands, live, floor });
  }
  const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  console.log(`ratio ${middle.toFixed(2)} of plain SQL (median of ${ROUNDS} rounds; wanted 0.50)`);
}

/** Plans and caches of every connection, so that the floor is not measured cold. */
async function warmUp(sql: postgres.Sql): Promise<void> {
  await Promise.all(
    Array.from({ length: CLIENTS }, () => sql.begin((tx) => tx`select count(*) from dossier`)),
  );
}

interface Times {
  seconds: number;
  server: number;
  clients: number;
  database: number | null;
  memory: number;
}

async function timed(
  { server, databaseSeconds }: Pick<Run, 'server' | 'databaseSeconds'>,
  work: () => Promise<void>,
): Promise<Times> {
  const [before, own, base] = [await askCpu(server), process.cpuUsage(), databaseSeconds()];
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  const spent = process.cpuUsage(own);
  const after = await askCpu(server);
  const database = databaseSeconds();
  return {
    seconds,
    server: (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1e6,
    clients: (spent.user + spent.system) / 1e6,
    database: base === null || database === null ? null : database - base,
    memory: after.memory,
  };
}

/** So many pieces of work, taken by the workers one after the other. */
async function share<W>(workers: readonly W[], pieces: number, work: (worker: W) => Promise<void>) {
  let left = pieces;
  await Promise.all(
    workers.map(async (worker) => {
      while (left-- > 0) await work(worker);
    }),
  );
}

function report(
  name: string,
  { commands, live, floor }: { commands: number; live: Times; floor: Times },
) {
  const line = (what: string, times: Times) => {
    const micros = (seconds: number | null) =>
      seconds === null ? '?' : String(Math.round((seconds / commands) * 1e6)).padStart(4);
    console.log(
      `${name} ${what.padEnd(14)} ${String(Math.round(commands / times.seconds)).padStart(5)} commands/s; processor µs per command: ` +
        `server ${micros(times.server)}, database ${micros(times.database)}, this process ${micros(times.clients)}; server memory ${Math.round(times.memory / 1048576)} MB`,
    );
  };
  line('over HTTP', live);
  line('plain SQL', floor);
}

async function openClients(server: ChildProcess): Promise<Client[]> {
  const [{ address, clerks, password }] = await once(server, 'message');
  const port = Number(new URL(address).port);
  return await Promise.all(
    Array.from({ length: CLIENTS }, async (_, index) => {
      const http = await openRawHttp(port);
      const username = clerks[index % clerks.length];
      const body = JSON.stringify({ username, password });
      const session = await http.send({ path: '/api/v1/sessions', body });
      const { token } = JSON.parse(session.body);
      const file = await http.send({ path: '/api/v1/files', token, ...signedResult() });
      return { http, token, fileId: JSON.parse(file.body).fileId };
    }),
  );
}

function signedResult() {
  const content = '%PDF-1.4\n% kết quả\n%%EOF\n';
  const body = `--b\r\ncontent-disposition: form-data; name="file"; filename="ket-qua.pdf"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--b--\r\n`;
  return { type: 'multipart/form-data; boundary=b', body };
}

async function askCpu(server: ChildProcess): Promise<{ cpu: NodeJS.CpuUsage; memory: number }> {
  server.send('cpu');
  const [answer] = await once(server, 'message');
  return answer;
}
