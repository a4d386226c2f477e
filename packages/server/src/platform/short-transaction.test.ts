import { beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.ts';
import { inShortTransaction } from './short-transaction.ts';

const db = await createTestDatabase({ poolSize: 1 });

beforeAll(async () => {
  await db.owner`create table kept (tenant_id text not null, word text primary key)`;
  await db.owner`grant select, insert on kept to motcua_app`;
});

const words = async () =>
  (await db.owner`select word from kept order by word`).map((one) => one.word);

describe('a short transaction', () => {
  it('given work with last statements, then they are written together with the tenant set', async () => {
    const value = await inShortTransaction(db.sql, 'H01', async (tx) => ({
      writes: [
        tx`insert into kept select current_setting('motcua.tenant'), 'one'`,
        tx`insert into kept select current_setting('motcua.tenant'), 'two'`,
      ],
      value: 'done',
    }));
    expect(value).toBe('done');
    expect(await db.owner`select distinct tenant_id from kept`).toEqual([{ tenant_id: 'H01' }]);
    expect(await words()).toEqual(['one', 'two']);
  });

  it('given the last statement fails, then nothing of it is written, and the first cause is thrown', async () => {
    const failing = inShortTransaction(db.sql, 'H01', async (tx) => ({
      writes: [
        tx`insert into kept values ('H01', 'three')`,
        tx`insert into kept values ('H01', 'one')`,
        tx`insert into kept values ('H01', 'four')`,
      ],
      value: null,
    }));
    await expect(failing).rejects.toThrow('duplicate key');
    expect(await words()).toEqual(['one', 'two']);
  });

  it('given the work itself fails, then the only connection is handed back and free of it', async () => {
    const failing = inShortTransaction(db.sql, 'H01', async (tx) => {
      await tx`insert into kept values ('H01', 'five')`;
      throw new Error('because');
    });
    await expect(failing).rejects.toThrow('because');
    const [row] = await db.sql`select current_setting('motcua.tenant', true) as tenant`;
    expect(row?.tenant ?? '').toBe('');
    expect(await words()).toEqual(['one', 'two']);
  });

  it('given a savepoint is asked for, then it is refused: there is no way back inside', async () => {
    const failing = inShortTransaction(db.sql, 'H01', async (tx) => {
      await tx.savepoint(async () => null);
      return { writes: [], value: null };
    });
    await expect(failing).rejects.toThrow('no savepoints');
  });
});
