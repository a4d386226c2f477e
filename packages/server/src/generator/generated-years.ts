import type { Database, Transaction } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';

/** A line of the log of what is made up. */
export interface GeneratedYear {
  scope: string;
  seed: number;
  from: PlainDate;
  to: PlainDate;
}

export interface Standing {
  /** Dossiers that no generated year accounts for. */
  others: number;
  /** A year with the same seed that shares days with the one that is asked for. */
  overlaps: boolean;
}

/** What lies in the tenant before a year is made. */
export async function readStanding(
  db: Database,
  tenantId: string,
  asked: GeneratedYear,
): Promise<Standing> {
  return await db.inTenant(tenantId, async (tx) => {
    const [row] = await tx<Standing[]>`
      select
        (select count(*)::int from dossier where tenant_id = ${tenantId})
          - coalesce(sum(dossiers), 0)::int as others,
        coalesce(bool_or(seed = ${asked.seed} and from_day <= ${asked.to} and to_day >= ${asked.from}), false) as overlaps
      from generated_year where tenant_id = ${tenantId}`;
    return row ?? { others: 0, overlaps: false };
  });
}

/** Says that a year is being made, and gives back how to say how far it has come. */
export async function logYear(
  db: Database,
  tenantId: string,
  line: GeneratedYear & { byName: string; at: Instant },
): Promise<
  (done: { dossiers: number; facts: number; finishedAt: Instant | null }) => Promise<void>
> {
  const id = newId();
  await db.inTenant(tenantId, async (tx: Transaction) => {
    await tx`
      insert into generated_year (tenant_id, id, scope, seed, from_day, to_day, by_name, begun_at)
      values (${tenantId}, ${id}, ${line.scope}, ${line.seed}, ${line.from}, ${line.to},
        ${line.byName}, ${line.at})`;
  });
  return async ({ dossiers, facts, finishedAt }) => {
    await db.inTenant(tenantId, async (tx) => {
      await tx`
        update generated_year
        set dossiers = ${dossiers}, facts = ${facts}, finished_at = ${finishedAt}
        where tenant_id = ${tenantId} and id = ${id}`;
    });
  };
}
