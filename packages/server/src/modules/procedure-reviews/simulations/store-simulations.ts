import type { NewSimulation, SimulationAnswerView } from '@motcua/contract/time-cuts.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../../platform/db.ts';

/** What was asked, with the days as they were taken. */
export interface AskedSimulation extends NewSimulation {
  from: PlainDate;
  to: PlainDate;
  names: { code: string; name: string; bindingText: string }[];
}

export interface LateRow {
  id: string;
  code: string;
  procedureCode: string;
  lateBy: number;
  step: string | null;
  wasLate: boolean;
}

export interface SimulationRow {
  id: string;
  unitId: string;
  unitName: string;
  reviewId: string | null;
  asked: AskedSimulation;
  answer: SimulationAnswerView;
  madeBy: string;
  madeAt: Instant;
}

export async function insertSimulation(
  tx: Transaction,
  tenantId: string,
  row: Omit<SimulationRow, 'unitName' | 'madeBy'> & {
    by: { id: string; name: string };
    late: readonly LateRow[];
  },
): Promise<void> {
  await tx`
    insert into time_cut_simulation
      (tenant_id, id, unit_id, review_id, asked, answer, late, made_by_id, made_by, made_at)
    values (${tenantId}, ${row.id}, ${row.unitId}, ${row.reviewId},
      ${JSON.stringify(row.asked)}::text::jsonb, ${JSON.stringify(row.answer)}::text::jsonb,
      ${JSON.stringify(row.late)}::text::jsonb, ${row.by.id}, ${row.by.name}, ${row.madeAt})`;
}

export async function listSimulations(
  tx: Transaction,
  tenantId: string,
  of: {
    id?: string;
    reviewId?: string | undefined;
    units: readonly string[] | null;
    limit: number;
  },
): Promise<SimulationRow[]> {
  return await tx<SimulationRow[]>`
    select s.id, s.unit_id as "unitId", u.name as "unitName", s.review_id as "reviewId", s.asked, s.answer,
      s.made_by as "madeBy", s.made_at as "madeAt"
    from time_cut_simulation s join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    where s.tenant_id = ${tenantId}
      ${of.id === undefined ? tx`` : tx`and s.id = ${of.id}`}
      ${of.reviewId === undefined ? tx`` : tx`and s.review_id = ${of.reviewId}`}
      ${of.units === null ? tx`` : tx`and s.unit_id = any(${[...of.units]}::uuid[])`}
    order by s.made_at desc, s.id desc
    limit ${of.limit}`;
}

export async function listLate(
  tx: Transaction,
  tenantId: string,
  of: { id: string; after: number; limit: number },
): Promise<{ total: number; items: LateRow[] }> {
  const [row] = await tx<{ total: number; items: LateRow[] }[]>`
    select jsonb_array_length(late) as total,
      coalesce((select jsonb_agg(one.value order by one.ordinality)
        from jsonb_array_elements(late) with ordinality as one
        where one.ordinality > ${of.after} and one.ordinality <= ${of.after + of.limit}), '[]') as items
    from time_cut_simulation where tenant_id = ${tenantId} and id = ${of.id}`;
  return row ?? { total: 0, items: [] };
}
