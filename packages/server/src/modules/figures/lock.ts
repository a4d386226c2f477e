import type { Sql, Transaction } from '../../platform/db.ts';

/** Whoever writes journal or balances of a tenant holds this until the end of the transaction. */
export async function lockFigures(
  tx: Transaction,
  tenantId: string,
  { patience = '30s' }: { patience?: string } = {},
): Promise<void> {
  await tx`select set_config('lock_timeout', ${patience}, true)`;
  await tx`
    select pg_advisory_xact_lock(${figuresLock(tx, tenantId)}),
      set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)`;
}

/** The key of the lock, for SQL. */
export function figuresLock(sql: Sql | Transaction, tenantId: string) {
  return sql`hashtextextended(${`figures:${tenantId}`}, 0)`;
}

/** True when the statement failed because somebody else kept the lock for too long. */
export function isLockedOut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
