import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';

/** The next order number of the day at an agency. The row stays locked until the transaction ends. */
export async function nextCodeNumber(
  tx: Transaction,
  at: { tenantId: string; agencyCode: string; day: PlainDate },
): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into dossier_code_counter as counter (tenant_id, agency_code, day, last)
    values (${at.tenantId}, ${at.agencyCode}, ${at.day}, 1)
    on conflict (tenant_id, agency_code, day) do update set last = counter.last + 1
    returning last`;
  return row?.last ?? 1;
}

/**
 * Moves the counter of the day to before the next code that nobody bears: over those that came with an imported
 * register and not from the counter, and over no other.
 */
export async function passTakenCodes(
  tx: Transaction,
  at: { tenantId: string; agencyCode: string; day: PlainDate; prefix: string },
): Promise<void> {
  const { tenantId, agencyCode, day } = at;
  await tx`
    insert into dossier_code_counter as counter (tenant_id, agency_code, day, last)
    select ${tenantId}, ${agencyCode}, ${day}::date, taken
    from (
      select coalesce(max(last), 0) as last from dossier_code_counter
      where tenant_id = ${tenantId} and agency_code = ${agencyCode} and day = ${day}::date) now,
      generate_series(now.last, now.last + 10000) taken
    where not exists (
      select from dossier
      where tenant_id = ${tenantId}
        and code = ${at.prefix} || lpad((taken + 1)::text, greatest(4, length((taken + 1)::text)), '0'))
    order by taken limit 1
    on conflict (tenant_id, agency_code, day)
      do update set last = greatest(counter.last, excluded.last)`;
}

/** The next number in the register of a desk and year. */
export async function nextRegisterNumber(
  tx: Transaction,
  at: { tenantId: string; deskId: string; year: number },
): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into register_counter as counter (tenant_id, desk_id, year, last)
    values (${at.tenantId}, ${at.deskId}, ${at.year}, 1)
    on conflict (tenant_id, desk_id, year) do update set last = counter.last + 1
    returning last`;
  return row?.last ?? 1;
}

export async function dropOldAnswers(tx: Transaction, before: Instant): Promise<number> {
  const dropped = await tx`delete from idempotency_key where at < ${before}`;
  return dropped.count;
}

export async function insertFile(
  tx: Transaction,
  tenantId: string,
  file: StoredFile & { uploadedBy: string; uploadedAt: Instant },
): Promise<void> {
  await tx`
    insert into stored_file (tenant_id, id, sha256, name, media_type, size, uploaded_by, uploaded_at)
    values (${tenantId}, ${file.fileId}, ${file.sha256}, ${file.name}, ${file.mediaType},
      ${file.size}, ${file.uploadedBy}, ${file.uploadedAt})`;
}

/** Codes of our own are in capitals, those of a legacy register as they came: the exact spelling goes first. */
/** By dossier code or filing number; a code of ours may be typed in small letters, a legacy one is taken as it is. */
export async function findDossierId(
  tx: Transaction,
  tenantId: string,
  code: string,
): Promise<string | null> {
  const spellings = [code.trim(), code.trim().toUpperCase()];
  const [row] = await tx<{ id: string }[]>`
    select id from dossier
    where tenant_id = ${tenantId}
      and (code = any(${spellings}::text[]) or filing_number = any(${spellings}::text[]))
    order by code = ${code.trim()} desc nulls last limit 1`;
  return row?.id ?? null;
}

/** Every reading of personal data leaves a line (Law 91/2025/QH15). */
export function insertRead(
  tx: Transaction,
  tenantId: string,
  read: { at: Instant; officerId: string; dossierId: string; what: string },
) {
  return tx`
    insert into read_log (tenant_id, id, at, officer_id, dossier_id, what)
    values (${tenantId}, ${newId()}, ${read.at}, ${read.officerId}, ${read.dossierId}, ${read.what})`;
}
