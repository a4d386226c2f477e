import type { AlarmCell } from '@motcua/contract/alarms.ts';
import { MEASURES } from '@motcua/domain/figures/measures.ts';
import type { Transaction } from '../../platform/db.ts';
import { columns, summed } from './columns.ts';
import { ownDays, reachDays } from './store-totals.ts';

/** A balance that is not the sum of what it should hold, with its cells. */
export interface DifferingBalance {
  unitId: string;
  cells: AlarmCell[];
}

export interface BalanceComparison {
  /** The first thousand rows. */
  differing: DifferingBalance[];
  /** Rows that differ, a thousand and one at most. */
  differingCount: number;
}

interface Step {
  /** What should be there, with the columns of `figure_total` but the tenant. */
  expected: string;
  /** Which rows of `figure_total` it is compared with. */
  found: string;
}

const ENOUGH = 1000;
const KEYS = 'unit_id, axis, cut, key, grain, start';

/** Each says what the next may take for granted: from lines to days of units, to days above them, to longer spans. */
const steps = {
  days: {
    expected: `select unit_id, 'own' as axis, cut, key, 'day' as grain, day as start, ${columns} from own_days`,
    found: `axis = 'own' and grain = 'day'`,
  },
  reach: {
    expected: `select unit_id, axis, cut, key, 'day' as grain, day as start, ${summed} from reach_days
      group by unit_id, axis, cut, key, day`,
    found: `axis <> 'own' and grain = 'day'`,
  },
  halves: {
    expected: `select unit_id, axis, cut, key, 'half' as grain, first as start, ${summed}
      from (select *, case when extract(day from start) < 15 then date_trunc('month', start)::date
          else date_trunc('month', start)::date + 14 end as first
        from standing where grain = 'day') d group by unit_id, axis, cut, key, first`,
    found: `grain = 'half'`,
  },
  years: {
    expected: `select unit_id, axis, cut, key, 'year' as grain, first as start, ${summed}
      from (select *, date_trunc('year', start)::date as first from standing where grain = 'half') h
      group by unit_id, axis, cut, key, first`,
    found: `grain = 'year'`,
  },
} as const satisfies Record<string, Step>;

/**
 * Compares every balance with the journal, in four statements over whole tables. What waits to be folded is in
 * neither. Cost: reads the journal once and the balances four times; a million dossiers take about a minute.
 */
export async function compareBalances(
  tx: Transaction,
  tenantId: string,
): Promise<BalanceComparison> {
  await tx`select set_config('work_mem', '128MB', true)`;
  const rows: Row[] = [];
  for (const step of Object.values(steps)) rows.push(...(await listDiffering(tx, tenantId, step)));
  const differing = rows
    .slice(0, ENOUGH)
    .map((row) => ({ unitId: row.unitId, cells: cellsOf(row) }));
  return { differing, differingCount: rows.length };
}

interface Row {
  unitId: string;
  axis: string;
  cut: string;
  key: string;
  grain: string;
  start: string;
  expected: Record<string, unknown> | null;
  found: Record<string, unknown> | null;
}

// A column that is null is 0: both sides say null.
const asNull = MEASURES.map((measure) => `nullif(${measure}, 0) as ${measure}`).join(', ');
const sideOf = (side: string) => MEASURES.map((measure) => `${side}.${measure}`).join(', ');

async function listDiffering(tx: Transaction, tenantId: string, step: Step): Promise<Row[]> {
  return await tx<Row[]>`
    with lines as (
        select unit_id, desk_id, field, procedure_code, channel, officer_id, at, measure, n
        from figure_entry where tenant_id = ${tenantId}),
      standing as (select * from figure_total where tenant_id = ${tenantId}),
      ${daysFor(tx, step)}
      expected as (select ${tx.unsafe(`${KEYS}, ${asNull}`)} from (${tx.unsafe(step.expected)}) e),
      found as (select ${tx.unsafe(`${KEYS}, ${asNull}`)} from standing where ${tx.unsafe(step.found)})
    select unit_id as "unitId", axis, cut, key, grain, start::text as start,
      to_jsonb(e) as expected, to_jsonb(f) as found
    from expected e full join found f using (${tx.unsafe(KEYS)})
    where (${tx.unsafe(sideOf('e'))}) is distinct from (${tx.unsafe(sideOf('f'))})
    limit ${ENOUGH + 1}`;
}

/** Days of units are made from lines; days above them from the days of units as they stand. */
function daysFor(tx: Transaction, step: Step) {
  if (step === steps.days) return tx`${ownDays(tx, 'lines')},`;
  if (step !== steps.reach) return tx``;
  const own = `select unit_id, cut, key, start as day, ${columns} from standing
    where axis = 'own' and grain = 'day' and cut in ('whole', 'field', 'procedure', 'channel')`;
  return tx`
    own_days as (${tx.unsafe(own)}),
    ${reachDays(tx, { reach: 'figure_reach r', signed: false })},`;
}

function cellsOf(row: Row): AlarmCell[] {
  const at = `${row.grain} ${row.start}`;
  const place = [row.axis, row.cut, row.key].filter((part) => part !== '').join(' ');
  return MEASURES.flatMap((measure) => {
    const [expected, found] = [numberIn(row.expected, measure), numberIn(row.found, measure)];
    return expected === found ? [] : [{ measure, at, place, expected, found }];
  });
}

function numberIn(row: Record<string, unknown> | null, measure: string): number {
  const value = row?.[measure];
  return typeof value === 'number' ? value : 0;
}
