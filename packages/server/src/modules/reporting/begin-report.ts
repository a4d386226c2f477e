import type { NewReport } from '@motcua/contract/filed-reports.ts';
import { dueDay } from '@motcua/domain/reporting/deadline.ts';
import { asksFor, periodOfRegime } from '@motcua/domain/reporting/obligations.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import { draftContent, gatherReport } from './gather.ts';
import type { FiledReportParts } from './parts.ts';
import { officeOf, placesOf, requirePlace } from './policy.ts';
import { firstTexts } from './sections.ts';
import { insertReport, insertReportEvent, type ReportRow } from './store-reports.ts';
import { insertSection } from './store-versions.ts';
import { readTree } from './unit-tree.ts';

/**
 * Begins the report that a unit owes, its texts filled with the figures of the moment. Throws
 * `unit.not-found`, `report.not-owed`, `report.not-yours-to-do`, `report.begun-already`.
 */
export async function beginReport(
  parts: FiledReportParts,
  { officer, asked }: { officer: SignedIn; asked: NewReport },
): Promise<string> {
  const { tenantId } = officer;
  const { row, regime, form } = await newReport(parts, { officer, asked });
  const period = periodOfRegime(regime, row.periodCode);
  const { sources } = await gatherReport(parts, {
    ...{ tenantId, regime, form, unitId: row.unitId, period },
  });
  const { book } = draftContent(sources, { sections: [], version: 1, reason: null });
  const now = parts.clock();
  await parts.db.inTenant(tenantId, async (tx) => {
    if (!(await insertReport(tx, tenantId, { ...row, form })))
      throw new DomainError('report.begun-already');
    const held = officeOf(officer, [row.unitId]);
    const of = { tenantId, reportId: row.id };
    await insertReportEvent(tx, of, {
      ...{ number: 1, what: 'begun', at: now, version: 1, reason: null, details: {} },
      ...{ officerId: officer.id, officerName: officer.name, unitId: held.unitId },
    });
    for (const { code, text } of firstTexts(sources, book.whole))
      await insertSection(tx, of, {
        ...{ code, text, revision: 1, writtenAt: now, officerId: null, officerName: 'Mẫu báo cáo' },
      });
  });
  return row.id;
}

async function newReport(
  parts: FiledReportParts,
  { officer, asked }: { officer: SignedIn; asked: NewReport },
) {
  const { tenantId } = officer;
  const regime = await parts.catalogue.getRegime(tenantId, asked.regime);
  const period = periodOfRegime(regime, asked.period);
  if (!asksFor(regime, period)) throw notOwed(asked);
  const tree = await readTree(parts.db, tenantId, { regime, day: period.to });
  const unit = await parts.organisation.findUnit(tenantId, asked.unit, period.to);
  if (unit === null) throw new DomainError('unit.not-found', { unit: asked.unit });
  const reporter = tree.findReporter(unit.id);
  if (reporter === null) throw notOwed(asked);
  requirePlace('begin', placesOf(officer, tree, reporter));
  const calendar = await parts.calendars.getCalendar(tenantId, { unitId: unit.id });
  if (calendar === null) throw notOwed(asked);
  const { form } = await parts.catalogue.getForm(tenantId, reporter.duty.form ?? regime.form);
  const row: ReportRow = {
    ...{ id: newId(), regimeCode: regime.code, unitId: unit.id, toUnitId: reporter.toUnitId },
    ...{ periodCode: period.code, periodCalendar: period.calendar },
    ...{ periodFrom: period.from, periodTo: period.to },
    ...{ dueOn: dueDay(reporter.duty, period.to, calendar), formCode: form.code },
    ...{ state: 'drafted', version: 1, reason: null, acceptedVersion: null, submittedAt: null },
    revision: 1,
  };
  return { row, regime, form };
}

function notOwed({ regime, unit, period }: NewReport): DomainError {
  return new DomainError('report.not-owed', { regime, unit, period });
}
