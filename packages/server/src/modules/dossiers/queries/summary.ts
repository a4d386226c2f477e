import type { DossierSummary } from '@motcua/contract/dossiers.ts';
import { type RemainingTime, remainingTime } from '@motcua/domain/dossier/remaining-time.ts';
import type { DossierStatus } from '@motcua/domain/dossier/status.ts';
import type { Channel } from '@motcua/domain/procedure/procedure.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { Transaction } from '../../../platform/db.ts';
import type { Reference } from '../ports.ts';

/** What a list reads of a row; identity numbers are not among it. */
export interface SummaryRow {
  id: string;
  code: string | null;
  filingNumber: string | null;
  status: DossierStatus;
  procedureCode: string;
  procedureName: string;
  field: string;
  channel: Channel;
  applicantName: string;
  unitId: string;
  receivedAt: Instant | null;
  dueAt: Instant | null;
  promisedAt: Instant | null;
  provisional: boolean;
  waiting: boolean;
  endedAt: Instant | null;
  deliveredAt: Instant | null;
  outcome: DossierSummary['outcome'];
  timeliness: DossierSummary['timeliness'];
  step: number | null;
  stepName: string | null;
  stepRole: Role | null;
  holderId: string | null;
  holderName: string | null;
  needsReview: boolean;
}

export const summaryColumns = (tx: Transaction) => tx`
  d.id, d.code, d.filing_number as "filingNumber", d.status, d.procedure_code as "procedureCode",
  d.procedure_name as "procedureName", d.field, d.channel, d.applicant_name as "applicantName",
  d.unit_id as "unitId", d.received_at as "receivedAt", d.due_at as "dueAt",
  d.promised_at as "promisedAt", d.provisional, d.waiting, d.ended_at as "endedAt",
  d.delivered_at as "deliveredAt", d.outcome, d.timeliness, d.step, d.step_name as "stepName",
  d.step_role as "stepRole", d.holder_id as "holderId", d.holder_name as "holderName",
  d.review <> '{}' as "needsReview"`;

/** Rows with the names of their units and what is left of their time. */
export async function summariesOf(
  rows: readonly SummaryRow[],
  { reference, tenantId, now }: { reference: Reference; tenantId: string; now: Instant },
): Promise<DossierSummary[]> {
  return await Promise.all(
    rows.map(async ({ waiting, ...row }) => {
      const [unit, calendar] = await Promise.all([
        reference.findUnit(tenantId, row.unitId),
        row.dueAt === null ? null : reference.calendarOf(tenantId, row.unitId),
      ]);
      const { dueAt, endedAt, timeliness } = row;
      const remaining =
        dueAt === null || calendar === null
          ? null
          : remainingTime({
              ...{ due: dueAt, now, calendar, waiting },
              ...(endedAt === null ? {} : { ended: timeliness }),
            });
      return { ...row, unitName: unit?.name ?? '', remaining: remaining && shown(remaining) };
    }),
  );
}

function shown({ state, minutes, vi, en }: RemainingTime) {
  return { state, minutes, vi, en };
}
