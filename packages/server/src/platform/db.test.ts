import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.ts';
import { isDatabaseGone, openDatabase } from './db.ts';

const db = await createTestDatabase();

describe('the database seam', () => {
  it('given work in a tenant, when it asks, then the tenant is set for that transaction only', async () => {
    const inside = await db.inTenant(
      'H01',
      (tx) => tx`select current_setting('motcua.tenant') as tenant`,
    );
    const outside = await db.sql`select current_setting('motcua.tenant', true) as tenant`;
    expect(inside[0]?.tenant).toBe('H01');
    expect(outside[0]?.tenant ?? '').toBe('');
  });

  it('given an instant with microseconds, when it comes back, then nothing is lost', async () => {
    const sent = '2026-04-24T09:00:00.123456+07:00';
    const [row] =
      await db.sql`select ${sent}::timestamptz as instant, '2026-04-24'::date as day, 9007199254740991::bigint as big`;
    expect(row).toEqual({ instant: sent, day: '2026-04-24', big: Number.MAX_SAFE_INTEGER });
  });

  it('given a number beyond exact integers, when it is read, then it is refused rather than rounded', async () => {
    await expect(db.sql`select 9007199254740993::bigint as big`).rejects.toThrow(RangeError);
  });

  it('given work that fails, when the transaction ends, then it is taken back and the cause arrives', async () => {
    const failing = db.inTenant('H01', async () => {
      throw new Error('because');
    });
    await expect(failing).rejects.toThrow('because');
  });

  it('given the application role, when it changes the list of migrations, then it may not', async () => {
    await expect(db.sql`delete from schema_migration`).rejects.toThrow('permission denied');
  });

  it('given nobody listening, when a statement is sent, then the failure is known as a missing database', async () => {
    const nowhere = openDatabase({ url: 'postgres://a:b@127.0.0.1:1/none', poolSize: 1 });
    afterAll(() => nowhere.close());
    const error = await nowhere.sql`select 1`.catch((cause: unknown) => cause);
    expect(isDatabaseGone(error)).toBe(true);
  });

  it('given a connection that breaks within a transaction, when the work goes on, then its next statement is refused and the process lives', async () => {
    const work = db.inTenant('H01', async (tx) => {
      const [row] = await tx`select pg_backend_pid() as pid`;
      await db.owner`select pg_terminate_backend(${row?.pid})`;
      await db.owner`select pg_sleep(0.05)`;
      await tx`select 1`;
    });
    const error = await work.catch((cause: unknown) => cause);
    expect(isDatabaseGone(error)).toBe(true);
    expect([...(await db.sql`select 1 as one`)]).toEqual([{ one: 1 }]);
  });

  it('given a connection that the server cut, when the next statement comes, then a new one is made', async () => {
    const before = await db.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await db.owner`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`;
    await db.sql`select 1`.catch(() => {});
    const after = await db.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    expect(after[0]?.pid).not.toBe(before[0]?.pid);
  });
});
