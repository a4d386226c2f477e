import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { claimDataFolder } from '../platform/data-folder.ts';
import { postgres } from '../platform/driver.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { migrate } from '../platform/migrate.ts';
import { TEMPLATE } from './database.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/**
 * One PostgreSQL for the whole run, with a migrated template that every test file copies.
 * `TEST_DATABASE_URL` names another server instead, to try another version; its user must be superuser.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given === undefined ? await startOwn() : { url: given, stop: async () => {} };
  await makeTemplate(server.url);
  project.provide('postgresUrl', server.url);
  return server.stop;
}

async function startOwn(): Promise<TestPostgres> {
  const temporary = makeTemporaryFolder('test');
  const folder = join(temporary.path, 'data');
  const claim = claimDataFolder(folder, 'vitest', new Date().toISOString());
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  };
  const server = await startEmbeddedPostgres(folder, { report: () => {}, settings });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      claim.release();
      temporary.remove();
    },
  };
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await sql`drop database if exists ${sql(TEMPLATE)}`;
  await sql`create database ${sql(TEMPLATE)} template template0 encoding 'UTF8'`;
  await sql.end();
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrate(url.href, { report: () => {} });
}
