import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Sql, Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';

export type SignInFact =
  | 'signed_in'
  | 'wrong_password'
  | 'unknown_name'
  | 'disabled'
  | 'throttled'
  | 'signed_out'
  | 'signed_out_everywhere'
  | 'password_changed'
  | 'account_created'
  | 'account_disabled';

/** Where a request came from, for the log. */
export interface Client {
  address: string | null;
  agent: string | null;
}

export interface LogLine {
  at: Instant;
  tenantId: string | null;
  accountId: string | null;
  what: SignInFact;
  client: Client;
}

export async function findLock(sql: Sql, throttleKey: string): Promise<Instant | null> {
  const [row] = await sql<{ locked_until: Instant | null }[]>`
    select locked_until from sign_in_throttle where name_key = ${throttleKey}`;
  return row?.locked_until ?? null;
}

/** Failures in a row with this one; a day without any begins again. */
export async function countFailure(sql: Sql, throttleKey: string, now: Instant): Promise<number> {
  const [row] = await sql<{ failures: number }[]>`
    insert into sign_in_throttle as t (name_key, failures, failed_at) values (${throttleKey}, 1, ${now})
    on conflict (name_key) do update
      set failures = case when t.failed_at < excluded.failed_at - interval '1 day' then 1 else t.failures + 1 end,
        failed_at = excluded.failed_at, locked_until = null
    returning failures`;
  return row?.failures ?? 1;
}

export async function lockUntil(sql: Sql, throttleKey: string, until: Instant): Promise<void> {
  await sql`update sign_in_throttle set locked_until = ${until} where name_key = ${throttleKey}`;
}

export async function forgetFailures(sql: Sql, throttleKey: string, now: Instant): Promise<void> {
  await sql`
    delete from sign_in_throttle
    where name_key = ${throttleKey} or failed_at < ${now}::timestamptz - interval '1 day'`;
}

export async function insertLogLine(sql: Sql | Transaction, line: LogLine): Promise<void> {
  await sql`
    insert into sign_in_log (id, at, tenant_id, account_id, what, address, agent)
    values (${newId()}, ${line.at}, ${line.tenantId}, ${line.accountId}, ${line.what},
      ${line.client.address}, ${line.client.agent?.slice(0, 200) ?? null})`;
}
