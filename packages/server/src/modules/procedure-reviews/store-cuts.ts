import type { LimitUnit } from '@motcua/domain/calendar/time-limit.ts';
import type { Channel, Level } from '@motcua/domain/procedure/procedure.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface CutRow {
  id: string;
  unitId: string;
  unitName: string;
  reviewId: string | null;
  procedureCode: string;
  procedureName: string;
  field: string;
  level: Level;
  channel: Channel | null;
  procedureVersion: number | null;
  legalText: string;
  cutText: string;
  unit: LimitUnit;
  legalValue: number;
  cutValue: number;
  decisionNumber: string;
  decidedOn: PlainDate;
  signer: string;
  effectiveOn: PlainDate;
  publishedVersion: number | null;
}

/** Cuts decided on these days, both included, by these units (null: by all), the newest first. */
export async function listCuts(
  tx: Transaction,
  tenantId: string,
  of: { from: PlainDate; to: PlainDate; units: readonly string[] | null },
): Promise<CutRow[]> {
  return await tx<CutRow[]>`
    select c.id, c.unit_id as "unitId", u.name as "unitName", c.review_id as "reviewId",
      c.procedure_code as "procedureCode", c.procedure_name as "procedureName", c.field, c.level,
      c.channel, c.procedure_version as "procedureVersion", c.legal_text as "legalText",
      c.cut_text as "cutText", c.unit, c.legal_value::float8 as "legalValue",
      c.cut_value::float8 as "cutValue", c.decision_number as "decisionNumber",
      c.decided_on as "decidedOn", c.signer, c.effective_on as "effectiveOn",
      c.published_version as "publishedVersion"
    from time_cut c join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
    where c.tenant_id = ${tenantId} and c.decided_on between ${of.from} and ${of.to}
      ${of.units === null ? tx`` : tx`and c.unit_id = any(${[...of.units]}::uuid[])`}
    order by c.decided_on desc, c.decision_number, c.procedure_code, c.channel`;
}

/** False when that decision has cut the procedure at this level already. */
export async function insertCut(
  tx: Transaction,
  tenantId: string,
  cut: Omit<CutRow, 'unitName'> & { madeBy: string; madeAt: Instant },
): Promise<boolean> {
  const inserted = await tx`
    insert into time_cut (tenant_id, id, unit_id, review_id, procedure_code, procedure_name, field, level,
      channel, procedure_version, legal_text, cut_text, unit, legal_value, cut_value, decision_number,
      decided_on, signer, effective_on, published_version, made_by, made_at)
    values (${tenantId}, ${cut.id}, ${cut.unitId}, ${cut.reviewId}, ${cut.procedureCode},
      ${cut.procedureName}, ${cut.field}, ${cut.level}, ${cut.channel}, ${cut.procedureVersion},
      ${cut.legalText}, ${cut.cutText}, ${cut.unit}, ${cut.legalValue}, ${cut.cutValue},
      ${cut.decisionNumber}, ${cut.decidedOn}, ${cut.signer}, ${cut.effectiveOn},
      ${cut.publishedVersion}, ${cut.madeBy}, ${cut.madeAt})
    on conflict do nothing
    returning id`;
  return inserted.length > 0;
}

export async function savePublishedVersion(
  tx: Transaction,
  tenantId: string,
  of: { reviewId: string; version: number },
): Promise<void> {
  await tx`
    update time_cut set published_version = ${of.version}
    where tenant_id = ${tenantId} and review_id = ${of.reviewId}`;
}
