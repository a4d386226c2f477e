import type { ReportPlace } from '@motcua/domain/reporting/decide.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import type { ReportPeriod } from '@motcua/domain/reporting/period.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { FiledReportParts } from './parts.ts';
import { placesOf, requireReading } from './policy.ts';
import { findReport, getFormOfReport, type ReportRow } from './store-reports.ts';
import { readTree, type ReportingTree } from './unit-tree.ts';

/** A report that an officer looks at, with where they stand to it. */
export interface OpenReport {
  row: ReportRow;
  regime: ReportingRegime;
  form: ReportForm;
  period: ReportPeriod;
  tree: ReportingTree;
  places: ReportPlace[];
}

/** Throws `report.not-found`, `report.not-yours`. */
export async function openReport(
  parts: FiledReportParts,
  officer: SignedIn,
  id: string,
): Promise<OpenReport> {
  const { tenantId } = officer;
  const { row, form } = await parts.db.inTenant(tenantId, async (tx) => {
    const found = await findReport(tx, tenantId, id);
    if (found === null) throw new DomainError('report.not-found');
    return { row: found, form: await getFormOfReport(tx, tenantId, id) };
  });
  const regime = await parts.catalogue.getRegime(tenantId, row.regimeCode);
  const tree = await readTree(parts.db, tenantId, { regime, day: row.periodTo });
  const places = placesOf(officer, tree, row);
  await requireReading(parts.reference, officer, { places, unitId: row.unitId });
  return { row, regime, form, period: periodOfRow(row), tree, places };
}

/** The period as it was counted when the report was begun. */
export function periodOfRow(
  row: Pick<ReportRow, 'periodCode' | 'periodCalendar' | 'periodFrom' | 'periodTo'>,
): ReportPeriod {
  const { periodCode: code, periodCalendar: calendar, periodFrom: from, periodTo: to } = row;
  return { code, calendar, from, to, kind: kindOf(code) };
}

function kindOf(code: string): ReportPeriod['kind'] {
  if (code.includes('..')) return 'range';
  if (/Q\d$/.test(code)) return 'quarter';
  if (/H\d$/.test(code)) return 'half_year';
  return code.length === 4 ? 'year' : 'month';
}
