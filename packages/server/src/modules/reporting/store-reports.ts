import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import type { PeriodCalendar } from '@motcua/domain/reporting/period.ts';
import type { ReportState } from '@motcua/domain/reporting/transitions.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface ReportRow {
  id: string;
  regimeCode: string;
  unitId: string;
  toUnitId: string | null;
  periodCode: string;
  periodCalendar: PeriodCalendar;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  dueOn: PlainDate;
  formCode: string;
  state: Exclude<ReportState, 'not_begun'>;
  version: number;
  reason: string | null;
  acceptedVersion: number | null;
  submittedAt: Instant | null;
  revision: number;
}

const columns = (tx: Transaction) => tx`
  id, regime_code as "regimeCode", unit_id as "unitId", to_unit_id as "toUnitId",
  period_code as "periodCode", period_calendar as "periodCalendar", period_from as "periodFrom",
  period_to as "periodTo", due_on as "dueOn", form_code as "formCode", state, version, reason,
  accepted_version as "acceptedVersion", submitted_at as "submittedAt", revision`;

export async function findReport(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<ReportRow | null> {
  const [row] = await tx<ReportRow[]>`
    select ${columns(tx)} from filed_report where tenant_id = ${tenantId} and id = ${id}`;
  return row ?? null;
}

/** The form as it was when the report was begun. */
export async function getFormOfReport(
  tx: Transaction,
  tenantId: string,
  id: string,
): Promise<ReportForm> {
  const [row] = await tx<{ form: ReportForm }[]>`
    select form from filed_report where tenant_id = ${tenantId} and id = ${id}`;
  if (row === undefined) throw new Error(`filed_report ${id} is gone`);
  return row.form;
}

/** Reports of these units, or of everybody who reports to them, with what the filter says. */
export async function listReports(
  tx: Transaction,
  tenantId: string,
  filter: { regime?: string; unitIds?: readonly string[]; periodCode?: string; isOpen?: true },
): Promise<ReportRow[]> {
  const { regime, unitIds, periodCode, isOpen } = filter;
  return await tx<ReportRow[]>`
    select ${columns(tx)} from filed_report where tenant_id = ${tenantId}
      ${regime === undefined ? tx`` : tx`and regime_code = ${regime}`}
      ${unitIds === undefined ? tx`` : tx`and unit_id = any(${[...unitIds]}::uuid[])`}
      ${periodCode === undefined ? tx`` : tx`and period_code = ${periodCode}`}
      ${isOpen === undefined ? tx`` : tx`and state in ('drafted', 'signed', 'returned')`}
    order by period_to, id`;
}

/** False when somebody else began the same report a moment ago. */
export async function insertReport(
  tx: Transaction,
  tenantId: string,
  { form, ...row }: ReportRow & { form: ReportForm },
): Promise<boolean> {
  const inserted = await tx`
    insert into filed_report (tenant_id, id, regime_code, unit_id, to_unit_id, period_code,
      period_calendar, period_from, period_to, due_on, form_code, form, state, version, revision)
    values (${tenantId}, ${row.id}, ${row.regimeCode}, ${row.unitId}, ${row.toUnitId},
      ${row.periodCode}, ${row.periodCalendar}, ${row.periodFrom}, ${row.periodTo}, ${row.dueOn},
      ${row.formCode}, ${JSON.stringify(form)}::text::jsonb, ${row.state}, ${row.version}, ${row.revision})
    on conflict (tenant_id, regime_code, unit_id, period_code) do nothing`;
  return inserted.count === 1;
}

/** False when the report was changed since `revision` was looked at. */
export async function updateReport(
  tx: Transaction,
  tenantId: string,
  row: Pick<
    ReportRow,
    'id' | 'state' | 'version' | 'reason' | 'acceptedVersion' | 'submittedAt' | 'revision'
  >,
): Promise<boolean> {
  const updated = await tx`
    update filed_report set state = ${row.state}, version = ${row.version}, reason = ${row.reason},
      accepted_version = ${row.acceptedVersion}, submitted_at = ${row.submittedAt},
      revision = ${row.revision + 1}
    where tenant_id = ${tenantId} and id = ${row.id} and revision = ${row.revision}`;
  return updated.count === 1;
}

export interface ReportEventRow {
  number: number;
  what: string;
  at: Instant;
  version: number;
  officerId: string | null;
  officerName: string;
  unitId: string | null;
  reason: string | null;
  details: Record<string, string | number>;
}

export async function insertReportEvent(
  tx: Transaction,
  { tenantId, reportId }: { tenantId: string; reportId: string },
  event: ReportEventRow,
): Promise<void> {
  await tx`
    insert into report_event (tenant_id, report_id, number, what, at, version, officer_id,
      officer_name, unit_id, reason, details)
    values (${tenantId}, ${reportId}, ${event.number}, ${event.what}, ${event.at}, ${event.version},
      ${event.officerId}, ${event.officerName}, ${event.unitId}, ${event.reason},
      ${JSON.stringify(event.details)}::text::jsonb)`;
}

export async function listReportEvents(
  tx: Transaction,
  tenantId: string,
  reportId: string,
): Promise<ReportEventRow[]> {
  return await tx<ReportEventRow[]>`
    select number, what, at, version, officer_id as "officerId", officer_name as "officerName",
      unit_id as "unitId", reason, details
    from report_event where tenant_id = ${tenantId} and report_id = ${reportId} order by number`;
}
