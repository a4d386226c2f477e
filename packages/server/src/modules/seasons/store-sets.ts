import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

/** The newest edition as it was brought in; null when the office has none of this id. */
export async function findOwnSet(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<{ set: unknown; binding: unknown } | null> {
  const [row] = await tx<{ set: unknown; binding: unknown }[]>`
    select set, binding from index_set
    where tenant_id = ${tenantId} and id = ${id} order by edition desc limit 1`;
  return row ?? null;
}

/** The newest edition of each, by id. */
export async function listOwnSets(tx: Transaction, tenantId: string): Promise<unknown[]> {
  const rows = await tx<{ set: unknown }[]>`
    select distinct on (id) set from index_set
    where tenant_id = ${tenantId} order by id, edition desc`;
  return rows.map(({ set }) => set);
}

export async function insertOwnSet(
  tx: Transaction,
  tenantId: string,
  row: { set: IndicatorSet; binding: ParsedBinding; addedAt: Instant; addedBy: string },
): Promise<void> {
  const { set, binding, addedAt, addedBy } = row;
  await tx`
    insert into index_set (tenant_id, id, edition, set, binding, added_at, added_by)
    select ${tenantId}, ${set.id}, coalesce(max(edition), 0) + 1,
      ${JSON.stringify(set)}::text::jsonb, ${JSON.stringify(binding)}::text::jsonb, ${addedAt}, ${addedBy}
    from index_set where tenant_id = ${tenantId} and id = ${set.id}`;
}
