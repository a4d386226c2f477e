import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenServices, openServices } from '../../packages/server/src/open-services.ts';
import { type GenerateOrder, generate } from '../../packages/server/src/generator/generate.ts';
import { readConfig } from '../../packages/server/src/platform/config.ts';
import {
  type DatabaseServer,
  openOwnDatabaseServer,
} from '../../packages/server/src/platform/database-server.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { NOW } from './endpoints.ts';

/** A database of its own with a generated year in it, to be thrown away. */
export interface Installation {
  base: string;
  database: DatabaseServer;
  opened: OpenServices;
  dossiers: number;
  /** Seconds that the lives took, and the balances after them. */
  seconds: number;
  summing: number;
  close(): Promise<void>;
}

export const TENANT = 'H01';

export const PROVINCE_YEAR: Omit<GenerateOrder, 'dossiers' | 'report'> = {
  ...{ scope: TENANT, seed: 1, amongOthers: false, byName: 'bench figures' },
  ...{ from: parsePlainDate('2026-01-01'), to: parsePlainDate('2026-12-29') },
};

export async function openInstallation(
  order: Omit<GenerateOrder, 'report'>,
  report: (sentence: string) => void,
): Promise<Installation> {
  const base = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  rmSync(base, { recursive: true });
  const database = await openOwnDatabaseServer({
    ...{ dataFolder: base, databaseUrl: undefined, what: 'bench figures' },
    ...{ now: new Date().toISOString(), report: () => {} },
  });
  const opened = await openServices(configFor(database, base), {
    ...{ what: 'bench figures', report: () => {}, clock: () => parseInstant(NOW) },
  });
  const [done] = await generate(
    { ...opened.parts, services: opened.services },
    { ...order, report },
  );
  return {
    ...{ base, database, opened, dossiers: done?.dossiers ?? 0 },
    ...{ seconds: done?.seconds ?? 0, summing: done?.summing ?? 0 },
    async close() {
      await opened.close();
      await database.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

export interface MeasuredServer {
  address: string;
  token: string;
  scopes: { province: string; department: string; commune: string };
  stop(): Promise<void>;
}

/** The server in a process of its own, with somebody signed in who may see everything. */
export async function openMeasuredServer({
  database,
  base,
}: Installation): Promise<MeasuredServer> {
  const child: ChildProcess = fork(new URL('server.ts', import.meta.url), {
    env: { ...process.env, DATABASE_URL: database.url, MOTCUA_DATA: join(base, 'files') },
    execArgv: ['--disable-warning=ExperimentalWarning', ...process.execArgv],
  });
  const [{ address, username, password, scopes }] = await once(child, 'message');
  const session = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { token } = await session.json();
  return {
    ...{ address, token, scopes },
    async stop() {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

function configFor({ url }: DatabaseServer, base: string) {
  return {
    ...readConfig({ DATABASE_URL: url, MOTCUA_DEMO: '0', LOG_LEVEL: 'silent' }),
    dataFolder: join(base, 'files'),
  };
}
