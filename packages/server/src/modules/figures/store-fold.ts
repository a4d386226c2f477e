import type { BalanceLines } from '@motcua/domain/figures/balances.ts';
import type { Transaction } from '../../platform/db.ts';

/** What one fold took from what waits, and the lines of it that are new to the journal. */
export interface Taken {
  taken: number;
  lines: (Omit<BalanceLines, 'counts'> & { unitId: string; measure: string; n: number })[];
}

/** Moves what waits into the journal. What the journal has already is not counted again. */
export async function takePending(
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
        returning unit_id, desk_id, field, procedure_code, channel, officer_id, at, measure, n)
    select (select count(*) from taken)::int as taken,
      (select coalesce(json_agg(json_build_object('unitId', unit_id, 'deskId', desk_id, 'field', field,
        'procedureCode', procedure_code, 'channel', channel, 'officerId', officer_id,
        'day', ${dayOf(tx)}, 'measure', measure, 'n', n)), '[]') from journal) as lines`;
  return rows[0] ?? { taken: 0, lines: [] };
}

/** The day in Viet Nam of a line of the journal. */
export function dayOf(tx: Transaction) {
  return tx`(at at time zone interval '7 hours')::date::text`;
}
