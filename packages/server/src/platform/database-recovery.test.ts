import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { openOwnDatabaseServer } from './database-server.ts';
import { isDatabaseGone, openDatabase } from './db.ts';
import { addHealth } from './health.ts';
import { createHttp } from './http.ts';
import { createLogger } from './logger.ts';

const temporary = makeTemporaryFolder('recovery');
const dataFolder = join(temporary.path, 'data');
const server = await openOwnDatabaseServer({
  dataFolder,
  databaseUrl: undefined,
  what: 'the test',
  now: '2026-04-24T09:00:00+07:00',
  report: () => {},
});
const db = openDatabase({ url: server.url, poolSize: 4 });
const http = await createHttp({ logger: createLogger('silent'), problems: {}, trustProxy: false });
addHealth(http, { db, version: 'test' });

afterAll(async () => {
  await http.close();
  await db.close();
  await server.close();
  temporary.remove();
});

describe('a database that goes away', () => {
  it('given writers at work, when PostgreSQL is killed, then it comes back alone, writers go on, and what was acknowledged is there', async () => {
    await db.sql`create table public.note (number int primary key)`;
    const acknowledged: number[] = [];
    const refused: unknown[] = [];
    let next = 0;
    const write = async () => {
      while (acknowledged.length < 400) {
        next += 1;
        const number = next;
        await db
          .inTenant('H01', (tx) => tx`insert into public.note values (${number})`)
          .then(
            () => acknowledged.push(number),
            (cause: unknown) => refused.push(cause),
          );
        if (number === 100) process.kill(postmaster(), 'SIGKILL');
        if (refused.length > 0) await pause(5);
      }
    };
    await Promise.all([write(), write(), write(), write()]);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((cause) => !isDatabaseGone(cause))).toEqual([]);
    const rows = await db.sql<{ number: number }[]>`select number from public.note`;
    const kept = new Set(rows.map((row) => row.number));
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
    expect((await http.inject('/api/v1/health')).statusCode).toBe(200);
  });

  it('given a database that does not answer, when health is asked, then it is 503 at once', async () => {
    const nowhere = openDatabase({ url: 'postgres://a:b@127.0.0.1:1/none', poolSize: 1 });
    const other = await createHttp({
      logger: createLogger('silent'),
      problems: {},
      trustProxy: false,
    });
    addHealth(other, { db: nowhere, version: 'test' });
    const answer = await other.inject('/api/v1/health');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ status: 'database-away' });
    await other.close();
    await nowhere.close();
  });
});

function postmaster(): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}
