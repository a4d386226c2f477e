import type { PostingForm } from '@motcua/domain/procedure-review/posting.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface PostingRow {
  unitId: string;
  procedureCode: string;
  form: PostingForm;
  checkedOn: PlainDate;
  found: boolean;
  evidenceId: string | null;
  url: string | null;
  note: string;
  by: string;
  at: Instant;
}

/** The last check of each unit, procedure and form until a day; of two on one day the one entered later. */
export async function listLastChecks(
  tx: Transaction,
  tenantId: string,
  of: { units: readonly string[]; until: PlainDate },
): Promise<PostingRow[]> {
  return await tx<PostingRow[]>`
    select distinct on (unit_id, procedure_code, form) unit_id as "unitId",
      procedure_code as "procedureCode", form, checked_on as "checkedOn", found,
      evidence_id as "evidenceId", url, note, by_name as by, at
    from posting_check
    where tenant_id = ${tenantId} and unit_id = any(${[...of.units]}::uuid[])
      and checked_on <= ${of.until}
    order by unit_id, procedure_code, form, checked_on desc, at desc, id desc`;
}

export async function insertChecks(
  tx: Transaction,
  tenantId: string,
  of: Omit<PostingRow, 'procedureCode' | 'by'> & {
    checks: readonly { id: string; procedureCode: string }[];
    by: { id: string; name: string };
  },
): Promise<void> {
  await tx`
    insert into posting_check (tenant_id, id, unit_id, procedure_code, form, checked_on, found, evidence_id,
      url, note, by_id, by_name, at)
    select ${tenantId}, one.id, ${of.unitId}, one."procedureCode", ${of.form}, ${of.checkedOn},
      ${of.found}, ${of.evidenceId}, ${of.url}, ${of.note}, ${of.by.id}, ${of.by.name}, ${of.at}
    from jsonb_to_recordset(${JSON.stringify(of.checks)}::text::jsonb) as one (id uuid, "procedureCode" text)`;
}

/** Which of the evidence is a picture, with its title. */
export async function listPhotographs(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<{ id: string; title: string; isImage: boolean }[]> {
  return await tx<{ id: string; title: string; isImage: boolean }[]>`
    select e.id, e.title, coalesce(f.content_type like 'image/%', false) as "isImage"
    from evidence e
      left join evidence_file f on f.tenant_id = e.tenant_id and f.id = e.file_id
    where e.tenant_id = ${tenantId} and e.id = any(${[...ids]}::uuid[])`;
}

export interface UnitOfDuty {
  id: string;
  name: string;
  kind: string;
  level: string;
}

export async function listUnitsOfDuty(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<UnitOfDuty[]> {
  return await tx<UnitOfDuty[]>`
    select id, name, kind, level from unit
    where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])
    order by name, id`;
}
