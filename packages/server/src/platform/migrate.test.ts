import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

const db = await createTestDatabase();
const report = () => {};

describe('migrations', () => {
  it('given an up-to-date database, when it is migrated again, then nothing is applied', async () => {
    const result = await migrate(db.ownerUrl, { report });
    expect(result.applied).toEqual([]);
    expect(result.total).toBe(readMigrations().length);
  });

  it('given a new file, when several processes migrate at once, then it is applied once', async () => {
    const migrations = [...readMigrations(), numbered(9000, 'create table made_once (id int)')];
    const results = await Promise.all(
      [1, 2, 3].map(() => migrate(db.ownerUrl, { report, migrations })),
    );
    expect(results.flatMap((result) => result.applied)).toEqual(['9000-test.sql']);
  });

  it('given a file that fails half-way, when it is applied, then nothing of it stays', async () => {
    const broken = numbered(9001, 'create table half (id int); select * from nowhere');
    const attempt = migrate(db.ownerUrl, { report, migrations: [...(await applied()), broken] });
    await expect(attempt).rejects.toThrow('9001-test.sql failed and was taken back');
    const [row] = await db.owner`select to_regclass('motcua.half') as half`;
    expect(row?.['half']).toBeNull();
  });

  it('given a file that was changed afterwards, when it is migrated, then the change is refused', async () => {
    const changed = (await applied()).map((migration) =>
      migration.number === 9000 ? { ...migration, checksum: 'other' } : migration,
    );
    await expect(migrate(db.ownerUrl, { report, migrations: changed })).rejects.toThrow(
      'was changed after this database had applied it',
    );
  });

  it('given a database of a later version, when an older one migrates, then it refuses', async () => {
    await expect(migrate(db.ownerUrl, { report, migrations: readMigrations() })).rejects.toThrow(
      'made by a later version',
    );
  });
});

describe('the tables', () => {
  it('given the schema, when one reads it, then every table and column says what it is', async () => {
    const silent = await db.owner`
      select c.relname as table, coalesce(a.attname, '') as column
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'motcua'
      join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relname <> 'made_once'
        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`;
    expect([...silent]).toEqual([]);
  });

  it('given a table of a tenant, when one reads its rights, then row-level security is forced on it and its key begins with the tenant', async () => {
    const open = await db.owner`
      select c.relname as table
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'motcua'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relkind in ('r', 'p')
        and c.relname not in ('sign_in_name', 'sign_in_log') -- read before the tenant is known
        and (not c.relrowsecurity or not c.relforcerowsecurity or i.indkey[0] is distinct from a.attnum)`;
    expect([...open]).toEqual([]);
  });
});

function numbered(number: number, text: string): Migration {
  return { number, name: `${number}-test.sql`, text, checksum: text };
}

async function applied(): Promise<Migration[]> {
  return [...readMigrations(), numbered(9000, 'create table made_once (id int)')];
}
