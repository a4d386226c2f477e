import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Sql, Transaction } from '../../platform/db.ts';
import type { RoleHeldToday, SignedIn } from '../../platform/auth.ts';

export interface AccountRow {
  id: string;
  officer_id: string;
  username: string;
  password_hash: string;
  disabled_at: Instant | null;
}

export interface SessionRow {
  account_id: string;
  expires_at: Instant;
  revoked_at: Instant | null;
  disabled_at: Instant | null;
}

export async function findTenantOfName(sql: Sql, nameKey: string) {
  const [row] = await sql<{ tenant_id: string; account_id: string }[]>`
    select tenant_id, account_id from sign_in_name where name_key = ${nameKey}`;
  return row ?? null;
}

export async function findAccount(tx: Transaction, tenantId: string, accountId: string | null) {
  const [row] = await tx<AccountRow[]>`
    select id, officer_id, username, password_hash, disabled_at from account
    where tenant_id = ${tenantId} and id = ${accountId}::uuid`;
  return row ?? null;
}

export async function findAccountOfOfficer(tx: Transaction, tenantId: string, officerId: string) {
  const [row] = await tx<AccountRow[]>`
    select id, officer_id, username, password_hash, disabled_at from account
    where tenant_id = ${tenantId} and officer_id = ${officerId}`;
  return row ?? null;
}

/** False when the name is taken. */
export async function insertName(
  tx: Transaction,
  name: { nameKey: string; tenantId: string; accountId: string },
): Promise<boolean> {
  const rows = await tx`
    insert into sign_in_name (name_key, tenant_id, account_id)
    values (${name.nameKey}, ${name.tenantId}, ${name.accountId})
    on conflict (name_key) do nothing returning 1`;
  return rows.length === 1;
}

export async function insertAccount(
  tx: Transaction,
  account: {
    tenantId: string;
    id: string;
    officerId: string;
    username: string;
    passwordHash: string;
    now: Instant;
  },
): Promise<void> {
  await tx`
    insert into account (tenant_id, id, officer_id, username, password_hash, password_changed_at, created_at)
    values (${account.tenantId}, ${account.id}, ${account.officerId}, ${account.username},
      ${account.passwordHash}, ${account.now}, ${account.now})`;
}

export async function updatePassword(
  tx: Transaction,
  change: { tenantId: string; accountId: string; passwordHash: string; now: Instant },
): Promise<void> {
  await tx`
    update account set password_hash = ${change.passwordHash}, password_changed_at = ${change.now}
    where tenant_id = ${change.tenantId} and id = ${change.accountId}`;
}

export async function disableAccountRow(
  tx: Transaction,
  change: { tenantId: string; accountId: string; now: Instant },
): Promise<void> {
  await tx`
    update account set disabled_at = ${change.now}
    where tenant_id = ${change.tenantId} and id = ${change.accountId} and disabled_at is null`;
}

export async function reopenAccount(
  tx: Transaction,
  which: { tenantId: string; accountId: string },
): Promise<void> {
  await tx`
    update account set disabled_at = null
    where tenant_id = ${which.tenantId} and id = ${which.accountId} and disabled_at is not null`;
}

export async function insertSession(
  tx: Transaction,
  session: {
    tenantId: string;
    hash: Buffer;
    accountId: string;
    now: Instant;
    expiresAt: Instant;
  },
): Promise<void> {
  await tx`
    insert into session (tenant_id, token_hash, account_id, created_at, expires_at)
    values (${session.tenantId}, ${session.hash}, ${session.accountId}, ${session.now}, ${session.expiresAt})`;
}

/** Sessions that ended a month ago say nothing any more; the sign-in log keeps that they were. */
export async function deleteOldSessions(
  tx: Transaction,
  tenantId: string,
  accountId: string,
  now: Instant,
): Promise<void> {
  await tx`
    delete from session
    where tenant_id = ${tenantId} and account_id = ${accountId}
      and expires_at < ${now}::timestamptz - interval '30 days'`;
}

export async function findSession(tx: Transaction, tenantId: string, hash: Buffer) {
  const [row] = await tx<SessionRow[]>`
    select s.account_id, s.expires_at, s.revoked_at, a.disabled_at
    from session s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    where s.tenant_id = ${tenantId} and s.token_hash = ${hash}`;
  return row ?? null;
}

export async function extendSession(
  tx: Transaction,
  session: { tenantId: string; hash: Buffer; expiresAt: Instant },
): Promise<void> {
  await tx`
    update session set expires_at = ${session.expiresAt}
    where tenant_id = ${session.tenantId} and token_hash = ${session.hash} and revoked_at is null`;
}

/** Ends the one session, or with `hash: null` all of the account; tells every process when it commits. */
export async function revokeSessions(
  tx: Transaction,
  which: { tenantId: string; accountId: string; hash: Buffer | null; now: Instant },
): Promise<void> {
  await tx`
    update session set revoked_at = ${which.now}
    where tenant_id = ${which.tenantId} and account_id = ${which.accountId} and revoked_at is null
      and (${which.hash}::bytea is null or token_hash = ${which.hash}::bytea)`;
  await announceChange(tx, which.accountId);
}

/** Every process looks the sessions of the account up anew when this commits. */
export async function announceChange(tx: Transaction, accountId: string): Promise<void> {
  await tx`select pg_notify(${SESSION_CHANNEL}, ${accountId})`;
}

export const SESSION_CHANNEL = 'motcua_session';

/** The person of an account with the roles held on the day; null when they are out of service. */
export async function findSignedIn(
  tx: Transaction,
  asked: { tenantId: string; accountId: string; day: PlainDate },
): Promise<SignedIn | null> {
  const { tenantId, accountId, day } = asked;
  const [row] = await tx<(Omit<SignedIn, 'assignments'> & { assignments: RoleHeldToday[] })[]>`
    select o.id, o.name, a.username, o.title, e.name as employer, o.tenant_id as "tenantId",
      t.name as "tenantName",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id,
            'unitCode', coalesce(u.code, ${codeAbove(tx, day)}, ''), 'unitName', u.name, 'deskId', r.desk_id, 'deskName', d.name)
          order by r.role, u.code, r.id)
        from role_assignment r
        join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
        left join desk d on d.tenant_id = r.tenant_id and d.id = r.desk_id
        where r.tenant_id = o.tenant_id and r.officer_id = o.id
          and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to > ${day})
      ), '[]') as assignments
    from account a
    join officer o on o.tenant_id = a.tenant_id and o.id = a.officer_id
    join tenant t on t.id = a.tenant_id
    left join unit e on e.tenant_id = o.tenant_id and e.id = o.employer_id
    where a.tenant_id = ${tenantId} and a.id = ${accountId}
      and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to > ${day})`;
  return row ?? null;
}

/** A division has no code of its own: it is known by that of the agency it is a part of. */
function codeAbove(tx: Transaction, day: PlainDate) {
  return tx`(
    with recursive above as (
      select r.tenant_id, r.unit_id, 0 as level
      union all
      select above.tenant_id, link.parent_id, above.level + 1
      from above join unit_parent link on link.tenant_id = above.tenant_id
        and link.unit_id = above.unit_id and link.tree = 'subordination'
        and link.valid_from <= ${day} and (link.valid_to is null or link.valid_to > ${day})
      where above.level < 6
    )
    select agency.code from above
    join unit agency on agency.tenant_id = above.tenant_id and agency.id = above.unit_id
    where agency.code is not null order by above.level limit 1)`;
}
