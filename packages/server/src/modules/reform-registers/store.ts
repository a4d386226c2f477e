import type { EntryValues, RegisterEntry } from '@motcua/domain/reform-register/definition.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface EntryRow extends RegisterEntry {
  registerCode: string;
  day: PlainDate;
  year: number;
  revision: number;
  struckReason: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
}

const columns = (tx: Transaction) => tx`
  id, register_code as "registerCode", unit_id as "unitId", year, number, day, state,
  entry_values as "values", revision, struck_reason as "struckReason", struck_at as "struckAt",
  struck_by as "struckBy"`;

export async function findEntry(
  tx: Transaction,
  tenantId: string,
  { code, id }: { code: string; id: string },
): Promise<EntryRow | null> {
  const [row] = await tx<EntryRow[]>`
    select ${columns(tx)} from register_entry
    where tenant_id = ${tenantId} and register_code = ${code} and id = ${id}`;
  return row ?? null;
}

export interface NewEntryRow {
  id: string;
  registerCode: string;
  unitId: string;
  day: PlainDate;
  year: number;
  state: string | null;
  values: EntryValues;
  searchText: string;
}

/** Gives the next number of register, unit and year; those who enter at once wait for each other. */
export async function insertEntry(
  tx: Transaction,
  tenantId: string,
  row: NewEntryRow,
): Promise<number> {
  const { id, registerCode, unitId, day, year, state, values, searchText } = row;
  const key = `${tenantId} ${registerCode} ${unitId} ${year}`;
  await tx`select pg_advisory_xact_lock(hashtextextended(${key}, 160))`;
  const [inserted] = await tx<{ number: number }[]>`
    insert into register_entry (tenant_id, id, register_code, unit_id, year, number, day, state,
      entry_values, search_text, revision)
    select ${tenantId}, ${id}, ${registerCode}, ${unitId}, ${year}, coalesce(max(number), 0) + 1,
      ${day}, ${state}, ${JSON.stringify(values)}::text::jsonb, ${searchText}, 1
    from register_entry
    where tenant_id = ${tenantId} and register_code = ${registerCode} and unit_id = ${unitId}
      and year = ${year}
    returning number`;
  return inserted?.number ?? 1;
}

export interface EntryUpdate {
  id: string;
  day: PlainDate;
  state: string | null;
  values: EntryValues;
  searchText: string;
  /** The revision that was looked at; the row gets the next one. */
  revision: number;
}

/** False when another has changed it meanwhile. */
export async function updateEntry(
  tx: Transaction,
  tenantId: string,
  { id, day, state, values, searchText, revision }: EntryUpdate,
): Promise<boolean> {
  const done = await tx`
    update register_entry set day = ${day}, state = ${state},
      entry_values = ${JSON.stringify(values)}::text::jsonb, search_text = ${searchText},
      revision = revision + 1
    where tenant_id = ${tenantId} and id = ${id} and revision = ${revision}`;
  return done.count === 1;
}

export async function strikeEntry(
  tx: Transaction,
  tenantId: string,
  of: { id: string; reason: string; at: Instant; by: string; revision: number },
): Promise<boolean> {
  const done = await tx`
    update register_entry set struck_reason = ${of.reason}, struck_at = ${of.at}, struck_by = ${of.by},
      revision = revision + 1
    where tenant_id = ${tenantId} and id = ${of.id} and revision = ${of.revision}`;
  return done.count === 1;
}

export interface EntryFilter {
  code: string;
  /** Null: every unit of the tenant. */
  unitIds: readonly string[] | null;
  from: PlainDate | null;
  to: PlainDate | null;
  state: string | null;
  /** With something due on or before this day. */
  dueBefore: PlainDate | null;
  remindedOn: PlainDate | null;
  words: string | null;
  withStruck: boolean;
}

/** The entries of a filter, newest first, behind the place of a cursor. */
export async function listEntries(
  tx: Transaction,
  tenantId: string,
  filter: EntryFilter & {
    limit: number;
    after: { day: PlainDate; number: number; id: string } | null;
  },
): Promise<EntryRow[]> {
  const { limit, after } = filter;
  return await tx<EntryRow[]>`
    select ${columns(tx)} from register_entry e where ${matching(tx, tenantId, filter)}
    ${after === null ? tx`` : tx`and (day, number, id) < (${after.day}, ${after.number}, ${after.id}::uuid)`}
    order by day desc, number desc, id desc limit ${limit}`;
}

export async function countEntries(
  tx: Transaction,
  tenantId: string,
  filter: EntryFilter,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from register_entry e where ${matching(tx, tenantId, filter)}`;
  return row?.count ?? 0;
}

function matching(tx: Transaction, tenantId: string, filter: EntryFilter) {
  const { code, unitIds, from, to, state, dueBefore, remindedOn, words, withStruck } = filter;
  return tx`tenant_id = ${tenantId} and register_code = ${code}
    ${unitIds === null ? tx`` : tx`and unit_id = any(${[...unitIds]}::uuid[])`}
    ${from === null ? tx`` : tx`and day >= ${from}`}
    ${to === null ? tx`` : tx`and day <= ${to}`}
    ${state === null ? tx`` : tx`and state = ${state}`}
    ${words === null ? tx`` : tx`and search_text like ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`}
    ${withStruck ? tx`` : tx`and struck_at is null`}
    ${dueBefore === null ? tx`` : tx`and exists (select from register_entry_due d where d.tenant_id = e.tenant_id and d.entry_id = e.id and d.done_on is null and d.due_on < ${dueBefore})`}
    ${remindedOn === null ? tx`` : tx`and exists (select from register_entry_due d where d.tenant_id = e.tenant_id and d.entry_id = e.id and d.done_on is null and d.remind_from <= ${remindedOn} and d.due_on >= ${remindedOn})`}`;
}

/** Those that stand, in the order of the book, for counts and papers; unit ids null: all. */
export async function listStanding(
  tx: Transaction,
  tenantId: string,
  of: {
    code: string;
    unitIds: readonly string[] | null;
    from: PlainDate | null;
    to: PlainDate | null;
  },
): Promise<RegisterEntry[]> {
  const { code, unitIds, from, to } = of;
  return await tx<RegisterEntry[]>`
    select id, unit_id as "unitId", number, state, entry_values as "values" from register_entry
    where tenant_id = ${tenantId} and register_code = ${code} and struck_at is null
      ${unitIds === null ? tx`` : tx`and unit_id = any(${[...unitIds]}::uuid[])`}
      ${from === null ? tx`` : tx`and day >= ${from}`}
      ${to === null ? tx`` : tx`and day <= ${to}`}
    order by year, day, number, id`;
}

/** Titles of entries that others point to. */
export async function listValuesOf(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Pick<EntryRow, 'id' | 'registerCode' | 'values' | 'number'>[]> {
  return await tx<Pick<EntryRow, 'id' | 'registerCode' | 'values' | 'number'>[]>`
    select id, register_code as "registerCode", entry_values as "values", number
    from register_entry where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])`;
}
