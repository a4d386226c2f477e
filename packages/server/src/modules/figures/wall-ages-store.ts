import type { AgeBucket } from '@motcua/contract/wall.ts';
import { type Instant, instantAt } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { MatterRow, WallScope } from './wall-store.ts';

export interface AgeScope extends WallScope {
  today: PlainDate;
  offsetMinutes: number;
}

/** Open dossiers by how long they are overdue or still have. Reads all that is open in the scope. */
export async function countAges(
  tx: Transaction,
  scope: AgeScope,
): Promise<{ bucket: AgeBucket; count: number }[]> {
  return await tx<{ bucket: AgeBucket; count: number }[]>`
    select ${bucketOf(tx, scope)} as bucket, count(*)::int as count
    ${open(tx, scope)}
    group by 1`;
}

/** The dossiers of one bucket, by due instant. */
export async function listOfAge(
  tx: Transaction,
  scope: AgeScope,
  { bucket, limit }: { bucket: AgeBucket; limit: number },
): Promise<MatterRow[]> {
  return await tx<MatterRow[]>`
    select d.id, d.code, d.procedure_name as "procedureName", d.unit_id as "unitId",
      d.due_at as "dueAt", d.due_at as since, 0 as total
    ${open(tx, scope)} and ${bucketOf(tx, scope)} = ${bucket}
    order by d.due_at, d.id
    limit ${limit}`;
}

function open(tx: Transaction, { tenantId, unitIds }: AgeScope) {
  return tx`
    from dossier d
    where d.tenant_id = ${tenantId} and d.unit_id = any(${[...unitIds]}::uuid[])
      and d.ended_at is null and d.received_at is not null and d.due_at is not null`;
}

/** Days begin at midnight of the office; only what is overdue today is told from what is due today by the hour. */
function bucketOf(tx: Transaction, { now, today, offsetMinutes }: AgeScope) {
  const midnight = (days: number): Instant => instantAt(addDays(today, days), 0, offsetMinutes);
  return tx`case
    when d.waiting then 'waiting'
    when d.due_at < ${midnight(-30)} then 'late_over_30'
    when d.due_at < ${midnight(-7)} then 'late_8_to_30'
    when d.due_at < ${midnight(0)} then 'late_1_to_7'
    when d.due_at < ${now} then 'late_today'
    when d.due_at < ${midnight(1)} then 'due_today'
    when d.due_at < ${midnight(4)} then 'due_in_3'
    when d.due_at < ${midnight(8)} then 'due_in_7'
    else 'later' end`;
}
