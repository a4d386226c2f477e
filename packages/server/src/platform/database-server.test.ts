import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql as DriverSql } from 'postgres';
import { postgres } from './driver.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { DataFolderBusy } from './data-folder.ts';
import { joinDatabaseServer, openOwnDatabaseServer } from './database-server.ts';
import { isRunning, waitForEnd } from './processes.ts';

const temporary = makeTemporaryFolder('server');
const options = {
  dataFolder: join(temporary.path, 'data'),
  databaseUrl: undefined,
  what: 'the test',
  now: '2026-04-24T09:00:00+07:00',
  report: () => {},
};

afterAll(() => temporary.remove());

describe('the embedded database', () => {
  it('given an empty folder, when it is opened, then what is written is there after the next start', async () => {
    const first = await openOwnDatabaseServer(options);
    await ask(first.url, (sql) => sql`create table kept as select 'đã ghi' as word`);
    await first.close();
    const second = await openOwnDatabaseServer(options);
    const [row] = await ask(
      second.url,
      (sql) => sql`select word, lower('ĐẶNG') as lower from kept`,
    );
    expect(row).toEqual({ word: 'đã ghi', lower: 'đặng' });
    await second.close();
  });

  it('given a running server, when a command joins, then it works on the same database and leaves it running', async () => {
    const server = await openOwnDatabaseServer(options);
    const guest = await joinDatabaseServer(options);
    expect(new URL(guest.url).port).toBe(new URL(server.url).port);
    await guest.close();
    await ask(server.url, (sql) => sql`select 1`);
    await server.close();
  });

  it('given a running server, when another one starts on its folder, then it is refused', async () => {
    const server = await openOwnDatabaseServer(options);
    await expect(openOwnDatabaseServer(options)).rejects.toThrow(DataFolderBusy);
    await server.close();
  });

  it('given a server that is closed, when one looks, then its process and its lock are gone', async () => {
    const server = await openOwnDatabaseServer(options);
    const pid = postmaster();
    await server.close();
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(options.dataFolder, 'lock.json'))).toBe(false);
  });

  it('given a holder that is killed, when its end is felt, then PostgreSQL stops by itself and the folder opens again', async () => {
    const child = startHolder();
    await saysReady(child);
    const pid = postmaster();
    child.kill('SIGKILL');
    expect(await waitForEnd(pid, 20_000)).toBe(true);
    const server = await openOwnDatabaseServer(options);
    await ask(server.url, (sql) => sql`select word from kept`);
    await server.close();
  });

  it('given the key of the database, when others on the machine look, then they may not read it', () => {
    expect(statSync(join(options.dataFolder, 'postgres.json')).mode & 0o077).toBe(0);
  });
});

function startHolder() {
  const module = new URL('./database-server.ts', import.meta.url).href;
  const { report: _, ...plain } = options;
  const program = `
    const { openOwnDatabaseServer } = await import(${JSON.stringify(module)});
    await openOwnDatabaseServer({ ...${JSON.stringify(plain)}, databaseUrl: undefined, report() {} });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function saysReady(child: ReturnType<typeof startHolder>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => resolve());
    child.on('exit', () => reject(new Error('the holder ended')));
  });
}

function postmaster(): number {
  const facts = JSON.parse(readFileSync(join(options.dataFolder, 'postgres.json'), 'utf8'));
  const { cluster } = z.object({ cluster: z.string() }).parse(facts);
  const file = join(options.dataFolder, cluster, 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

async function ask<T>(url: string, question: (sql: DriverSql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await question(sql);
  } finally {
    await sql.end();
  }
}
