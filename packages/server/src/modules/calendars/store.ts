import type { Transaction } from '../../platform/db.ts';
import type { EntryRow, VersionRow } from './calendar-row.ts';

/** Changes of one tenant are numbered one after another: the lock lasts until the transaction ends. */
export async function takeNextVersion(tx: Transaction, tenantId: string): Promise<number> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`calendar:${tenantId}`}, 0))`;
  const latest = await findLatestVersion(tx, tenantId);
  return latest + 1;
}

/** 0 where the tenant has no calendar yet. */
export async function findLatestVersion(tx: Transaction, tenantId: string): Promise<number> {
  const [row] = await tx<{ latest: number | null }[]>`
    select max(version) as latest from calendar_version where tenant_id = ${tenantId}`;
  return row?.latest ?? 0;
}

export async function insertVersion(
  tx: Transaction,
  tenantId: string,
  row: VersionRow,
): Promise<void> {
  const week = row.week === null ? null : tx.json(sessionsJson(row.week));
  await tx`insert into calendar_version ${tx({ tenant_id: tenantId, ...row, week })}`;
}

export async function insertEntries(
  tx: Transaction,
  tenantId: string,
  rows: readonly EntryRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    ...{ tenant_id: tenantId, ...row },
    sessions: row.sessions === null ? null : tx.json(sessionsJson([row.sessions])[0] ?? []),
  }));
  await tx`insert into calendar_entry ${tx(values)}`;
}

/** Every change of the tenant, oldest first. */
export async function listVersions(tx: Transaction, tenantId: string): Promise<VersionRow[]> {
  return await tx<VersionRow[]>`
    select version, unit_id, change, in_force_from, week, covered_from, covered_to, edition, source,
      made_by_id, made_by, made_at
    from calendar_version where tenant_id = ${tenantId} order by version`;
}

/** Every day that any version set, oldest version first. */
export async function listEntries(tx: Transaction, tenantId: string): Promise<EntryRow[]> {
  return await tx<EntryRow[]>`
    select version, date, kind, name, name_en, confirmed, applied, source, sessions, paired_with,
      same_in_every_choice
    from calendar_entry where tenant_id = ${tenantId} order by version, date, kind`;
}

function sessionsJson(week: readonly (readonly { start: number; end: number }[])[]) {
  return week.map((sessions) => sessions.map(({ start, end }) => ({ start, end })));
}
