import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../../platform/db.ts';

/** Null hash: the code belongs to a dossier that was received here, not imported. */
export async function findStored(
  tx: Transaction,
  tenantId: string,
  codes: readonly string[],
): Promise<Map<string, Buffer | null>> {
  const rows = await tx<{ code: string; content_hash: Buffer | null }[]>`
    select d.code, l.content_hash from dossier d
    left join legacy_row l on l.tenant_id = d.tenant_id and l.code = d.code
    where d.tenant_id = ${tenantId} and d.code = any(${[...codes]}::text[])`;
  return new Map(rows.map((row) => [row.code, row.content_hash]));
}

/** Takes `count` numbers at once in the register of a desk and year; gives the first of them. */
export async function takeRegisterNumbers(
  tx: Transaction,
  at: { tenantId: string; deskId: string; year: number; count: number },
): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into register_counter as counter (tenant_id, desk_id, year, last)
    values (${at.tenantId}, ${at.deskId}, ${at.year}, ${at.count})
    on conflict (tenant_id, desk_id, year) do update set last = counter.last + excluded.last
    returning last`;
  return (row?.last ?? at.count) - at.count + 1;
}

export async function insertImport(
  tx: Transaction,
  run: {
    tenantId: string;
    id: string;
    unitId: string;
    deskId: string;
    fileName: string;
    at: Instant;
  },
): Promise<void> {
  await tx`
    insert into register_import (tenant_id, id, unit_id, desk_id, file_name, begun_at)
    values (${run.tenantId}, ${run.id}, ${run.unitId}, ${run.deskId}, ${run.fileName}, ${run.at})`;
}

export async function endImport(
  tx: Transaction,
  run: {
    tenantId: string;
    id: string;
    at: Instant;
    rows: number;
    taken: number;
    setAside: number;
  },
): Promise<void> {
  await tx`
    update register_import
    set ended_at = ${run.at}, rows = ${run.rows}, taken = ${run.taken}, set_aside = ${run.setAside}
    where tenant_id = ${run.tenantId} and id = ${run.id}`;
}

export interface LegacyRowKept {
  code: string;
  dossierId: string;
  line: number;
  procedureCode: string;
  hash: Buffer;
}

/** Not awaited: it travels with the facts of the same rows. */
export function insertLegacyRows(
  tx: Transaction,
  run: { tenantId: string; importId: string },
  rows: readonly LegacyRowKept[],
) {
  return tx`
    insert into legacy_row (tenant_id, code, dossier_id, import_id, line, procedure_code, content_hash)
    select ${run.tenantId}, code, dossier_id, ${run.importId}, line, procedure_code, decode(hash, 'base64')
    from unnest(
      ${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.dossierId)}::uuid[],
      ${rows.map((row) => row.line)}::int[], ${rows.map((row) => row.procedureCode)}::text[],
      ${rows.map((row) => row.hash.toString('base64'))}::text[]
    ) as row (code, dossier_id, line, procedure_code, hash)`;
}
