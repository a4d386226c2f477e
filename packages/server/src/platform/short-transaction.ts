import { isDatabaseGone, type Sql, type Transaction } from './db.ts';
import { createLine } from './line-guard.ts';

/** What a short transaction writes last; it travels together with the commit. */
export interface LastWrites<T> {
  writes: PromiseLike<unknown>[];
  value: T;
}

/**
 * A transaction of one tenant in as few round trips as its work allows: `begin` and the tenant travel
 * with the first statement, `commit` with the last ones. `work` hands back its last statements without
 * awaiting them. Nothing is written when any of them fails: PostgreSQL then answers the commit with a
 * rollback, and the first error is thrown.
 */
export async function inShortTransaction<T>(
  sql: Sql,
  tenantId: string,
  work: (tx: Transaction) => Promise<LastWrites<T>>,
): Promise<T> {
  const connection = await sql.reserve();
  const line = createLine();
  let gone = false;
  try {
    const tx = line.guard(Object.assign(connection, noSavepoints));
    // `onexecute` is what the driver's own `begin` uses; its types do not show it.
    const begin = { prepare: false, onexecute: line.onexecute };
    const opened = [
      connection.unsafe('begin', [], begin).execute(),
      connection`select set_config('motcua.tenant', ${tenantId}, true)`.execute(),
    ];
    const done = Promise.all([work(tx), ...opened]);
    const [{ writes, value }] = await Promise.race([done, line.broken]);
    await Promise.race([Promise.all([...writes, tx`commit`]), line.broken]);
    return value;
  } catch (error) {
    gone = isDatabaseGone(error);
    if (!gone) await Promise.race([connection`rollback`, line.broken]).catch(() => {});
    throw error;
  } finally {
    // A connection that broke has left the pool already; to hand it back would give it to somebody.
    if (!gone) connection.release();
  }
}

const noSavepoints = {
  savepoint: refuse,
  prepare: refuse,
};

function refuse(): never {
  throw new Error('A short transaction has no savepoints and no second phase.');
}
