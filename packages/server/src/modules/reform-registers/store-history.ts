import type { EntryValue } from '@motcua/domain/reform-register/definition.ts';
import type { Due } from '@motcua/domain/reform-register/dues.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';

export interface EventRow {
  entryId: string;
  revision: number;
  what: 'entered' | 'changed' | 'moved' | 'struck_out';
  at: Instant;
  officerId: string | null;
  officerName: string;
  unitId: string | null;
  state: string | null;
  reason: string | null;
  changes: readonly { field: string; before: EntryValue | null; after: EntryValue | null }[];
}

export async function insertEvent(
  tx: Transaction,
  tenantId: string,
  event: EventRow,
): Promise<void> {
  const { entryId, revision, what, at, officerId, officerName, unitId, state, reason } = event;
  await tx`
    insert into register_entry_event (tenant_id, entry_id, revision, what, at, officer_id, officer_name,
      unit_id, state, reason, changes)
    values (${tenantId}, ${entryId}, ${revision}, ${what}, ${at}, ${officerId}, ${officerName},
      ${unitId}, ${state}, ${reason}, ${JSON.stringify(event.changes)}::text::jsonb)`;
}

export async function listEvents(
  tx: Transaction,
  tenantId: string,
  entryId: string,
): Promise<EventRow[]> {
  return await tx<EventRow[]>`
    select entry_id as "entryId", revision, what, at, officer_id as "officerId",
      officer_name as "officerName", unit_id as "unitId", state, reason, changes
    from register_entry_event where tenant_id = ${tenantId} and entry_id = ${entryId}
    order by revision desc`;
}

export interface DueRow extends Omit<Due, 'remindFrom'> {
  entryId: string;
  remindFrom: PlainDate;
}

/** What an entry owes, in place of what it owed before. */
export async function replaceDues(
  tx: Transaction,
  tenantId: string,
  of: { entryId: string; registerCode: string; unitId: string; dues: readonly Due[] },
): Promise<void> {
  const { entryId, registerCode, unitId, dues } = of;
  await tx`delete from register_entry_due where tenant_id = ${tenantId} and entry_id = ${entryId}`;
  for (const { rule, dueOn, doneOn, remindFrom } of dues)
    await tx`
      insert into register_entry_due (tenant_id, entry_id, rule, register_code, unit_id, due_on, done_on, remind_from)
      values (${tenantId}, ${entryId}, ${rule}, ${registerCode}, ${unitId}, ${dueOn}, ${doneOn}, ${remindFrom})`;
}

export async function listDuesOf(
  tx: Transaction,
  tenantId: string,
  entryIds: readonly string[],
): Promise<DueRow[]> {
  return await tx<DueRow[]>`
    select entry_id as "entryId", rule, due_on as "dueOn", done_on as "doneOn", remind_from as "remindFrom"
    from register_entry_due where tenant_id = ${tenantId} and entry_id = any(${[...entryIds]}::uuid[])
    order by due_on, rule`;
}

export interface OpenDueRow extends DueRow {
  registerCode: string;
  unitId: string;
  values: Readonly<Record<string, EntryValue>>;
  number: number;
}

/** What is not done and has to be reminded of on a day, the oldest first. */
export async function listOpenDues(
  tx: Transaction,
  tenantId: string,
  on: PlainDate,
): Promise<OpenDueRow[]> {
  return await tx<OpenDueRow[]>`
    select d.entry_id as "entryId", d.rule, d.due_on as "dueOn", d.done_on as "doneOn",
      d.remind_from as "remindFrom", d.register_code as "registerCode", d.unit_id as "unitId",
      e.entry_values as "values", e.number
    from register_entry_due d
    join register_entry e on e.tenant_id = d.tenant_id and e.id = d.entry_id
    where d.tenant_id = ${tenantId} and d.done_on is null and d.remind_from <= ${on}
    order by d.due_on, d.entry_id, d.rule`;
}

export interface StandingCount {
  registerCode: string;
  unitId: string;
  count: number;
}

/** Entries that stand, by register and unit. */
export async function countStanding(tx: Transaction, tenantId: string): Promise<StandingCount[]> {
  return await tx<StandingCount[]>`
    select register_code as "registerCode", unit_id as "unitId", count(*)::int as count
    from register_entry where tenant_id = ${tenantId} and struck_at is null
    group by register_code, unit_id`;
}

export interface ReadRow {
  registerCode: string;
  at: Instant;
  officerId: string;
  officerName: string;
  unitId: string | null;
  what: string;
}

export async function insertRead(tx: Transaction, tenantId: string, row: ReadRow): Promise<void> {
  await tx`
    insert into register_read (tenant_id, id, register_code, at, officer_id, officer_name, unit_id, what)
    values (${tenantId}, ${newId()}, ${row.registerCode}, ${row.at}, ${row.officerId},
      ${row.officerName}, ${row.unitId}, ${row.what})`;
}

/** Looks at entries of these units, and of their people at whatever these see; null: all. */
export async function listReads(
  tx: Transaction,
  tenantId: string,
  { code, unitIds }: { code: string; unitIds: readonly string[] | null },
): Promise<ReadRow[]> {
  const ofThese =
    unitIds === null
      ? tx``
      : tx`and (l.unit_id = any(${[...unitIds]}::uuid[]) or exists (
          select from role_assignment r where r.tenant_id = l.tenant_id
            and r.officer_id = l.officer_id and r.unit_id = any(${[...unitIds]}::uuid[])))`;
  return await tx<ReadRow[]>`
    select l.register_code as "registerCode", l.at, l.officer_id as "officerId",
      l.officer_name as "officerName", l.unit_id as "unitId", l.what
    from register_read l where l.tenant_id = ${tenantId} and l.register_code = ${code} ${ofThese}
    order by l.at desc limit 500`;
}
