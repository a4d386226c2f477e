import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** One line of the history: points that changed, or an act on a sheet or the season. */
export interface ChangeRow {
  id: string;
  unitId: string | null;
  code: string | null;
  what: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  at: Instant;
  officerId: string | null;
  officerName: string;
}

export async function insertChanges(
  tx: Transaction,
  tenantId: string,
  { seasonId, changes }: { seasonId: string; changes: readonly ChangeRow[] },
): Promise<void> {
  if (changes.length === 0) return;
  const lines = changes.map(({ before, after, ...change }) => ({
    ...{ tenant_id: tenantId, season_id: seasonId, id: change.id, unit_id: change.unitId },
    ...{ code: change.code, what: change.what, before_points: before, after_points: after },
    ...{ reason: change.reason, at: change.at, officer_id: change.officerId },
    officer_name: change.officerName,
  }));
  await tx`
    insert into season_change
    select f.* from json_populate_recordset(null::season_change, ${JSON.stringify(lines)}::text::json) f`;
}

/** Newest first. */
export async function listChanges(
  tx: Transaction,
  tenantId: string,
  of: { seasonId: string; unitId: string },
): Promise<ChangeRow[]> {
  return await tx<ChangeRow[]>`
    select id, unit_id as "unitId", code, what, before_points as before, after_points as after,
      reason, at, officer_id as "officerId", officer_name as "officerName"
    from season_change
    where tenant_id = ${tenantId} and season_id = ${of.seasonId}
      and (unit_id = ${of.unitId} or unit_id is null)
    order by id desc
    limit 1000`;
}

export interface VersionRow {
  seasonId: string;
  number: number;
  content: string;
  hash: string;
  reason: string | null;
  documentNumber: string | null;
  documentDate: PlainDate | null;
  publishedAt: Instant;
  officerId: string;
  officerName: string;
}

export async function insertVersion(
  tx: Transaction,
  tenantId: string,
  row: VersionRow,
): Promise<void> {
  await tx`
    insert into season_version (tenant_id, season_id, number, content, hash, reason,
      document_number, document_date, published_at, officer_id, officer_name)
    values (${tenantId}, ${row.seasonId}, ${row.number}, ${row.content}, ${row.hash}, ${row.reason},
      ${row.documentNumber}, ${row.documentDate}, ${row.publishedAt}, ${row.officerId},
      ${row.officerName})`;
}

/** A version with its content; the newest where no number is told. */
export async function findVersion(
  tx: Transaction,
  tenantId: string,
  of: { seasonId: string; number?: number | undefined },
): Promise<VersionRow | null> {
  const [row] = await tx<VersionRow[]>`
    select season_id as "seasonId", number, content, hash, reason,
      document_number as "documentNumber", document_date as "documentDate",
      published_at as "publishedAt", officer_id as "officerId", officer_name as "officerName"
    from season_version
    where tenant_id = ${tenantId} and season_id = ${of.seasonId}
      and number = coalesce(${of.number ?? null}::int, number)
    order by number desc
    limit 1`;
  return row ?? null;
}

export async function listVersions(
  tx: Transaction,
  tenantId: string,
  seasonId: string,
): Promise<Omit<VersionRow, 'content'>[]> {
  return await tx<Omit<VersionRow, 'content'>[]>`
    select season_id as "seasonId", number, hash, reason, document_number as "documentNumber",
      document_date as "documentDate", published_at as "publishedAt", officer_id as "officerId",
      officer_name as "officerName"
    from season_version
    where tenant_id = ${tenantId} and season_id = ${seasonId}
    order by number desc`;
}
