import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase, type Transaction } from '../../platform/db.ts';
import { compareBalances } from './reconcile-balances.ts';
import { compareDossiers } from './reconcile-dossiers.ts';
import { countDossiers } from './reconcile-dossiers-store.ts';
import type { ComparisonOrder, FromWorker } from './reconcile-thread.ts';

// A thread of a reconciliation: minutes of processor that nobody at a desk should wait for.
const { what, tenantId, url, snapshot } = workerData as ComparisonOrder;
const db = openDatabase({ url, poolSize: 1, role: 'motcua_app' });
const say = (message: FromWorker) => parentPort?.postMessage(message);
try {
  await db.sql.begin('isolation level repeatable read read only', async (tx) => {
    await lookAt(tx, snapshot);
    const result =
      what === 'dossiers' ? await proveDossiers(tx) : await compareBalances(tx, tenantId);
    say({ kind: 'done', result });
  });
} finally {
  await db.close();
}

/** A transaction takes a picture as a literal only, and as the first thing it does. */
async function lookAt(tx: Transaction, picture: string): Promise<void> {
  if (!/^[0-9A-F-]+$/.test(picture)) throw new Error('This is no snapshot of a database.');
  await tx.unsafe(`set transaction snapshot '${picture}'`);
  await tx`
    select set_config('motcua.tenant', ${tenantId}, true), set_config('statement_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true), set_config('jit', 'off', true),
      set_config('work_mem', '64MB', true)`;
}

async function proveDossiers(tx: Transaction) {
  const count = await countDossiers(tx, tenantId);
  const progress = (compared: number, entries: number) =>
    say({
      kind: 'progress',
      progress: { dossiers: Math.max(count, compared), compared, entries },
    });
  progress(0, 0);
  return await compareDossiers(tx, { tenantId, progress });
}
