import type { ReportSection } from '@motcua/contract/filed-reports.ts';
import { decideReportAct } from '@motcua/domain/reporting/decide.ts';
import type { Language } from '@motcua/domain/scoring/words.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { openReport } from './open-report.ts';
import type { FiledReportParts } from './parts.ts';
import { requirePlace } from './policy.ts';
import { sectionViews } from './sections.ts';
import { insertSection, listSections } from './store-versions.ts';

/**
 * Saves the text of a section beside every earlier one. Throws `report.section-unknown`, and
 * `report.text-changed` when another text was saved since `expected` was read: nothing is overwritten.
 */
export async function writeSection(
  parts: FiledReportParts,
  order: {
    officer: SignedIn;
    reportId: string;
    code: string;
    text: string;
    expected: number | undefined;
    language?: Language | undefined;
  },
): Promise<ReportSection> {
  const { officer, reportId, code, text, expected, language } = order;
  const { tenantId } = officer;
  const { row, form, places } = await openReport(parts, officer, reportId);
  requirePlace('write', places);
  decideReportAct(row, { act: 'write' });
  const section = (form.sections ?? []).find((one) => one.code === code);
  if (section === undefined || section.heading) throw new DomainError('report.section-unknown');
  const rows = await parts.db.inTenant(tenantId, async (tx) => {
    const last = (await listSections(tx, tenantId, reportId)).find((one) => one.code === code);
    const revision = last?.revision ?? 0;
    if (expected !== undefined && expected !== revision) throw textChanged(last?.officerName);
    const saved = await insertSection(
      tx,
      { tenantId, reportId },
      {
        ...{ code, text: text.normalize('NFC'), revision: revision + 1, writtenAt: parts.clock() },
        ...{ officerId: officer.id, officerName: officer.name },
      },
    );
    if (!saved) throw textChanged(undefined);
    return await listSections(tx, tenantId, reportId);
  });
  const view = sectionViews(form, rows, language).find((one) => one.code === code);
  if (view === undefined) throw new DomainError('report.section-unknown');
  return view;
}

function textChanged(by: string | undefined): DomainError {
  return new DomainError('report.text-changed', { by: by ?? 'người khác' });
}
