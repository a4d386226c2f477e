import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** What somebody must still finish or hand out. Results of a legacy register that were never marked are history. */
function unfinished(tx: Transaction) {
  return tx`(d.ended_at is null and d.status <> 'declined' or d.status = 'resolved' and not d.imported)`;
}

export async function countUnfinished(
  tx: Transaction,
  tenantId: string,
  unitIds: readonly string[],
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from dossier d
    where d.tenant_id = ${tenantId} and d.unit_id = any(${unitIds}::uuid[]) and ${unfinished(tx)}`;
  return row?.count ?? 0;
}

/** The next ids in order, after one of them. */
export async function listUnfinishedIds(
  tx: Transaction,
  tenantId: string,
  of: { unitIds: readonly string[]; after: string; limit: number },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select d.id from dossier d
    where d.tenant_id = ${tenantId} and d.unit_id = any(${of.unitIds}::uuid[])
      and ${unfinished(tx)} and d.id > ${of.after}
    order by d.id
    limit ${of.limit}`;
  return rows.map(({ id }) => id);
}

/** Closed units with an heir that still have something to finish. */
export async function listUnitsToRehome(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select u.id from unit_succession s
      join unit u on u.tenant_id = s.tenant_id and u.id = s.predecessor_id
    where s.tenant_id = ${tenantId} and s.takes_open_dossiers and u.valid_to <= ${day}
      and exists (select from dossier d
        where d.tenant_id = s.tenant_id and d.unit_id = u.id and ${unfinished(tx)})`;
  return rows.map(({ id }) => id);
}
