import type { WallUnit } from '@motcua/contract/wall.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** Counting what hurts stops here: nobody decides a thousand matters before the next look. */
export const MOST = 1000;

export interface WallScope {
  tenantId: string;
  unitIds: readonly string[];
  now: Instant;
}

export interface MatterRow {
  id: string;
  code: string | null;
  procedureName: string;
  unitId: string;
  dueAt: Instant;
  since: Instant;
  total: number;
}

/** Overdue, and nobody has told the applicant so: the longest overdue first (apology at the latest a day before expiry, NĐ 61/2018 Art. 19). */
export async function listOverdue(
  tx: Transaction,
  scope: WallScope,
  limit: number,
): Promise<MatterRow[]> {
  return await tx<MatterRow[]>`
    with matter as (
      select ${columns(tx)}, d.due_at as since
      ${running(tx, scope)} and not d.apologised and d.due_at < ${scope.now}
      order by d.due_at, d.id
      limit ${MOST})
    ${firstOf(tx, limit)}`;
}

/** Due until then and not told: what can still be saved, or must be apologised for before it is late. */
export async function listDueUntil(
  tx: Transaction,
  scope: WallScope & { until: Instant },
  limit: number,
): Promise<MatterRow[]> {
  return await tx<MatterRow[]>`
    with matter as (
      select ${columns(tx)}, d.due_at as since
      ${running(tx, scope)} and not d.apologised and d.due_at between ${scope.now} and ${scope.until}
      order by d.due_at, d.id
      limit ${MOST})
    ${firstOf(tx, limit)}`;
}

/**
 * Lying at the step of a head or leader, unsigned: the step that is due first stands first. Since when each lies there
 * is looked up for those that are shown: since it was last handed on.
 */
export async function listAwaitingApproval(
  tx: Transaction,
  { tenantId, unitIds }: WallScope,
  limit: number,
): Promise<MatterRow[]> {
  const waiting = tx`
    from dossier d
    where d.tenant_id = ${tenantId} and d.unit_id = any(${[...unitIds]}::uuid[])
      and d.ended_at is null and d.step_role in ('head', 'leader') and not d.approved`;
  return await tx<MatterRow[]>`
    with first as (
      select ${columns(tx)}, d.step_due_at ${waiting} order by d.step_due_at, d.id limit ${limit})
    select first.id, first.code, "procedureName", "unitId", "dueAt",
      (select count(*) from (select 1 ${waiting} limit ${MOST}) w)::int as total,
      coalesce(moved.at, "dueAt") as since
    from first
    left join lateral (
      select e.at from dossier_event e
      where e.tenant_id = ${tenantId} and e.dossier_id = first.id
        and e.type in ('HandedOver', 'StepReturned', 'DossierRehomed')
      order by e.version desc limit 1) moved on true
    order by first.step_due_at, first.id`;
}

/** Receptions of a day by the hour of the wall clock. */
export async function countByHour(
  tx: Transaction,
  scope: WallScope & { from: Instant; offsetMinutes: number },
): Promise<{ hour: number; received: number }[]> {
  return await tx<{ hour: number; received: number }[]>`
    select extract(hour from (d.received_at at time zone 'UTC')
        + make_interval(mins => ${scope.offsetMinutes}))::int as hour,
      count(*)::int as received
    from dossier d
    where d.tenant_id = ${scope.tenantId} and d.unit_id = any(${[...scope.unitIds]}::uuid[])
      and d.received_at >= ${scope.from} and d.received_at <= ${scope.now}
    group by 1 order by 1`;
}

/** The unit itself; null when the tenant has none of this id. */
export async function findWallUnit(
  tx: Transaction,
  tenantId: string,
  unitId: string,
): Promise<WallUnit | null> {
  const [unit] = await tx<WallUnit[]>`
    select id, code, name, kind, level from unit where tenant_id = ${tenantId} and id = ${unitId}`;
  return unit ?? null;
}

/** The units directly below in a tree on a day, by name. */
export async function listUnitsBelow(
  tx: Transaction,
  tenantId: string,
  of: { unitId: string; tree: 'subordination' | 'territory'; day: PlainDate },
): Promise<WallUnit[]> {
  return await tx<WallUnit[]>`
    select u.id, u.code, u.name, u.kind, u.level
    from unit_parent p
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${tenantId} and p.parent_id = ${of.unitId} and p.tree = ${of.tree}
      and p.valid_from <= ${of.day} and (p.valid_to is null or p.valid_to > ${of.day})
      and u.valid_from <= ${of.day} and (u.valid_to is null or u.valid_to > ${of.day})
    order by u.name_search, u.id`;
}

function columns(tx: Transaction) {
  return tx`d.id, d.code, d.procedure_name as "procedureName", d.unit_id as "unitId", d.due_at as "dueAt"`;
}

/**
 * Open dossiers whose clock runs. That each lies at some unit of the tenant is true of all: it lets the search go
 * by holder and due instant, so that its cost follows what is due and not what is open.
 */
function running(tx: Transaction, { tenantId, unitIds }: WallScope) {
  return tx`
    from dossier d
    where d.tenant_id = ${tenantId} and d.unit_id = any(${[...unitIds]}::uuid[])
      and d.holder_unit_id = any((select array_agg(u.id) from unit u where u.tenant_id = ${tenantId})::uuid[])
      and d.ended_at is null and d.received_at is not null and not d.waiting`;
}

function firstOf(tx: Transaction, limit: number) {
  return tx`
    select matter.*, count(*) over ()::int as total
    from matter order by matter.since, matter.id limit ${limit}`;
}
