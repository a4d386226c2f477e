import type { Sql as DriverSql } from 'postgres';
import { postgres } from '../platform/driver.ts';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';

export const TEMPLATE = 'motcua_template';

export interface TestDatabase extends Database {
  /** Connection string of the owner, for what the application itself may not do. */
  ownerUrl: string;
  /** The same database with the owner's rights: no row-level security. */
  owner: DriverSql;
}

/**
 * A migrated database of its own for one test file, a copy that takes some 50 ms. It is dropped after
 * the file. Call it at the top of the file or in `beforeAll`.
 */
export async function createTestDatabase(
  options: { poolSize?: number } = {},
): Promise<TestDatabase> {
  const adminUrl = inject('postgresUrl');
  const name = `test_${newId().replaceAll('-', '')}`;
  await onServer(adminUrl, (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.href;
  const db = openDatabase({ url: ownerUrl, poolSize: options.poolSize ?? 5, role: 'motcua_app' });
  const owner = postgres(ownerUrl, {
    max: 2,
    onnotice: () => {},
    connection: { search_path: 'motcua,public' },
  });
  afterAll(async () => {
    await Promise.all([db.close(), owner.end()]);
    await onServer(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  });
  return { ...db, ownerUrl, owner };
}

async function onServer(url: string, work: (sql: DriverSql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
