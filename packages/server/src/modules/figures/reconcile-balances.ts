import type { Transaction } from '../../platform/db.ts';
import { type BalanceStep, describeBalances, type DifferingBalance } from './describe-balances.ts';
import { arriving, fingerprint, leaving, weights } from './balance-weights.ts';

export interface BalanceComparison {
  /** The first thousand rows. */
  differing: DifferingBalance[];
  /** Rows that differ, at most a thousand and one for each step. */
  differingCount: number;
}

const ENOUGH = 1000;
const KEYS = 'unit_id, axis, cut, key, grain, start';
const DAY = `(at at time zone interval '7 hours')::date`;
const HALF = `case when extract(day from start) < 15 then date_trunc('month', start)::date
  else date_trunc('month', start)::date + 14 end`;

const longer = (grain: string, from: string, first: string) => `
  select unit_id, axis, cut, key, '${grain}' as grain, ${first} as start, sum(print) as print
  from standing where grain = '${from}' group by unit_id, axis, cut, key, ${first}`;

/** Each says what the next may take for granted: from lines to days of units, to days above them, to longer spans. */
const steps = {
  days: {
    expected: `
      select b.unit_id, 'own' as axis, c.cut, c.key, 'day' as grain, b.day as start, sum(b.print) as print
      from (
        select unit_id, desk_id, field, procedure_code, channel, officer_id, ${DAY} as day,
          sum(n * w.weight) as print
        from lines join ${weights} using (measure)
        group by unit_id, desk_id, field, procedure_code, channel, officer_id, day) b
      cross join lateral (values
        ('whole', ''), ('field', b.field), ('procedure', b.procedure_code), ('channel', b.channel),
        ('desk', coalesce(b.desk_id::text, '')), ('officer', b.officer_id::text)) c (cut, key)
      where c.key is not null
      group by b.unit_id, c.cut, c.key, b.day`,
    found: `axis = 'own' and grain = 'day'`,
  },
  reach: {
    expected: `
      select unit_id, axis, cut, key, 'day' as grain, day as start, sum(print) as print
      from (
        ${reached('o.day', 'print', 'o.day >= r.valid_from and o.day < r.valid_to')}
        union all ${reached('r.valid_from', 'arriving', 'o.day < r.valid_from')}
        union all ${reached('r.valid_to', 'leaving', `o.day < r.valid_to and r.valid_to < 'infinity'`)}
      ) d group by unit_id, axis, cut, key, day`,
    found: `axis <> 'own' and grain = 'day'`,
  },
  halves: { expected: longer('half', 'day', HALF), found: `grain = 'half'` },
  years: {
    expected: longer('year', 'half', `date_trunc('year', start)::date`),
    found: `grain = 'year'`,
  },
} as const satisfies Record<BalanceStep, { expected: string; found: string }>;

/**
 * Compares every balance with the journal, in four statements over whole tables. What waits to be folded is in
 * neither. Cost: reads the journal once and the balances four times; a million dossiers take about a minute.
 */
export async function compareBalances(
  tx: Transaction,
  tenantId: string,
): Promise<BalanceComparison> {
  await tx`select set_config('work_mem', '128MB', true)`;
  const differing: DifferingBalance[] = [];
  let differingCount = 0;
  for (const step of ['days', 'reach', 'halves', 'years'] as const) {
    const rows = await listDiffering(tx, tenantId, step);
    differingCount += rows.length;
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    if (rows.length > 0)
      differing.push(...(await describeBalances(tx, { tenantId, step, unitIds, limit: ENOUGH })));
  }
  return { differing: differing.slice(0, ENOUGH), differingCount };
}

function reached(day: string, print: string, condition: string): string {
  return `
    select r.ancestor_id as unit_id, r.axis,
      case when r.child_id is null then o.cut else 'unit' end as cut,
      case when r.child_id is null then o.key else r.child_id::text end as key,
      ${day} as day, o.${print} as print
    from own o join figure_reach r on r.unit_id = o.unit_id
      and (o.cut = 'whole' or r.child_id is null and o.cut in ('field', 'procedure', 'channel'))
    where ${condition}`;
}

async function listDiffering(
  tx: Transaction,
  tenantId: string,
  step: BalanceStep,
): Promise<{ unitId: string }[]> {
  const { expected, found } = steps[step];
  return await tx<{ unitId: string }[]>`
    with lines as (
        select unit_id, desk_id, field, procedure_code, channel, officer_id, at, measure, n
        from figure_entry where tenant_id = ${tenantId}),
      standing as not materialized (
        select ${tx.unsafe(`${KEYS}, ${fingerprint}`)} from figure_total where tenant_id = ${tenantId}),
      own as (
        select unit_id, cut, key, start as day, ${tx.unsafe(`${fingerprint}, ${arriving}, ${leaving}`)}
        from figure_total where tenant_id = ${tenantId} and axis = 'own' and grain = 'day'
          and cut in ('whole', 'field', 'procedure', 'channel')),
      expected as (${tx.unsafe(expected)}),
      found as (select * from standing where ${tx.unsafe(found)})
    select unit_id as "unitId" from expected e full join found f using (${tx.unsafe(KEYS)})
    where coalesce(e.print, 0) <> coalesce(f.print, 0)
    limit ${ENOUGH + 1}`;
}
