import type { Axis } from '@motcua/contract/figures.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { spansBetween } from './crossed-spans.ts';
import type { FigureParts } from './question.ts';
import { byTheIndex } from './store-read.ts';

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
  const spans = spansBetween(from, addDays(to, 1), true);
  const rows = await db.inTenant(
    tenantId,
    (tx) => tx<{ id: string; codes: string[] }[]>`
      select id, json_agg(code) as codes from (
      select distinct u.id, t.key as code
      from unnest(${[...unitIds]}::uuid[]) u (id)
        cross join unnest(${[...new Set(['own', axis])]}::text[]) a (axis)
        cross join unnest(${spans.map(({ grain }) => grain)}::text[], ${spans.map((span) => span.from)}::date[],
          ${spans.map((span) => span.to)}::date[]) w (grain, first, next)
        cross join lateral (
          select b.key from figure_total b
          where b.tenant_id = ${tenantId} and b.unit_id = u.id and b.axis = a.axis
            and b.cut = 'procedure' and b.grain = w.grain and b.start >= w.first and b.start < w.next
            and coalesce(b.received_online_full, 0) + coalesce(b.received_online_partial, 0)
              + coalesce(b.received_online_other, 0) > 0
          ${byTheIndex(tx)}) t) filed
      group by id`,
  );
  const byUnit = new Map<string, Set<string>>(unitIds.map((id) => [id, new Set()]));
  for (const { id, codes } of rows) byUnit.set(id, new Set(codes));
  return byUnit;
}
