import type { Database } from '../../platform/db.ts';
import type { Comparison, ComparisonProgress } from './comparison.ts';
import { compareApart } from './reconcile-thread.ts';

/**
 * Events with the journal on one thread, the journal with the balances on another, both on the picture of the database
 * that the transaction here holds open. Writes nothing.
 */
export async function compareFigures(
  { sql, url }: Pick<Database, 'sql' | 'url'>,
  { tenantId, progress }: { tenantId: string; progress: (progress: ComparisonProgress) => void },
): Promise<Comparison> {
  const compared = await sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx`select set_config('idle_in_transaction_session_timeout', '0', true)`;
    const [row] = await tx<{ snapshot: string }[]>`select pg_export_snapshot() as snapshot`;
    const order = { tenantId, url, snapshot: row?.snapshot ?? '' };
    const [dossiers, balances] = await Promise.all([
      compareApart({ ...order, what: 'dossiers' }, progress),
      compareApart({ ...order, what: 'balances' }, progress),
    ]);
    return { dossiers, balances };
  });
  return compared;
}
