import { halfOf } from '@motcua/domain/figures/balances.ts';
import type { Axis } from '@motcua/contract/figures.ts';
import { nextHalf } from '@motcua/domain/figures/next-half.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { FigureParts } from './question.ts';

export interface FiledOnlineQuestion {
  tenantId: string;
  unitIds: readonly string[];
  axis: Axis;
  from: PlainDate;
  to: PlainDate;
}

/** Codes of the procedures that were received online within a period, for each unit; from the balances alone. */
export async function readFiledOnline(
  { db }: Pick<FigureParts, 'db'>,
  { tenantId, unitIds, axis, from, to }: FiledOnlineQuestion,
): Promise<Map<string, Set<string>>> {
  const end = addDays(to, 1);
  const last = halfOf(end);
  const first = halfOf(from) === from ? from : nextHalf(from);
  const [halves, days] =
    first < last
      ? [
          [first, last],
          [
            [from, first],
            [last, end],
          ],
        ]
      : [[from, from], [[from, end]]];
  const rows = await db.inTenant(
    tenantId,
    (tx) => tx<{ id: string; code: string }[]>`
      select distinct t.unit_id as id, t.key as code
      from (values ('half', ${halves[0] ?? from}::date, ${halves[1] ?? from}::date),
          ('day', ${days[0]?.[0] ?? from}::date, ${days[0]?.[1] ?? from}::date),
          ('day', ${days[1]?.[0] ?? from}::date, ${days[1]?.[1] ?? from}::date)) w (grain, first, next)
        join figure_total t on t.tenant_id = ${tenantId} and t.unit_id = any(${[...unitIds]}::uuid[])
          and t.axis in ('own', ${axis}) and t.cut = 'procedure' and t.grain = w.grain
          and t.start >= w.first and t.start < w.next
      where coalesce(t.received_online_full, 0) + coalesce(t.received_online_partial, 0)
        + coalesce(t.received_online_other, 0) > 0`,
  );
  const byUnit = new Map<string, Set<string>>(unitIds.map((id) => [id, new Set()]));
  for (const { id, code } of rows) byUnit.get(id)?.add(code);
  return byUnit;
}
