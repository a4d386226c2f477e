import { join } from 'node:path';
import { postgres } from '../platform/driver.ts';
import type { TestProject } from 'vitest/node';
import { claimDataFolder } from '../platform/data-folder.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { migrate } from '../platform/migrate.ts';
import { TEMPLATE } from './database.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = makeTemporaryFolder('test');
  const folder = join(temporary.path, 'data');
  const claim = claimDataFolder(folder, 'vitest', new Date().toISOString());
  const server = await startEmbeddedPostgres(folder, {
    report: () => {},
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      max_connections: '200',
    },
  });
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end();
  const url = new URL(server.url);
  url.pathname = `/${TEMPLATE}`;
  await migrate(url.href, { report: () => {} });
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    claim.release();
    temporary.remove();
  };
}
