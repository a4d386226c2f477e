import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { postgres } from '../packages/server/src/platform/driver.ts';
import { openOwnDatabaseServer } from '../packages/server/src/platform/database-server.ts';
import { databaseClock } from './lifecycle/cpu.ts';
import { FLOOR_TENANT, measurePure, readRows, writeCommand } from './lifecycle/floor.ts';
import { ACTS_PER_DOSSIER, type Client, liveOneLife } from './lifecycle/nine-acts.ts';
import { openRawHttp } from './lifecycle/raw-http.ts';

const CLIENTS = 16;
/** Dossiers in each turn of the one and the other. */
const TURN = 32;

/**
 * Dossiers from reception to delivery over HTTP, against the same rows written by plain SQL transactions
 * on the same PostgreSQL in the same run. One argument: dossiers (default 320).
 */
export async function bench([count = '320']: string[]): Promise<void> {
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
  sql: Sql;
  dossiers: number;
}

/** Both are measured in short turns, one after the other, so that whatever else the machine does weighs on both. */
async function measure({ clients, server, sql, databaseSeconds, dossiers }: Run): Promise<void> {
  const machine = { server, databaseSeconds };
  const workers = Array.from({ length: CLIENTS }, () => sql);
  await warmUp({ clients, sql });
  const live: Times[] = [];
  const floor: Times[] = [];
  const measured: string[] = [];
  for (let done = 0; done < dossiers; done += TURN) {
    const ids: string[] = [];
    live.push(
      await timed(machine, () =>
        share(clients, TURN, async (client) => {
          ids.push(await liveOneLife(client));
        }),
      ),
    );
    measured.push(...ids);
    const rows = await readRows(sql, ids);
    floor.push(
      await timed(machine, () =>
        share(workers, TURN, async (worker) => {
          for (const command of rows.pop() ?? []) await writeCommand(worker, command);
        }),
      ),
    );
  }
  const commands = live.length * TURN * ACTS_PER_DOSSIER;
  report('over HTTP', commands, total(live));
  report('plain SQL', commands, total(floor));
  const pure = await measurePure(sql, measured);
  console.log(
    `of the server: folding, sealing and computing rows ${Math.round(pure)} µs (measured alone); ` +
      'the rest is HTTP, parsing, rights, deciding and the driver',
  );
  const ratio = total(floor).seconds / total(live).seconds;
  console.log(`ratio ${ratio.toFixed(2)} of plain SQL over ${live.length} turns each; wanted 0.50`);
}

function total(turns: readonly Times[]): Times {
  const sum = (pick: (times: Times) => number) =>
    turns.reduce((all, times) => all + pick(times), 0);
  return {
    seconds: sum((times) => times.seconds),
    server: sum((times) => times.server),
    clients: sum((times) => times.clients),
    database: turns.some((times) => times.database === null)
      ? null
      : sum((times) => times.database ?? 0),
    memory: Math.max(...turns.map((times) => times.memory)),
  };
}

/** Plans, code and caches of every connection, so that nothing is measured cold. */
async function warmUp({ clients, sql }: Pick<Run, 'clients' | 'sql'>): Promise<void> {
  const ids: string[] = [];
  for (let round = 0; round < 8; round += 1)
    ids.push(...(await Promise.all(clients.map((client) => liveOneLife(client)))));
  const lives = await readRows(sql, ids);
  await Promise.all(
    lives.map(async (life) => {
      for (const command of life) await writeCommand(sql, command);
    }),
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

function report(what: string, commands: number, times: Times): void {
  const micros = (seconds: number | null) =>
    seconds === null ? '?' : String(Math.round((seconds / commands) * 1e6));
  console.log(
    `${what}: ${Math.round(commands / times.seconds)} commands/s; processor µs per command: ` +
      `server ${micros(times.server)}, database ${micros(times.database)}, ` +
      `this process ${micros(times.clients)}; server memory ${Math.round(times.memory / 1048576)} MB`,
  );
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
