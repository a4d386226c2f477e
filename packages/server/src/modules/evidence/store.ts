import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { Transaction } from '../../platform/db.ts';
import type { EvidenceLink, LinkKey } from './link.ts';

export interface NewEvidenceRow {
  id: string;
  unitId: string;
  title: string;
  number: string | null;
  issuedOn: PlainDate | null;
  signer: string | null;
  field: string | null;
  fileId: string | null;
  url: string | null;
  search: string;
  madeAt: Instant;
  madeBy: string;
  madeById: string;
}

/** A piece of evidence with its unit and file as they are shown. */
export interface EvidenceRow extends Omit<NewEvidenceRow, 'search' | 'madeById'> {
  unitCode: string | null;
  unitName: string;
  sha256: string | null;
  fileName: string | null;
  bytes: number | null;
  contentType: string | null;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

export interface LinkRow {
  evidenceId: string;
  subjectKind: string;
  subjectId: string;
  criterion: string | null;
  year: number | null;
  label: string;
  linkedAt: Instant;
}

export interface FileRow {
  id: string;
  sha256: string;
  name: string;
  bytes: number;
  contentType: string;
  sentAt: Instant;
  sentBy: string;
}

export async function insertFile(tx: Transaction, tenantId: string, file: FileRow): Promise<void> {
  await tx`
    insert into evidence_file (tenant_id, id, sha256, name, bytes, content_type, sent_at, sent_by)
    values (${tenantId}, ${file.id}, ${file.sha256}, ${file.name}, ${file.bytes},
      ${file.contentType}, ${file.sentAt}, ${file.sentBy})`;
}

/** Whether this officer sent the file: the content of others is not taken by guessing an id. */
export async function isFileOf(
  tx: Transaction,
  tenantId: string,
  { fileId, officerId }: { fileId: string; officerId: string },
): Promise<boolean> {
  const rows = await tx`
    select 1 from evidence_file
    where tenant_id = ${tenantId} and id = ${fileId} and sent_by = ${officerId}`;
  return rows.length === 1;
}

export async function insertEvidence(
  tx: Transaction,
  tenantId: string,
  row: NewEvidenceRow,
): Promise<void> {
  await tx`
    insert into evidence (tenant_id, id, unit_id, title, number, issued_on, signer, field, file_id,
      url, search, made_at, made_by, made_by_id)
    values (${tenantId}, ${row.id}, ${row.unitId}, ${row.title}, ${row.number}, ${row.issuedOn},
      ${row.signer}, ${row.field}, ${row.fileId}, ${row.url}, ${row.search}, ${row.madeAt},
      ${row.madeBy}, ${row.madeById})`;
}

/** Holds the paper until the transaction ends, so that it is not withdrawn while somebody begins to stand on it. */
export async function holdEvidence(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<{ unitId: string; madeById: string } | null> {
  const [row] = await tx<{ unitId: string; madeById: string }[]>`
    select unit_id as "unitId", made_by_id as "madeById" from evidence
    where tenant_id = ${tenantId} and id = ${id} for update`;
  return row ?? null;
}

export async function withdraw(
  tx: Transaction,
  tenantId: string,
  { id, at, by, reason }: { id: string; at: Instant; by: string; reason: string },
): Promise<void> {
  await tx`
    update evidence set withdrawn_at = ${at}, withdrawn_by = ${by}, withdrawn_reason = ${reason}
    where tenant_id = ${tenantId} and id = ${id} and withdrawn_at is null`;
}

export async function findEvidence(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<EvidenceRow | null> {
  const [row] = await listByIds(tx, tenantId, [id]);
  return row ?? null;
}

export async function listByIds(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<EvidenceRow[]> {
  return await tx<EvidenceRow[]>`
    ${selectEvidence(tx)} where e.tenant_id = ${tenantId} and e.id = any(${[...ids]}::uuid[])`;
}

/** Whether a use of it is for the readers of a narrow register, and none of these roles is one. */
export async function isKeptFrom(
  tx: Transaction,
  tenantId: string,
  { id, roles }: { id: string; roles: readonly Role[] },
): Promise<boolean> {
  const [row] = await tx`
    select from evidence e where e.tenant_id = ${tenantId} and e.id = ${id} and ${kept(tx, roles)}`;
  return row !== undefined;
}

export interface EvidenceSearch {
  /** Roles of the reader; null: of one who sees everything. */
  roles: readonly Role[] | null;
  /** Null: of every unit. */
  units: readonly string[] | null;
  words: readonly string[];
  field: string | undefined;
  criterion: string | undefined;
  year: number | undefined;
  withdrawn: boolean;
  /** Id of the last one of the page before. */
  after: string | null;
  limit: number;
}

/** Ids grow with time, so that the newest come first by id. */
export async function searchEvidence(
  tx: Transaction,
  tenantId: string,
  asked: EvidenceSearch,
): Promise<EvidenceRow[]> {
  const { units, words, field, criterion, year, after } = asked;
  const used = (how: ReturnType<Transaction>) => tx`exists (
    select 1 from evidence_link l
    where l.tenant_id = e.tenant_id and l.evidence_id = e.id and ${how})`;
  return await tx<EvidenceRow[]>`
    ${selectEvidence(tx)}
    where e.tenant_id = ${tenantId} and (e.withdrawn_at is not null) = ${asked.withdrawn}
      ${units === null ? tx`` : tx`and e.unit_id = any(${[...units]}::uuid[])`}
      ${asked.roles === null ? tx`` : tx`and not ${kept(tx, asked.roles)}`}
      ${words.reduce((all, word) => tx`${all} and e.search like ${`%${word}%`}`, tx``)}
      ${field === undefined ? tx`` : tx`and e.field = ${field}`}
      ${criterion === undefined ? tx`` : tx`and ${used(tx`l.criterion = ${criterion}`)}`}
      ${
        year === undefined
          ? tx``
          : tx`and (extract(year from e.issued_on) = ${year} or ${used(tx`l.year = ${year}`)})`
      }
      ${after === null ? tx`` : tx`and e.id < ${after}::uuid`}
    order by e.id desc
    limit ${asked.limit}`;
}

export async function insertLink(
  tx: Transaction,
  tenantId: string,
  link: Omit<EvidenceLink, 'criterion' | 'year'> & {
    criterion: string | null;
    year: number | null;
    at: Instant;
  },
): Promise<void> {
  await tx`
    insert into evidence_link (tenant_id, subject_kind, subject_id, evidence_id, criterion, year,
      label, linked_at, linked_by, readers)
    values (${tenantId}, ${link.subjectKind}, ${link.subjectId}, ${link.evidenceId},
      ${link.criterion}, ${link.year}, ${link.label}, ${link.at}, ${link.by},
      ${[...(link.readers ?? [])]})
    on conflict do nothing`;
}

export async function deleteLink(
  tx: Transaction,
  tenantId: string,
  key: LinkKey,
): Promise<boolean> {
  const deleted = await tx`
    delete from evidence_link
    where tenant_id = ${tenantId} and subject_kind = ${key.subjectKind}
      and subject_id = ${key.subjectId} and evidence_id = ${key.evidenceId}`;
  return deleted.count > 0;
}

export async function listLinksOf(
  tx: Transaction,
  tenantId: string,
  of: { subjectKind: string; subjectIds: readonly string[] },
): Promise<LinkRow[]> {
  return await tx<LinkRow[]>`
    ${selectLinks(tx)}
    where tenant_id = ${tenantId} and subject_kind = ${of.subjectKind}
      and subject_id = any(${[...of.subjectIds]})
    order by linked_at, evidence_id`;
}

export async function listLinksBack(
  tx: Transaction,
  tenantId: string,
  evidenceIds: readonly string[],
): Promise<LinkRow[]> {
  return await tx<LinkRow[]>`
    ${selectLinks(tx)}
    where tenant_id = ${tenantId} and evidence_id = any(${[...evidenceIds]}::uuid[])
    order by year desc nulls last, linked_at desc`;
}

/** Every subject whose id begins so, with how much evidence it has and whether a piece of it is complete. */
export async function listProven(
  tx: Transaction,
  tenantId: string,
  of: { subjectKind: string; prefix: string },
): Promise<{ subjectId: string; count: number; complete: boolean }[]> {
  return await tx<{ subjectId: string; count: number; complete: boolean }[]>`
    select l.subject_id as "subjectId", count(*)::int as count,
      bool_or(e.number is not null and e.issued_on is not null and e.signer is not null
        and (e.file_id is not null or e.url is not null)) as complete
    from evidence_link l join evidence e on e.tenant_id = l.tenant_id and e.id = l.evidence_id
    where l.tenant_id = ${tenantId} and l.subject_kind = ${of.subjectKind}
      and starts_with(l.subject_id, ${of.prefix})
    group by l.subject_id`;
}

export async function countByCriterion(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; year: number },
): Promise<{ criterion: string; count: number }[]> {
  return await tx<{ criterion: string; count: number }[]>`
    select l.criterion, count(distinct l.evidence_id)::int as count
    from evidence_link l join evidence e on e.tenant_id = l.tenant_id and e.id = l.evidence_id
    where l.tenant_id = ${tenantId} and e.unit_id = ${of.unitId} and e.withdrawn_at is null
      and l.criterion is not null and l.year is distinct from ${of.year}
    group by l.criterion`;
}

function kept(tx: Transaction, roles: readonly Role[]) {
  return tx`exists (
    select from evidence_link k where k.tenant_id = e.tenant_id and k.evidence_id = e.id
      and k.readers <> '{}' and not k.readers && ${[...roles]}::text[])`;
}

function selectEvidence(tx: Transaction) {
  return tx`
    select e.id, e.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", e.title, e.number,
      e.issued_on as "issuedOn", e.signer, e.field, e.file_id as "fileId", e.url, f.sha256,
      f.name as "fileName", f.bytes, f.content_type as "contentType", e.made_at as "madeAt",
      e.made_by as "madeBy", e.withdrawn_at as "withdrawnAt", e.withdrawn_by as "withdrawnBy",
      e.withdrawn_reason as "withdrawnReason"
    from evidence e
      join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id
      left join evidence_file f on f.tenant_id = e.tenant_id and f.id = e.file_id`;
}

function selectLinks(tx: Transaction) {
  return tx`
    select evidence_id as "evidenceId", subject_kind as "subjectKind", subject_id as "subjectId",
      criterion, year, label, linked_at as "linkedAt"
    from evidence_link`;
}
