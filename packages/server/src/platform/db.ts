import type { Sql as DriverSql, TransactionSql } from 'postgres';
import { postgres } from './driver.ts';
import { createLine } from './line-guard.ts';

export type Sql = DriverSql<DatabaseTypes>;
export type Transaction = TransactionSql<DatabaseTypes>;

type DatabaseTypes = { bigint: number; date: string; instant: string };

export interface Database {
  /** Outside any tenant: national reference tables, health, jobs. Tenant rows are invisible here. */
  sql: Sql;
  /** One transaction that sees and writes the rows of one tenant; row-level security enforces it. */
  inTenant<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** For a thread that opens lines of its own; it holds the password of the database. */
  url: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  /** The role the statements run under; the owner's rights are for migrations only. */
  role?: 'motcua_app';
  statementTimeoutMs?: number;
}

export const SCHEMA = 'motcua';

/** Opens a pool; connections are made when needed and made again after the database was away. */
export function openDatabase(options: DatabaseOptions): Database {
  const sql = openSql(options);
  return {
    sql,
    inTenant: (tenantId, work) => inTenant(sql, tenantId, work),
    url: options.url,
    close: () => sql.end({ timeout: 2 }),
  };
}

export function openSql(options: DatabaseOptions): Sql {
  const timeout = options.statementTimeoutMs ?? 30_000;
  return postgres(options.url, {
    max: options.poolSize,
    connect_timeout: 5,
    backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 1),
    onnotice: () => {},
    transform: { undefined: null },
    types: exactTypes,
    connection: {
      application_name: 'motcua',
      search_path: `${SCHEMA},public`,
      // Always +07, as the domain counts: the zone of the city was another before 1975, and had seconds before 1911.
      timezone: '<+07>-07',
      statement_timeout: timeout,
      lock_timeout: timeout,
      idle_in_transaction_session_timeout: 60_000,
      ...(options.role === undefined ? {} : { role: options.role }),
    },
  });
}

/** True when the statement failed because the database could not be reached, not because of the statement. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return false;
  return goneCodes.has(error.code) || error.code.startsWith('08');
}

// The setting and the first statement of the work travel together: one round trip less per command.
async function inTenant<T>(
  sql: Sql,
  tenantId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const line = createLine();
  const outcome = sql.begin(async (tx) => {
    const tenantSet = tx`select set_config('motcua.tenant', ${tenantId}, true)`.execute();
    const [value] = await Promise.all([work(line.guard(tx)), tenantSet]);
    return { value };
  });
  outcome.catch(line.cut);
  return (await outcome).value;
}

// Instants and days stay text, so that no microsecond and no zone is lost on the way through `Date`.
const exactTypes = {
  bigint: { to: 20, from: [20], serialize: String, parse: wholeNumber },
  date: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
  instant: { to: 1184, from: [1184], serialize: String, parse: isoInstant },
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond exact numbers`);
  return value;
}

// `2026-04-24 09:00:00.5+07` becomes `2026-04-24T09:00:00.5+07:00`.
function isoInstant(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
}

const goneCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01', // ended by an administrator
  '57P02', // crash of another backend
  '57P03', // still starting, or shutting down
  '53300', // no connection left
]);
