import type { Reconciliation } from '@motcua/contract/alarms.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

export interface RunRow {
  tenantId: string;
  id: string;
  what: Reconciliation['what'];
  askedBy: { id: string | null; name: string } | null;
  reason: string | null;
  at: Instant;
}

/** Meets the unique key of running ones when there is one already. */
export async function insertRun(tx: Transaction, run: RunRow): Promise<void> {
  const { tenantId, id, what, askedBy, reason, at } = run;
  await tx`
    insert into figure_reconciliation
      (tenant_id, id, what, asked_by, asked_by_id, reason, started_at, beat_at)
    values (${tenantId}, ${id}, ${what}, ${askedBy?.name ?? null}, ${askedBy?.id ?? null}, ${reason}, ${at}, ${at})`;
}

/** A run whose process died is no longer running. */
export async function failDeadRuns(
  tx: Transaction,
  { tenantId, before, at }: { tenantId: string; before: Instant; at: Instant },
): Promise<void> {
  await tx`
    update figure_reconciliation set state = 'failed', finished_at = ${at}
    where tenant_id = ${tenantId} and state = 'running' and beat_at < ${before}`;
}

export interface RunProgress {
  state: Reconciliation['state'];
  dossiers: number;
  compared: number;
  entries: number;
  differingDossiers: number;
  differingBalances: number;
}

export async function updateRun(
  tx: Transaction,
  run: { tenantId: string; id: string; at: Instant } & RunProgress,
): Promise<void> {
  const finishedAt = run.state === 'running' ? null : run.at;
  await tx`
    update figure_reconciliation set state = ${run.state}, beat_at = ${run.at},
      finished_at = ${finishedAt}, dossiers = ${run.dossiers}, compared = ${run.compared},
      entries = ${run.entries}, differing_dossiers = ${run.differingDossiers},
      differing_balances = ${run.differingBalances}
    where tenant_id = ${run.tenantId} and id = ${run.id}`;
}

/** Newest first. */
export async function listRuns(
  tx: Transaction,
  { tenantId, limit }: { tenantId: string; limit: number },
): Promise<Reconciliation[]> {
  return await tx<Reconciliation[]>`
    ${selectRuns(tx)} where tenant_id = ${tenantId} order by started_at desc, id desc limit ${limit}`;
}

/** The last run that compared to the end; null before the first. */
export async function findLastProof(
  tx: Transaction,
  tenantId: string,
): Promise<Reconciliation | null> {
  const [run] = await tx<Reconciliation[]>`
    ${selectRuns(tx)}
    where tenant_id = ${tenantId} and what = 'reconcile' and state <> 'running'
    order by started_at desc, id desc limit 1`;
  return run ?? null;
}

export async function findRun(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<Reconciliation | null> {
  const [run] = await tx<Reconciliation[]>`
    ${selectRuns(tx)} where tenant_id = ${tenantId} and id = ${id}`;
  return run ?? null;
}

function selectRuns(tx: Transaction) {
  return tx`
    select id, what, state, asked_by as "askedBy", reason, started_at as "startedAt",
      finished_at as "finishedAt", dossiers, compared, entries::int8 as entries,
      differing_dossiers as "differingDossiers", differing_balances as "differingBalances"
    from figure_reconciliation`;
}

/** Names of all units, those that closed too. */
export async function listUnitNames(
  tx: Transaction,
  tenantId: string,
): Promise<{ id: string; name: string }[]> {
  return await tx<{ id: string; name: string }[]>`
    select id, name from unit where tenant_id = ${tenantId}`;
}
