import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface ReviewCount {
  unitId: string;
  planned: number;
  done: number;
}

/** Reviews that units lead and whose day lies in the period, and those of them that were submitted until its end. */
export async function countReviews(
  tx: Transaction,
  tenantId: string,
  of: { units: readonly string[]; from: PlainDate; to: PlainDate },
): Promise<ReviewCount[]> {
  return await tx<ReviewCount[]>`
    select lead_unit_id as "unitId", count(*)::int as planned,
      count(*) filter (where submitted_on <= ${of.to})::int as done
    from procedure_review
    where tenant_id = ${tenantId} and lead_unit_id = any(${[...of.units]}::uuid[])
      and due_on between ${of.from} and ${of.to}
    group by lead_unit_id`;
}

/** Each procedure that a unit cut in the period, once. */
export async function listCutProcedures(
  tx: Transaction,
  tenantId: string,
  of: { units: readonly string[]; from: PlainDate; to: PlainDate },
): Promise<{ unitId: string; procedureCode: string; level: string }[]> {
  return await tx<{ unitId: string; procedureCode: string; level: string }[]>`
    select distinct unit_id as "unitId", procedure_code as "procedureCode", level from time_cut
    where tenant_id = ${tenantId} and unit_id = any(${[...of.units]}::uuid[])
      and decided_on between ${of.from} and ${of.to}`;
}
