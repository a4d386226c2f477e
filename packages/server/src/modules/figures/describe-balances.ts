import type { AlarmCell } from '@motcua/contract/alarms.ts';
import { MEASURES } from '@motcua/domain/figures/measures.ts';
import type { Transaction } from '../../platform/db.ts';
import { columns, summed } from './columns.ts';
import { ownDays, reachDays } from './store-totals.ts';

/** From lines to days of units, to days of those above them, to half months, to years. */
export type BalanceStep = 'days' | 'reach' | 'halves' | 'years';

/** A balance that is not the sum of what it should hold, with its cells. */
export interface DifferingBalance {
  unitId: string;
  cells: AlarmCell[];
}

const KEYS = 'unit_id, axis, cut, key, grain, start';

/** What should be there, with the columns of `figure_total` but the tenant, and where it stands. */
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
} as const satisfies Record<BalanceStep, { expected: string; found: string }>;

interface Order {
  tenantId: string;
  step: BalanceStep;
  /** Units whose balances are known to differ. */
  unitIds: readonly string[];
  limit: number;
}

/** Column by column what differs at some units: ten times as costly as finding that something does. */
export async function describeBalances(tx: Transaction, order: Order): Promise<DifferingBalance[]> {
  const rows = await listRows(tx, order);
  return rows.map((row) => ({ unitId: row.unitId, cells: cellsOf(row) }));
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

async function listRows(
  tx: Transaction,
  { tenantId, step, unitIds, limit }: Order,
): Promise<Row[]> {
  const { expected, found } = steps[step];
  const ours = tx`tenant_id = ${tenantId} and unit_id = any(${[...unitIds]}::uuid[])`;
  return await tx<Row[]>`
    with lines as (
        select unit_id, desk_id, field, procedure_code, channel, officer_id, at, measure, n
        from figure_entry where ${ours}),
      standing as (select * from figure_total where ${ours}),
      above as (
        select * from figure_reach where tenant_id = ${tenantId}
          and ancestor_id = any(${[...unitIds]}::uuid[])),
      ${daysFor(tx, { tenantId, step })}
      expected as (select ${tx.unsafe(`${KEYS}, ${asNull}`)} from (${tx.unsafe(expected)}) e),
      found as (select ${tx.unsafe(`${KEYS}, ${asNull}`)} from standing where ${tx.unsafe(found)})
    select unit_id as "unitId", axis, cut, key, grain, start::text as start,
      to_jsonb(e) as expected, to_jsonb(f) as found
    from expected e full join found f using (${tx.unsafe(KEYS)})
    where (${tx.unsafe(sideOf('e'))}) is distinct from (${tx.unsafe(sideOf('f'))})
    limit ${limit}`;
}

/** Days of units are made from lines; days above them from the days of units as they stand. */
function daysFor(tx: Transaction, { tenantId, step }: { tenantId: string; step: BalanceStep }) {
  if (step === 'days') return tx`${ownDays(tx, 'lines')},`;
  if (step !== 'reach') return tx``;
  return tx`
    own_days as (
      select unit_id, cut, key, start as day, ${tx.unsafe(columns)} from figure_total
      where tenant_id = ${tenantId} and axis = 'own' and grain = 'day'
        and cut in ('whole', 'field', 'procedure', 'channel')),
    ${reachDays(tx, { reach: 'above r', signed: false })},`;
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
