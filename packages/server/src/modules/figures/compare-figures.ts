import type { Database } from '../../platform/db.ts';
import { type BalanceComparison, compareBalances } from './reconcile-balances.ts';
import { compareDossiers, type DossierComparison } from './reconcile-dossiers.ts';
import { countDossiers } from './reconcile-dossiers-store.ts';

export interface ComparisonProgress {
  dossiers: number;
  compared: number;
  entries: number;
}

export interface Comparison {
  dossiers: DossierComparison;
  balances: BalanceComparison;
}

/** Everything on one snapshot: events with the journal, and the journal with the balances. Writes nothing. */
export async function compareFigures(
  db: Pick<Database, 'sql'>,
  { tenantId, progress }: { tenantId: string; progress: (progress: ComparisonProgress) => void },
): Promise<Comparison> {
  const compared = await db.sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx`
      select set_config('motcua.tenant', ${tenantId}, true), set_config('statement_timeout', '0', true),
        set_config('idle_in_transaction_session_timeout', '0', true),
        -- Seventy columns: to compile them costs more than to read them.
        set_config('jit', 'off', true)`;
    const count = await countDossiers(tx, tenantId);
    const tell = (compared: number, entries: number) =>
      progress({ dossiers: Math.max(count, compared), compared, entries });
    tell(0, 0);
    const dossiers = await compareDossiers(tx, { tenantId, progress: tell });
    return { dossiers, balances: await compareBalances(tx, tenantId) };
  });
  return compared;
}
