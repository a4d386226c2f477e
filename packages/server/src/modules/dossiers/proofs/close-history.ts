import { createHash } from 'node:crypto';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Database, Transaction } from '../../../platform/db.ts';

/** A head as a root covers it: hashes in hexadecimal. */
export interface Head {
  dossierId: string;
  version: number;
  hash: string;
}

export interface HistoryRoot {
  day: PlainDate;
  heads: number;
  root: string;
  previous: string | null;
}

/**
 * Closes a day: keeps the last event of every dossier that changed since the root before, and a root over them
 * that continues the chain of roots. Null when the day, or a later one, is closed already.
 * Cost: one pass over the summary rows of the tenant, and over the heads that changed.
 */
export async function closeHistory(
  db: Database,
  at: { tenantId: string; day: PlainDate; now: Instant },
): Promise<HistoryRoot | null> {
  const { tenantId, day, now } = at;
  return await db.inTenant(tenantId, async (tx) => {
    const last = await findLastRoot(tx, tenantId);
    if (last !== null && last.day >= day) return null;
    await keepHeads(tx, { tenantId, day });
    const previous = last?.root ?? null;
    const { root, heads } = await rootOf(tx, { tenantId, day, previous });
    const inserted = await tx`
      insert into history_root (tenant_id, day, heads, root, previous, made_at)
      values (${tenantId}, ${day}, ${heads}, decode(${root}, 'hex'), decode(${previous}, 'hex'), ${now})
      on conflict do nothing`;
    return inserted.count === 0 ? null : { day, heads, root, previous };
  });
}

/** The root over the heads that are kept for a day, read in order of id. */
export async function rootOf(
  tx: Transaction,
  { tenantId, day, previous }: { tenantId: string; day: PlainDate; previous: string | null },
): Promise<{ root: string; heads: number }> {
  const hash = createHash('sha256').update(previous ?? '');
  let heads = 0;
  const rows = tx<Head[]>`
    select dossier_id as "dossierId", version, encode(hash, 'hex') as hash from history_head
    where tenant_id = ${tenantId} and day = ${day} order by dossier_id`;
  for await (const batch of rows.cursor(2000)) {
    for (const head of batch) hash.update(`${head.dossierId} ${head.version} ${head.hash}\n`);
    heads += batch.length;
  }
  return { root: hash.digest('hex'), heads };
}

async function findLastRoot(
  tx: Transaction,
  tenantId: string,
): Promise<{ day: PlainDate; root: string } | null> {
  const [row] = await tx<{ day: PlainDate; root: string }[]>`
    select day, encode(root, 'hex') as root from history_root
    where tenant_id = ${tenantId} order by day desc limit 1`;
  return row ?? null;
}

async function keepHeads(
  tx: Transaction,
  { tenantId, day }: { tenantId: string; day: PlainDate },
): Promise<void> {
  await tx`
    insert into history_head (tenant_id, day, dossier_id, version, hash, code)
    select d.tenant_id, ${day}, d.id, d.version, e.hash, d.code
    from dossier d
      join dossier_event e
        on e.tenant_id = d.tenant_id and e.dossier_id = d.id and e.version = d.version
    where d.tenant_id = ${tenantId} and not exists (
      select from history_head h
      where h.tenant_id = d.tenant_id and h.dossier_id = d.id and h.version = d.version)
    on conflict do nothing`;
}
