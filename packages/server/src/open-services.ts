import { join } from 'node:path';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { type DatabaseServer, joinDatabaseServer } from './platform/database-server.ts';
import { openDatabase } from './platform/db.ts';
import { createFolderStore } from './platform/files.ts';
import { createLogger } from './platform/logger.ts';
import { type MigrationResult, migrate } from './platform/migrate.ts';
import { createServices, type Parts, type Services } from './services.ts';

export type Report = (sentence: string) => void;

export interface OpenServices {
  services: Services;
  parts: Parts;
  close(): Promise<void>;
}

/** For a command: the modules without the web server, on the database of a running server or an own one. */
export async function openServices(
  config: Config,
  options: { what: string; report: Report; clock?: Clock },
): Promise<OpenServices> {
  const server = await joinDatabaseServer(databaseOptions(config, options));
  const parts = await openParts(config, { server, ...options });
  return {
    services: createServices(parts),
    parts,
    async close() {
      await parts.db.close();
      await server.close();
    },
  };
}

export async function migrateDatabase(
  config: Config,
  options: { report: Report },
): Promise<MigrationResult> {
  const server = await joinDatabaseServer(
    databaseOptions(config, { what: 'motcua migrate', ...options }),
  );
  try {
    return await migrate(server.url, options);
  } finally {
    await server.close();
  }
}

export function databaseOptions(config: Config, options: { what: string; report: Report }) {
  const { dataFolder, databaseUrl } = config;
  return { dataFolder, databaseUrl, now: systemClock(), ...options };
}

/** Brings the database up to date and opens what every module is built from. */
export async function openParts(
  config: Config,
  options: { server: DatabaseServer; report: Report; clock?: Clock },
): Promise<Parts> {
  await migrate(options.server.url, { report: options.report });
  return {
    config,
    db: openDatabase({
      url: options.server.url,
      poolSize: config.databasePool,
      role: 'motcua_app',
    }),
    clock: options.clock ?? systemClock,
    files: createFolderStore(join(config.dataFolder, 'files')),
    logger: createLogger(config.logLevel),
  };
}
