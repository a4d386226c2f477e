import { setTimeout as pause } from 'node:timers/promises';
import { postgres } from './driver.ts';
import {
  claimDataFolder,
  DataFolderBusy,
  type FolderClaim,
  type Holder,
  findHolder,
} from './data-folder.ts';
import { startEmbeddedPostgres, urlOf } from './embedded-postgres.ts';
import { OperatorError } from './operator-error.ts';
import { type Report, readClusterFacts } from './postgres-cluster.ts';

export interface DatabaseServer {
  /** Connection string of the owner; the tables belong to it. */
  url: string;
  /** Where `serve` tells others on the same folder how to reach it. */
  announce(address: string): void;
  close(): Promise<void>;
}

export interface DatabaseServerOptions {
  dataFolder: string;
  databaseUrl: string | undefined;
  /** The command that asks, shown to whoever finds the folder held. */
  what: string;
  now: string;
  report: Report;
}

export const DATABASE_NAME = 'motcua';

/** For `serve`: it must hold the data folder alone. */
export async function openOwnDatabaseServer(
  options: DatabaseServerOptions,
): Promise<DatabaseServer> {
  const claim = claimDataFolder(options.dataFolder, options.what, options.now);
  if (options.databaseUrl !== undefined) return outside(options.databaseUrl, claim);
  try {
    return await startHeld(options, claim);
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** For a command: joins the database of a running server, else starts it for as long as needed. */
export async function joinDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  if (options.databaseUrl !== undefined) return outside(options.databaseUrl, undefined);
  const holder = findHolder(options.dataFolder);
  if (holder !== undefined) return guest(options.dataFolder, holder);
  try {
    const claim = claimDataFolder(options.dataFolder, options.what, options.now);
    const server = await startHeld(options, claim);
    return { ...server, close: () => waitForGuests(server.url).then(server.close) };
  } catch (error) {
    if (error instanceof DataFolderBusy) return guest(options.dataFolder, error.holder);
    throw error;
  }
}

async function startHeld(
  options: DatabaseServerOptions,
  claim: FolderClaim,
): Promise<DatabaseServer> {
  const server = await startEmbeddedPostgres(options.dataFolder, { report: options.report });
  const facts = readClusterFacts(options.dataFolder);
  if (facts === undefined)
    throw new OperatorError('The facts of the embedded database are missing.');
  await ensureDatabase(server.url);
  claim.note({ databasePort: server.port });
  return {
    url: urlOf(facts, server.port, DATABASE_NAME),
    announce: (address) => claim.note({ address }),
    async close() {
      await server.stop();
      claim.release();
    },
  };
}

function outside(url: string, claim: FolderClaim | undefined): DatabaseServer {
  return {
    url,
    announce: (address) => claim?.note({ address }),
    async close() {
      claim?.release();
    },
  };
}

async function guest(folder: string, first: Holder): Promise<DatabaseServer> {
  for (let step = 0; step < 600; step += 1) {
    const holder = step === 0 ? first : findHolder(folder);
    if (holder === undefined) break;
    const facts = readClusterFacts(folder);
    if (holder.databasePort !== undefined && facts !== undefined) {
      return outside(urlOf(facts, holder.databasePort, DATABASE_NAME), undefined);
    }
    await pause(100);
  }
  throw new DataFolderBusy(folder, first);
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`select 1 from pg_database where datname = ${DATABASE_NAME}`;
    if (row === undefined) await sql`create database ${sql(DATABASE_NAME)}`;
  } finally {
    await sql.end();
  }
}

// A second command may work on the database that this one started; it is not torn away from it.
async function waitForGuests(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (;;) {
      const [row] = await sql`
        select count(*)::int as others from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
      if (row?.['others'] === 0) return;
      await pause(200);
    }
  } catch {
    // The database is gone already: nothing to wait for.
  } finally {
    await sql.end({ timeout: 1 });
  }
}
