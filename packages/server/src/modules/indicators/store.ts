import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** One version of an imported measure. */
export interface FactRow {
  subject_id: string;
  from_day: PlainDate;
  to_day: PlainDate;
  measure: string;
  set_id: string;
  version: number;
  unit_id: string;
  officer_id: string | null;
  value: string;
  source: string;
  document_number: string | null;
  document_date: PlainDate | null;
  signer: string | null;
  file: string | null;
  imported_at: Instant;
  imported_by: string;
  imported_by_id: string | null;
}

/** Two imports at once would both find version 1: one waits for the other, tenant by tenant. */
export async function lockFacts(tx: Transaction, tenantId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`indicator_fact:${tenantId}`}, 0))`;
}

/** The newest version of each measure told of these subjects, whatever the period. */
export async function listCurrentFacts(
  tx: Transaction,
  tenantId: string,
  subjectIds: readonly string[],
): Promise<FactRow[]> {
  return await tx<FactRow[]>`
    select distinct on (subject_id, from_day, to_day, measure, set_id) ${columns(tx)}
    from indicator_fact
    where tenant_id = ${tenantId} and subject_id = any(${[...subjectIds]}::uuid[])
    order by subject_id, from_day, to_day, measure, set_id, version desc`;
}

/** The newest version of each measure of one period and set (or told for every set). */
export async function listFactsOfPeriod(
  tx: Transaction,
  tenantId: string,
  of: { subjectIds: readonly string[]; from: PlainDate; to: PlainDate; set: string },
): Promise<FactRow[]> {
  return await tx<FactRow[]>`
    select distinct on (subject_id, measure, set_id) ${columns(tx)}
    from indicator_fact
    where tenant_id = ${tenantId} and subject_id = any(${[...of.subjectIds]}::uuid[])
      and from_day = ${of.from} and to_day = ${of.to} and set_id in ('', ${of.set})
    order by subject_id, measure, set_id, version desc`;
}

/** Every version that was told of a unit or officer, the newest first. */
export async function listVersions(
  tx: Transaction,
  tenantId: string,
  of: { subjectId: string; from?: PlainDate; to?: PlainDate; measure?: string },
): Promise<FactRow[]> {
  return await tx<FactRow[]>`
    select ${columns(tx)}
    from indicator_fact
    where tenant_id = ${tenantId} and subject_id = ${of.subjectId}
      and from_day = coalesce(${of.from ?? null}::date, from_day)
      and to_day = coalesce(${of.to ?? null}::date, to_day)
      and measure = coalesce(${of.measure ?? null}::text, measure)
    order by from_day desc, to_day desc, measure, set_id, version desc
    limit 2000`;
}

export async function insertFacts(
  tx: Transaction,
  tenantId: string,
  rows: readonly FactRow[],
): Promise<void> {
  const lines = JSON.stringify(rows.map((row) => ({ tenant_id: tenantId, ...row })));
  await tx`
    insert into indicator_fact
    select f.* from json_populate_recordset(null::indicator_fact, ${lines}::text::json) f`;
}

function columns(tx: Transaction) {
  return tx`subject_id, from_day, to_day, measure, set_id, version, unit_id, officer_id, value, source,
    document_number, document_date, signer, file, imported_at, imported_by, imported_by_id`;
}
