import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

/** The newest edition of each form that the office added. */
export async function listOwnForms(tx: Transaction, tenantId: string): Promise<ReportForm[]> {
  const rows = await tx<{ form: ReportForm }[]>`
    select distinct on (code) form from report_form where tenant_id = ${tenantId}
    order by code, edition desc`;
  return rows.map(({ form }) => form);
}

/** The newest edition of each regime that the office added. */
export async function listOwnRegimes(
  tx: Transaction,
  tenantId: string,
): Promise<ReportingRegime[]> {
  const rows = await tx<{ regime: ReportingRegime }[]>`
    select distinct on (code) regime from reporting_regime where tenant_id = ${tenantId}
    order by code, edition desc`;
  return rows.map(({ regime }) => regime);
}

export interface Addition {
  tenantId: string;
  at: Instant;
  by: string;
}

export async function insertForm(
  tx: Transaction,
  form: ReportForm,
  { tenantId, at, by }: Addition,
): Promise<void> {
  await tx`
    insert into report_form (tenant_id, code, edition, form, added_at, added_by)
    select ${tenantId}, ${form.code}, coalesce(max(edition), 0) + 1,
      ${JSON.stringify(form)}::text::jsonb, ${at}, ${by}
    from report_form where tenant_id = ${tenantId} and code = ${form.code}`;
}

export async function insertRegime(
  tx: Transaction,
  regime: ReportingRegime,
  { tenantId, at, by }: Addition,
): Promise<void> {
  await tx`
    insert into reporting_regime (tenant_id, code, edition, regime, added_at, added_by)
    select ${tenantId}, ${regime.code}, coalesce(max(edition), 0) + 1,
      ${JSON.stringify(regime)}::text::jsonb, ${at}, ${by}
    from reporting_regime where tenant_id = ${tenantId} and code = ${regime.code}`;
}
