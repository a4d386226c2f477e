import type { Sql, Transaction } from '../../platform/db.ts';
import { added, asTheyAre, columns, levelsOnly, pivoted, summed } from './columns.ts';

type Writer = Sql | Transaction;

/**
 * From lines of the journal to the days of the units themselves. `lines` has unit_id, desk_id, field, procedure_code,
 * channel, officer_id, at, measure and n. First grouped by everything they say: what follows is done once a group.
 */
export function ownDays(sql: Writer, lines: string) {
  return sql.unsafe(`
    base as materialized (
      select unit_id, desk_id, field, procedure_code, channel, officer_id,
        (at at time zone interval '7 hours')::date as day, ${pivoted}
      from ${lines} group by unit_id, desk_id, field, procedure_code, channel, officer_id, day),
    own_days as materialized (
      select b.unit_id, c.cut, c.key, b.day, ${summed}
      from base b cross join lateral (values
        ('whole', ''), ('field', b.field), ('procedure', b.procedure_code), ('channel', b.channel),
        ('desk', coalesce(b.desk_id::text, '')), ('officer', b.officer_id::text)) c (cut, key)
      where c.key is not null
      group by b.unit_id, c.cut, c.key, b.day)`);
}

/**
 * From the days of units to the days of those above them, as far as `reach` says. A flow counts above while the unit
 * is there. A level comes with the unit when it arrives, and leaves with it: its open dossiers are moved in and out.
 */
export function reachDays(sql: Writer, { reach, signed }: { reach: string; signed: boolean }) {
  const sign = signed ? 'r.sign * ' : '';
  const part = (day: string, shown: string, condition: string) => `
    select r.ancestor_id as unit_id, r.axis, case when r.child_id is null then o.cut else 'unit' end as cut,
      case when r.child_id is null then o.key else r.child_id::text end as key, ${day} as day, ${shown}
    from own_days o join ${reach} on r.unit_id = o.unit_id
      and (o.cut = 'whole' or r.child_id is null and o.cut in ('field', 'procedure', 'channel'))
    where ${condition}`;
  return sql.unsafe(`
    reach_days as (
      ${part('o.day', asTheyAre(sign), 'o.day >= r.valid_from and o.day < r.valid_to')}
      union all ${part('r.valid_from', levelsOnly(sign, 'moved_in'), 'o.day < r.valid_from')}
      union all ${part(
        'r.valid_to',
        levelsOnly(sign, 'moved_out'),
        "o.day < r.valid_to and r.valid_to < 'infinity'",
      )})`);
}

/** `insert into figure_total …`: days added to the balances of their day, half month and year. */
export function addDays(sql: Writer, tenantId: string, days: string) {
  return sql`
    insert into figure_total as t (tenant_id, unit_id, axis, cut, key, grain, start, ${sql.unsafe(columns)})
    select ${tenantId}, d.unit_id, d.axis, d.cut, d.key, g.grain, g.start, ${sql.unsafe(summed)}
    from ${sql.unsafe(days)} d cross join lateral (values
      ('day', d.day),
      ('half', case when extract(day from d.day) < 15 then date_trunc('month', d.day)::date
        else date_trunc('month', d.day)::date + 14 end),
      ('year', date_trunc('year', d.day)::date)) g (grain, start)
    group by d.unit_id, d.axis, d.cut, d.key, g.grain, g.start
    order by d.unit_id, d.axis, d.cut, g.grain, g.start, d.key
    on conflict (tenant_id, unit_id, axis, cut, grain, start, key) do update set ${sql.unsafe(added)}`;
}

/** What one fold took, and whose figures it moved. */
export interface Taken {
  taken: number;
  unitIds: string[];
}

/**
 * Moves what waits into the journal and adds it to the balances: one statement, whole or not at all. What the journal
 * has already is not added again.
 */
export async function foldPending(
  tx: Transaction,
  tenantId: string,
  limit: number,
): Promise<Taken> {
  const rows = await tx<Taken[]>`
    with taken as (
        delete from figure_pending where tenant_id = ${tenantId} and id <= coalesce((
          select id from figure_pending where tenant_id = ${tenantId}
          order by id offset ${limit} limit 1), 9223372036854775807)
        returning *),
      journal as (
        insert into figure_entry (tenant_id, dossier_id, version, line, measure, at, n,
          unit_id, desk_id, field, procedure_code, channel, officer_id)
        select t.tenant_id, t.dossier_id, t.version, (l.line->>0)::int, l.line->>1,
          (l.line->>2)::timestamptz, (l.line->>3)::int,
          t.unit_id, t.desk_id, t.field, t.procedure_code, t.channel, (l.line->>4)::uuid
        from taken t cross join lateral json_array_elements(t.lines) l (line)
        on conflict do nothing
        returning unit_id, desk_id, field, procedure_code, channel, officer_id, at, measure, n),
      ${ownDays(tx, 'journal')},
      ${reachDays(tx, { reach: REACH, signed: false })},
      days as materialized (
        select unit_id, 'own' as axis, cut, key, day, ${tx.unsafe(columns)} from own_days
        union all select unit_id, axis, cut, key, day, ${tx.unsafe(columns)} from reach_days),
      written as (${addDays(tx, tenantId, 'days')})
    select (select count(*) from taken)::int as taken,
      array(select distinct unit_id::text from days) as "unitIds"`;
  return rows[0] ?? { taken: 0, unitIds: [] };
}

// Row-level security leaves the rows of the tenant only.
const REACH = 'figure_reach r';

/** The balances of a unit itself, made anew from its journal. */
export async function sumJournalOf(
  tx: Transaction,
  tenantId: string,
  unitId: string,
): Promise<void> {
  await tx`
    with lines as (
        select unit_id, desk_id, field, procedure_code, channel, officer_id, at, measure, n
        from figure_entry where tenant_id = ${tenantId} and unit_id = ${unitId}),
      ${ownDays(tx, 'lines')},
      days as (select unit_id, 'own' as axis, cut, key, day, ${tx.unsafe(columns)} from own_days)
    ${addDays(tx, tenantId, 'days')}`;
}

/** A line of `figure_reach` that came (+1) or went (−1). */
export interface ReachChange {
  axis: string;
  unit_id: string;
  ancestor_id: string;
  child_id: string | null;
  valid_from: string;
  valid_to: string;
  sign: 1 | -1;
}

/**
 * Brings the balances above some units in line with trees that changed: scope by scope and cut by cut, for the sums of
 * a province are more than the memory of one statement.
 */
export async function moveReach(
  tx: Transaction,
  tenantId: string,
  changes: readonly ReachChange[],
): Promise<void> {
  const scopes = Map.groupBy(changes, (change) => `${change.ancestor_id} ${change.axis}`);
  for (const some of scopes.values())
    for (const cut of REACHING) await moveCut(tx, tenantId, { changes: some, cut });
}

const REACHING = ['whole', 'field', 'procedure', 'channel'] as const;

async function moveCut(
  tx: Transaction,
  tenantId: string,
  { changes, cut }: { changes: readonly ReachChange[]; cut: (typeof REACHING)[number] },
): Promise<void> {
  const units = [...new Set(changes.map((change) => change.unit_id))];
  await tx`
    with r as (
        select * from json_to_recordset(${JSON.stringify(changes)}::text::json) as r (
          axis text, unit_id uuid, ancestor_id uuid, child_id uuid, valid_from date, valid_to date, sign int)),
      own_days as (
        select unit_id, cut, key, start as day, ${tx.unsafe(columns)} from figure_total
        where tenant_id = ${tenantId} and unit_id = any(${units}::uuid[]) and axis = 'own'
          and cut = ${cut} and grain = 'day'),
      ${reachDays(tx, { reach: 'r', signed: true })}
    ${addDays(tx, tenantId, 'reach_days')}`;
}
