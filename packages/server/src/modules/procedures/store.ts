import type { ProcedureSummary } from '@motcua/contract/procedures.ts';
import type {
  ProcedureContent,
  ProcedurePart,
  ProcedureState,
  ProcedureVersion,
} from '@motcua/domain/procedure/procedure.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

interface VersionRow {
  version: number;
  valid_from: PlainDate;
  state: ProcedureState;
  missing: ProcedurePart[];
  content: ProcedureContent;
}

export interface NewVersion {
  version: ProcedureVersion;
  content: ProcedureContent;
  source: string;
  search: string;
}

const COLUMNS = (tx: Transaction) => tx`v.version, v.valid_from, v.state, v.missing, v.content`;

/** The newest version of every procedure, or of the given codes. */
export async function listNewest(
  tx: Transaction,
  tenantId: string,
  codes: string[],
): Promise<ProcedureVersion[]> {
  const rows = await tx<VersionRow[]>`
    select ${COLUMNS(tx)}
    from procedure p join procedure_version v
      on v.tenant_id = p.tenant_id and v.code = p.code and v.version = p.version
    where p.tenant_id = ${tenantId} and p.code in ${tx(codes)}`;
  return rows.map(versionOf);
}

/**
 * The version in force on a day: the newest that had begun, drafts left out.
 * A draft waits for its publication and serves nobody before.
 */
export async function findVersionOn(
  tx: Transaction,
  tenantId: string,
  at: { code: string; day: PlainDate },
): Promise<ProcedureVersion | null> {
  const [row] = await tx<VersionRow[]>`
    select ${COLUMNS(tx)} from procedure_version v
    where v.tenant_id = ${tenantId} and v.code = ${at.code} and v.valid_from <= ${at.day} and v.state <> 'draft'
    order by v.version desc limit 1`;
  return row ? versionOf(row) : null;
}

/** The version in force on a day of every procedure, in order of code. */
export async function listVersionsOn(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<ProcedureVersion[]> {
  const rows = await tx<VersionRow[]>`
    select distinct on (v.code) ${COLUMNS(tx)} from procedure_version v
    where v.tenant_id = ${tenantId} and v.valid_from <= ${day} and v.state <> 'draft'
    order by v.code, v.version desc`;
  return rows.map(versionOf);
}

export async function findVersion(
  tx: Transaction,
  tenantId: string,
  at: { code: string; version: number },
): Promise<ProcedureVersion | null> {
  const [row] = await tx<VersionRow[]>`
    select ${COLUMNS(tx)} from procedure_version v
    where v.tenant_id = ${tenantId} and v.code = ${at.code} and v.version = ${at.version}`;
  return row ? versionOf(row) : null;
}

export async function findNewest(
  tx: Transaction,
  tenantId: string,
  code: string,
): Promise<(ProcedureVersion & { source: string }) | null> {
  const [row] = await tx<(VersionRow & { source: string })[]>`
    select ${COLUMNS(tx)}, p.source
    from procedure p join procedure_version v
      on v.tenant_id = p.tenant_id and v.code = p.code and v.version = p.version
    where p.tenant_id = ${tenantId} and p.code = ${code}`;
  return row ? { ...versionOf(row), source: row.source } : null;
}

export async function listVersions(
  tx: Transaction,
  tenantId: string,
  code: string,
): Promise<{ version: number; validFrom: string; state: ProcedureState }[]> {
  return await tx<{ version: number; validFrom: string; state: ProcedureState }[]>`
    select version, valid_from as "validFrom", state from procedure_version
    where tenant_id = ${tenantId} and code = ${code} order by version`;
}

export async function insertVersions(
  tx: Transaction,
  tenantId: string,
  batch: { versions: NewVersion[]; now: Instant },
): Promise<void> {
  const rows = batch.versions.map(({ version, content, source, search }) => ({
    ...{
      code: version.procedureCode,
      name: version.name,
      group_code: version.group,
      field: version.field,
    },
    ...{
      levels: version.levels,
      agency: version.agency,
      state: version.state,
      version: version.version,
    },
    ...{ valid_from: version.validFrom, missing: version.missing, source, search, content },
  }));
  const json = JSON.stringify(rows);
  await tx`
    insert into procedure (tenant_id, code, name, group_code, field, levels, agency, state, version, source, search)
    select ${tenantId}, code, name, group_code, field, levels, agency, state, version, source, search
    from jsonb_to_recordset(${json}::text::jsonb) as row (
      code text, name text, group_code text, field text, levels text[], agency text, state text,
      version int, source text, search text)
    on conflict (tenant_id, code) do update set
      name = excluded.name, group_code = excluded.group_code, field = excluded.field,
      levels = excluded.levels, agency = excluded.agency, state = excluded.state,
      version = excluded.version, source = excluded.source, search = excluded.search`;
  await tx`
    insert into procedure_version (tenant_id, code, version, valid_from, state, missing, content, created_at)
    select ${tenantId}, code, version, valid_from, state, missing, content, ${batch.now}
    from jsonb_to_recordset(${json}::text::jsonb) as row (
      code text, version int, valid_from date, state text, missing text[], content jsonb)`;
}

export async function savePublication(
  tx: Transaction,
  tenantId: string,
  at: { code: string; version: number; now: Instant; officerId: string | null },
): Promise<void> {
  await tx`
    update procedure_version
    set state = 'published', missing = '{}', published_at = ${at.now}, published_by = ${at.officerId}
    where tenant_id = ${tenantId} and code = ${at.code} and version = ${at.version}`;
  await tx`
    update procedure set state = 'published'
    where tenant_id = ${tenantId} and code = ${at.code} and version = ${at.version}`;
}

export async function listSummaries(
  tx: Transaction,
  tenantId: string,
  codes: string[],
): Promise<ProcedureSummary[]> {
  return await tx<ProcedureSummary[]>`
    select code, name, group_code as group, field, levels, agency, state, version from procedure
    where tenant_id = ${tenantId} and code in ${tx(codes)}`;
}

function versionOf(row: VersionRow): ProcedureVersion {
  const { version, valid_from, state, missing, content } = row;
  return { ...content, version, validFrom: valid_from, state, missing };
}
