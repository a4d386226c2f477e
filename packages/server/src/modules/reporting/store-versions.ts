import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

export interface VersionRow {
  number: number;
  hash: string;
  reason: string | null;
  signedAt: Instant;
  officerName: string;
  officerTitle: string;
  documentNumber: string | null;
}

export async function insertVersion(
  tx: Transaction,
  { tenantId, reportId }: { tenantId: string; reportId: string },
  version: VersionRow & { officerId: string; content: string },
): Promise<void> {
  await tx`
    insert into report_version (tenant_id, report_id, number, content, hash, reason, signed_at,
      officer_id, officer_name, officer_title, document_number)
    values (${tenantId}, ${reportId}, ${version.number}, ${version.content}, ${version.hash},
      ${version.reason}, ${version.signedAt}, ${version.officerId}, ${version.officerName},
      ${version.officerTitle}, ${version.documentNumber})`;
}

export async function listVersions(
  tx: Transaction,
  tenantId: string,
  reportId: string,
): Promise<VersionRow[]> {
  return await tx<VersionRow[]>`
    select number, hash, reason, signed_at as "signedAt", officer_name as "officerName",
      officer_title as "officerTitle", document_number as "documentNumber"
    from report_version where tenant_id = ${tenantId} and report_id = ${reportId} order by number`;
}

export interface LockedRow {
  reportId: string;
  number: number;
  hash: string;
  content: string;
}

/** The locked contents of these versions. */
export async function listLocked(
  tx: Transaction,
  tenantId: string,
  wanted: readonly { reportId: string; number: number }[],
): Promise<LockedRow[]> {
  return await tx<LockedRow[]>`
    select v.report_id as "reportId", v.number, v.hash, v.content
    from report_version v
    join unnest(${wanted.map(({ reportId }) => reportId)}::uuid[],
      ${wanted.map(({ number }) => number)}::int[]) as w (report_id, number)
      on w.report_id = v.report_id and w.number = v.number
    where v.tenant_id = ${tenantId}`;
}

export interface SectionRow {
  code: string;
  revision: number;
  text: string;
  writtenAt: Instant;
  officerName: string;
  officerId: string | null;
}

/** The newest text of each section. */
export async function listSections(
  tx: Transaction,
  tenantId: string,
  reportId: string,
): Promise<SectionRow[]> {
  return await tx<SectionRow[]>`
    select distinct on (code) code, revision, text, written_at as "writtenAt",
      officer_name as "officerName", officer_id as "officerId"
    from report_section_text where tenant_id = ${tenantId} and report_id = ${reportId}
    order by code, revision desc`;
}

/** False when somebody saved this revision first. */
export async function insertSection(
  tx: Transaction,
  { tenantId, reportId }: { tenantId: string; reportId: string },
  section: SectionRow,
): Promise<boolean> {
  const inserted = await tx`
    insert into report_section_text (tenant_id, report_id, code, revision, text, written_at,
      officer_id, officer_name)
    values (${tenantId}, ${reportId}, ${section.code}, ${section.revision}, ${section.text},
      ${section.writtenAt}, ${section.officerId}, ${section.officerName})
    on conflict do nothing`;
  return inserted.count === 1;
}
