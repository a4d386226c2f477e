import type { Balance } from '@motcua/domain/figures/balances.ts';
import { packed } from './columns.ts';
import type { Transaction } from '../../platform/db.ts';

/** A row of the balances as it stands: `number:amount,…` of what is not 0, in the order of the measures. */
export interface StandingBalance extends Pick<Balance, 'key' | 'grain' | 'start'> {
  sums: string;
}

export type Scope = Pick<Balance, 'unitId' | 'axis'>;

const ROWS = 2000;

/** Every scope that has balances, hopping from one to the next in the index. */
export async function listScopes(tx: Transaction, tenantId: string): Promise<Scope[]> {
  const first = tx`select unit_id, axis from figure_total where tenant_id = ${tenantId}`;
  return await tx<Scope[]>`
    with recursive scope (unit_id, axis) as (
      (${first} order by unit_id, axis limit 1)
      union all
      select n.unit_id, n.axis from scope s cross join lateral (
        ${first} and (unit_id, axis) > (s.unit_id, s.axis) order by unit_id, axis limit 1) n)
    select unit_id as "unitId", axis from scope`;
}

/** The balances of a cut of a scope, some at a time. */
export async function walkStanding(
  tx: Transaction,
  { tenantId, unitId, axis, cut }: Scope & { tenantId: string; cut: Balance['cut'] },
  look: (rows: StandingBalance[]) => void,
): Promise<void> {
  await tx<StandingBalance[]>`
    select key, grain, start::text as start, ${tx.unsafe(packed)} as sums
    from figure_total
    where tenant_id = ${tenantId} and unit_id = ${unitId} and axis = ${axis} and cut = ${cut}`.cursor(
    ROWS,
    look,
  );
}
