import type { Transaction } from '../../platform/db.ts';

/** Names of units, those that closed too. */
export async function listUnitNames(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<{ id: string; code: string | null; name: string }[]> {
  return await tx<{ id: string; code: string | null; name: string }[]>`
    select id, code, name from unit where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])`;
}
