import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

export interface NoticeRow {
  id: string;
  subject: string;
  body: string;
  path: string | null;
  relatesKind: string | null;
  relatesId: string | null;
  madeAt: Instant;
  readAt: Instant | null;
}

export interface NewNoticeRow {
  id: string;
  officerId: string | null;
  unitId: string | null;
  roles: readonly string[];
  subject: string;
  body: string;
  path: string | null;
  dedupeKey: string;
  relatesTo: { kind: string; id: string } | null;
  madeAt: Instant;
}

/** Who reads: an officer with the roles held, each as `unit/role`. */
export interface NoticeReader {
  officerId: string;
  unitIds: readonly string[];
  roles: readonly string[];
  /** `unit id/role`, for what is told to one role of one unit. */
  held: readonly string[];
}

/** False when a notice with this key is there already. */
export async function insertNotice(
  tx: Transaction,
  tenantId: string,
  row: NewNoticeRow,
): Promise<boolean> {
  const inserted = await tx`
    insert into notice (tenant_id, id, officer_id, unit_id, roles, subject, body, path, dedupe_key,
      relates_kind, relates_id, made_at)
    values (${tenantId}, ${row.id}, ${row.officerId}, ${row.unitId}, ${[...row.roles]}, ${row.subject},
      ${row.body}, ${row.path}, ${row.dedupeKey}, ${row.relatesTo?.kind ?? null},
      ${row.relatesTo?.id ?? null}, ${row.madeAt})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** Newest first. */
export async function listNotices(
  tx: Transaction,
  tenantId: string,
  { reader, unread, limit }: { reader: NoticeReader; unread: boolean; limit: number },
): Promise<NoticeRow[]> {
  return await tx<NoticeRow[]>`
    select n.id, n.subject, n.body, n.path, n.relates_kind as "relatesKind",
      n.relates_id as "relatesId", n.made_at as "madeAt", r.at as "readAt"
    from notice n left join notice_reading r
      on r.tenant_id = n.tenant_id and r.notice_id = n.id and r.officer_id = ${reader.officerId}
    where n.tenant_id = ${tenantId} and ${isFor(tx, reader)}
      ${unread ? tx`and r.at is null` : tx``}
    order by n.id desc limit ${limit}`;
}

export async function countUnread(
  tx: Transaction,
  tenantId: string,
  reader: NoticeReader,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*) as count from notice n
    where n.tenant_id = ${tenantId} and ${isFor(tx, reader)} and not exists (
      select from notice_reading r where r.tenant_id = n.tenant_id and r.notice_id = n.id
        and r.officer_id = ${reader.officerId})`;
  return row?.count ?? 0;
}

/** Notes the reading once; false when the notice is not for this reader. */
export async function insertReading(
  tx: Transaction,
  tenantId: string,
  { id, reader, at }: { id: string; reader: NoticeReader; at: Instant },
): Promise<boolean> {
  const [found] = await tx`
    select from notice n where n.tenant_id = ${tenantId} and n.id = ${id} and ${isFor(tx, reader)}`;
  if (found === undefined) return false;
  await tx`
    insert into notice_reading (tenant_id, notice_id, officer_id, at)
    values (${tenantId}, ${id}, ${reader.officerId}, ${at}) on conflict do nothing`;
  return true;
}

function isFor(tx: Transaction, { officerId, unitIds, roles, held }: NoticeReader) {
  return tx`(n.officer_id = ${officerId} or (n.officer_id is null and (
    (n.unit_id is null and n.roles && ${[...roles]}::text[])
    or (n.unit_id = any(${[...unitIds]}::uuid[]) and (n.roles = '{}' or exists (
      select from unnest(n.roles) one where n.unit_id::text || '/' || one = any(${[...held]})))))))`;
}
